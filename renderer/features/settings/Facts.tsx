import type { ReactNode } from 'react'
import classes from './Facts.module.css'

/** Numbers and words that are only read. */
export function Facts({ label, children }: { readonly label?: string; readonly children: ReactNode }) {
  return (
    <dl className={classes.facts} aria-label={label}>
      {children}
    </dl>
  )
}

interface FactProps {
  readonly label: string
  readonly id?: string
  readonly children: ReactNode
}

export function Fact({ label, id, children }: FactProps) {
  return (
    <div className={classes.fact} id={id}>
      <dt className={classes.label}>{label}</dt>
      <dd className={classes.value}>{children}</dd>
    </div>
  )
}
