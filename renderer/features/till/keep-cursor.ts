import type { MouseEvent } from 'react'

/** A touch on a key leaves the cursor where it is, so that the next thing typed goes on where one was writing. */
export function keepCursor(event: MouseEvent): void {
  if (!(event.target instanceof Element) || event.target.closest('input, textarea, [role="dialog"]')) return
  event.preventDefault()
}
