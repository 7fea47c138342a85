import type { ReactNode } from 'react'
import { createPortal } from 'react-dom'
import classes from './PrintSheet.module.css'

/** A page for the printer; on the screen it is not seen. `printSheet(name)` prints it. */
export function PrintSheet({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return createPortal(
    <div className={classes.sheet} data-print-sheet={name} aria-hidden="true">
      {children}
    </div>,
    document.body,
  )
}
