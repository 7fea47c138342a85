import { IconGift } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import classes from './OfferCard.module.css'
import { Panel } from './Panel.tsx'

interface OfferCardProps {
  readonly name: string
  /** What it costs, or what is left of it. */
  readonly figure: string
  /** The figure is a warning: nothing is left. */
  readonly none?: boolean
  readonly retired: boolean
  readonly acts: ReactNode
  /** Sentences about it. */
  readonly children: ReactNode
}

/** One thing that is given, in a list of such things: its name, sentences, the figure, and what may be done with it. */
export function OfferCard({ name, figure, none = false, retired, acts, children }: OfferCardProps) {
  return (
    <li>
      <Panel className={classes.card ?? ''} data-retired={retired || undefined}>
        <IconGift className={classes.sign} size={26} stroke={1.75} aria-hidden="true" />
        <div className={classes.words}>
          <h3>{name}</h3>
          {children}
        </div>
        <strong className={classes.figure} data-none={none || undefined}>
          {figure}
        </strong>
        <div className={classes.acts}>{acts}</div>
      </Panel>
    </li>
  )
}
