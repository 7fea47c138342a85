import { useState } from 'react'

const PREFIX = 'regulars-choice-1-'

/** How someone likes to look at something, kept in the browser of this device. Null until something was chosen. */
export function useKeptChoice<Value>(key: string): readonly [Value | null, (value: Value | null) => void] {
  const [value, setValue] = useState(() => {
    const kept = localStorage.getItem(PREFIX + key)
    return kept === null ? null : (JSON.parse(kept) as Value)
  })
  const keep = (next: Value | null) => {
    setValue(next)
    if (next === null) localStorage.removeItem(PREFIX + key)
    else localStorage.setItem(PREFIX + key, JSON.stringify(next))
  }
  return [value, keep]
}
