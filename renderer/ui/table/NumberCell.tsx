import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { CellKey } from './CellKey.tsx'
import classes from './NumberCell.module.css'

interface NumberOrDashProps {
  /** Null and 0 are a dash. */
  readonly of: number | null
  readonly write: (number: number) => string
  /** Of what it is the number, for whoever does not see where it stands. */
  readonly what?: string
  /** Shows the clients behind it; null where there is nothing to press, as on paper. */
  readonly onOpen?: (() => void) | null
}

/** A number, a dash where there is none, or a key where clients stand behind it. */
export function NumberOrDash({ of, write, what = '', onOpen = null }: NumberOrDashProps) {
  const { t } = useTranslation('figures')
  if (of === null || of === 0) return <span className={classes.nothing}>–</span>
  const value = write(of)
  if (onOpen === null) return value
  return (
    <CellKey aria-label={t('behind', { what, value })} onClick={onOpen}>
      {value}
    </CellKey>
  )
}

interface NumberCellProps extends NumberOrDashProps {
  /** Beneath the number, small. */
  readonly under?: ReactNode
}

/** The same as a cell of a table. */
export function NumberCell({ under, ...number }: NumberCellProps) {
  return (
    <td>
      <NumberOrDash {...number} />
      {under !== undefined && <Under>{under}</Under>}
    </td>
  )
}

/** What is said of a number beneath it. */
export function Under({ children }: { readonly children: ReactNode }) {
  return <span className={classes.under}>{children}</span>
}
