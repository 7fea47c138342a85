import type { KeyboardEvent } from 'react'

/** Ctrl+Enter saves a form from any of its fields, also from one in which Enter begins a new line. */
export function submitOnControlEnter(event: KeyboardEvent<HTMLFormElement>): void {
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
  event.preventDefault()
  event.currentTarget.requestSubmit()
}
