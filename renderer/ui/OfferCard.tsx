import { Button } from '@mantine/core'
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

interface OfferKeysProps {
  readonly name: string
  readonly words: { readonly change: string; readonly retire: string }
  readonly busy: boolean
  readonly onChange: () => void
  /** No more to be given, or again. */
  readonly onRetire: () => void
}

/** What may be done with each of them; the words say of what to who does not see the card. */
export function OfferKeys({ name, words, busy, onChange, onRetire }: OfferKeysProps) {
  return (
    <>
      <Button variant="default" size="sm" aria-label={`${words.change}: ${name}`} onClick={onChange}>
        {words.change}
      </Button>
      <Button variant="subtle" size="sm" aria-label={`${words.retire}: ${name}`} loading={busy} onClick={onRetire}>
        {words.retire}
      </Button>
    </>
  )
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
