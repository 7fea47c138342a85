import type { ReactNode } from 'react'
import classes from './Part.module.css'

interface PartProps {
  readonly title: string
  readonly lead?: string
  /** For a table. */
  readonly wide?: boolean
  readonly children: ReactNode
}

/** The content of one part of the settings, in a width that reads well. */
export function Part({ title, lead, wide = false, children }: PartProps) {
  return (
    <div className={classes.part} data-wide={wide}>
      <h2 className={classes.title}>{title}</h2>
      {lead !== undefined && <p className={classes.lead}>{lead}</p>}
      {children}
    </div>
  )
}

interface GroupProps {
  readonly title: string
  readonly hint?: string
  readonly id?: string
  readonly children: ReactNode
}

/** Settings that belong together, with what they do explained once. */
export function Group({ title, hint, id, children }: GroupProps) {
  return (
    <fieldset className={classes.group} id={id}>
      <legend className={classes.groupTitle}>{title}</legend>
      {hint !== undefined && <p className={classes.hint}>{hint}</p>}
      {children}
    </fieldset>
  )
}
