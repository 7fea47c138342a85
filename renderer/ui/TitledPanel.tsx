import type { ReactNode } from 'react'
import { Panel } from './Panel.tsx'
import classes from './TitledPanel.module.css'

interface TitledPanelProps {
  readonly title: string
  /** At the right of the title. */
  readonly acts?: ReactNode
  readonly children: ReactNode
}

/** A part of a page on paper of its own, under its title. */
export function TitledPanel({ title, acts, children }: TitledPanelProps) {
  return (
    <Panel className={classes.panel ?? ''} aria-label={title}>
      <div className={classes.head}>
        <h2 className={classes.title}>{title}</h2>
        {acts && <div className={classes.acts}>{acts}</div>}
      </div>
      {children}
    </Panel>
  )
}
