import { useState } from 'react'

/** The number counts on when the shape of what is kept changes: an older one is then left alone. */
const PREFIX = 'regulars-draft-1-'

/** What is being typed, kept in the browser until it is saved or discarded, so that a reload or a power cut loses nothing. */
export function useKeptDraft<Value>(key: string): readonly [Value | null, (value: Value | null) => void] {
  const [value, setValue] = useState(() => readDraft<Value>(key))
  const keep = (next: Value | null) => {
    setValue(next)
    keepDraft(key, next)
  }
  return [value, keep]
}

/** The same for who draws from a state of his own. */
export function keepDraft<Value>(key: string, value: Value | null): void {
  if (value === null) localStorage.removeItem(PREFIX + key)
  else localStorage.setItem(PREFIX + key, JSON.stringify(value))
}

/** Whatever is kept unsaved in this browser, whoever typed it: it may name somebody who was erased. */
export function forgetDrafts(): void {
  for (const key of Object.keys(localStorage)) if (key.startsWith(PREFIX)) localStorage.removeItem(key)
}

export function readDraft<Value>(key: string): Value | null {
  const kept = localStorage.getItem(PREFIX + key)
  return kept === null ? null : (JSON.parse(kept) as Value)
}
