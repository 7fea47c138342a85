import { useSyncExternalStore } from 'react'

/** Stands in this window, and in no other, for as long as a page of the program is open in it. */
const SIGN = 'regulars-page-open'
let stopped = false
const watchers = new Set<() => void>()

/**
 * To be called once, as the page begins. A page that is left takes its sign along; one that was killed, or ran out of memory, leaves it to the
 * page that is opened in its place.
 */
export function noticeStopped(page: Window): void {
  const sign = page.sessionStorage
  tell(sign.getItem(SIGN) !== null)
  sign.setItem(SIGN, 'yes')
  page.addEventListener('pagehide', () => sign.removeItem(SIGN))
  // Back from where the browser keeps pages that were left.
  page.addEventListener('pageshow', () => sign.setItem(SIGN, 'yes'))
}

/** Whether the page before this one, in the same window, was stopped in the middle, until somebody has read so. */
export function useStopped(): readonly [boolean, () => void] {
  const value = useSyncExternalStore(watch, () => stopped)
  return [value, () => tell(false)]
}

function tell(now: boolean): void {
  stopped = now
  for (const watcher of watchers) watcher()
}

function watch(watcher: () => void): () => void {
  watchers.add(watcher)
  return () => {
    watchers.delete(watcher)
  }
}
