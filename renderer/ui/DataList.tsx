import type { ReactNode } from 'react'
import classes from './DataList.module.css'

export function DataList({ children }: { readonly children: ReactNode }) {
  return <dl className={classes.list}>{children}</dl>
}

interface DataRowProps {
  readonly label: string
  readonly children: ReactNode
  /** A quiet remark at the right. */
  readonly aside?: ReactNode
}

/** One thing known: its label, what is known, and a quiet remark. 44 pixels high, so that it may be edited where it stands. */
export function DataRow({ label, children, aside }: DataRowProps) {
  return (
    <div className={classes.row}>
      <dt className={classes.label}>{label}</dt>
      <dd className={classes.value}>{children}</dd>
      {aside !== undefined && <dd className={classes.aside}>{aside}</dd>}
    </div>
  )
}
