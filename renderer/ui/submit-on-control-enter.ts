import type { KeyboardEvent } from 'react'

/** Ctrl+Enter saves a form from any of its fields, also from one in which Enter begins a new line; of a dialog over a form only the dialog's. */
export function submitOnControlEnter(event: KeyboardEvent<HTMLFormElement>): void {
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
  event.preventDefault()
  event.stopPropagation()
  event.currentTarget.requestSubmit()
}
