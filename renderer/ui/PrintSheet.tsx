import type { ReactNode } from 'react'
import { createPortal } from 'react-dom'
import classes from './PrintSheet.module.css'

interface PrintSheetProps {
  readonly name: string
  /** A list that may take several pages: each says which of how many it is. */
  readonly paged?: boolean
  readonly children: ReactNode
}

/** A page for the printer; on the screen it is not seen. `printSheet(name)` prints it. */
export function PrintSheet({ name, paged = false, children }: PrintSheetProps) {
  return createPortal(
    <div className={classes.sheet} data-print-sheet={name} data-paged={paged || undefined} aria-hidden="true">
      {children}
    </div>,
    document.body,
  )
}
