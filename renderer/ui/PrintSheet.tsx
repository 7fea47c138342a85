import type { ReactNode } from 'react'
import { createPortal } from 'react-dom'
import type { Paper } from '#shared/domain/labels/sheet.ts'
import classes from './PrintSheet.module.css'

interface PrintSheetProps {
  readonly name: string
  /** A list that may take several pages: each says which of how many it is. */
  readonly paged?: boolean
  /** The last column of its tables holds words, and not a number or a sum. */
  readonly words?: boolean
  /** Pages of this paper that are laid out to their edges: nobody else's margins. */
  readonly whole?: Paper
  readonly children: ReactNode
}

/** A page for the printer; on the screen it is not seen. `printSheet(name)` prints it. */
export function PrintSheet({ name, paged = false, words = false, whole, children }: PrintSheetProps) {
  return createPortal(
    <div
      className={classes.sheet}
      data-print-sheet={name}
      data-paged={paged || undefined}
      data-words={words || undefined}
      data-whole={whole}
      aria-hidden="true"
    >
      {children}
    </div>,
    document.body,
  )
}
