import type { ReactNode } from 'react'
import { createPortal } from 'react-dom'
import type { Paper } from '#shared/domain/labels/sheet.ts'
import classes from './PrintSheet.module.css'

/** The paper of a report, upright or turned. */
export type ReportFormat = Paper | `${Paper}-turned`

interface PrintSheetProps {
  readonly name: string
  /** A list that may take several pages: each says which of how many it is. */
  readonly paged?: boolean
  /** The last column of its tables holds words, and not a number or a sum. */
  readonly words?: boolean
  /** Pages of this paper that are laid out to their edges: nobody else's margins. */
  readonly whole?: Paper
  /** Numbered pages of this paper with the margins of a report. */
  readonly report?: ReportFormat
  readonly children: ReactNode
}

/** A page for the printer; on the screen it is not seen. `printSheet(name)` prints it. */
export function PrintSheet({ name, paged = false, words = false, whole, report, children }: PrintSheetProps) {
  return createPortal(
    <div
      className={classes.sheet}
      data-print-sheet={name}
      data-paged={paged || undefined}
      data-words={words || undefined}
      data-whole={whole}
      data-report={report}
      aria-hidden="true"
    >
      {children}
    </div>,
    document.body,
  )
}
