import type { ReactNode } from 'react'
import { createPortal } from 'react-dom'
import classes from './PrintSheet.module.css'

/** A page for the printer; on the screen it is not seen. */
export function PrintSheet({ children }: { readonly children: ReactNode }) {
  return createPortal(
    <div className={classes.sheet} data-print-sheet="" aria-hidden="true">
      {children}
    </div>,
    document.body,
  )
}
