import { useState } from 'react'
import { clock } from './clock.ts'

const ALL = 'regulars-draft-'
/** The number counts on when the shape of what is kept changes: what has another one is not read, and goes with the old. */
const PREFIX = `${ALL}2-`
/** Long enough for a holiday, and no longer: what is typed may say something about a person. */
const LONGEST_KEPT = 7 * 86_400_000

interface Kept {
  readonly at: number
  readonly value: unknown
}

/** Whose drafts are read and kept now; 0 before anybody works here. */
let whose = 0

/** From now on this employee works here: he finds what he typed, and nothing that another did. */
export function takeDraftsOf(employeeId: number): void {
  whose = employeeId
}

/** What is being typed, kept in the browser until it is saved or discarded, at most a week, so that a reload or a power cut loses nothing. */
export function useKeptDraft<Value>(key: string): readonly [Value | null, (value: Value | null) => void] {
  const [value, setValue] = useState(() => readDraft<Value>(key))
  const keep = (next: Value | null) => {
    setValue(next)
    keepDraft(key, next)
  }
  return [value, keep]
}

/** The same for who draws from a state of his own. */
export const keepDraft = <Value>(key: string, value: Value | null): void => write(`${PREFIX}${whose}-${key}`, value)
export const readDraft = <Value>(key: string): Value | null => read<Value>(`${PREFIX}${whose}-${key}`)

/** The same for what goes on with whoever works here next; it holds ids and no words about a person. */
export const keepShared = <Value>(key: string, value: Value | null): void => write(`${PREFIX}all-${key}`, value)
export const readShared = <Value>(key: string): Value | null => read<Value>(`${PREFIX}all-${key}`)

/** To keep what is ready only later, for who works here now. */
export function keeperNow(key: string): <Value>(value: Value) => void {
  const place = `${PREFIX}${whose}-${key}`
  return (value) => write(place, value)
}

/** Whatever is kept unsaved in this browser, whoever typed it: it may name somebody who was erased. */
export function forgetDrafts(): void {
  for (const place of places()) localStorage.removeItem(place)
}

/** Removes what has waited for too long, what a clock that was set back makes one of the future, and what another version kept. */
export function forgetOldDrafts(): void {
  const now = clock.now()
  for (const place of places()) {
    const kept = place.startsWith(PREFIX) ? keptAt(place) : null
    if (kept === null || Math.abs(now - kept.at) > LONGEST_KEPT) localStorage.removeItem(place)
  }
}

const places = () => Object.keys(localStorage).filter((place) => place.startsWith(ALL))

function write(place: string, value: unknown): void {
  if (value === null) localStorage.removeItem(place)
  else localStorage.setItem(place, JSON.stringify({ at: clock.now(), value } satisfies Kept))
}

function read<Value>(place: string): Value | null {
  const kept = keptAt(place)
  return kept === null || Math.abs(clock.now() - kept.at) > LONGEST_KEPT ? null : (kept.value as Value)
}

/** Null also for what a power cut left half there: a page that cannot be opened for it would not open again. */
function keptAt(place: string): Kept | null {
  const text = localStorage.getItem(place)
  if (text === null) return null
  try {
    const kept: unknown = JSON.parse(text)
    const whole = typeof kept === 'object' && kept !== null && 'at' in kept && 'value' in kept && typeof kept.at === 'number'
    return whole ? (kept as Kept) : null
  } catch {
    return null
  }
}
