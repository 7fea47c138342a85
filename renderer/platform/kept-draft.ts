import { useState } from 'react'

/** The number counts on when the shape of what is kept changes: an older one is then left alone. */
const PREFIX = 'regulars-draft-1-'

/** What is being typed, kept in the browser until it is saved or discarded, so that a reload or a power cut loses nothing. */
export function useKeptDraft<Value>(key: string): readonly [Value | null, (value: Value | null) => void] {
  const [value, setValue] = useState(() => read<Value>(key))
  const keep = (next: Value | null) => {
    setValue(next)
    if (next === null) localStorage.removeItem(PREFIX + key)
    else localStorage.setItem(PREFIX + key, JSON.stringify(next))
  }
  return [value, keep]
}

function read<Value>(key: string): Value | null {
  const kept = localStorage.getItem(PREFIX + key)
  return kept === null ? null : (JSON.parse(kept) as Value)
}
