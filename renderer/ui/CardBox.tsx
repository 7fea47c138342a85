import type { ReactNode } from 'react'
import classes from './CardBox.module.css'

interface CardBoxProps {
  readonly title: string
  /** Beside the title, at the right: what may be done with this part. */
  readonly acts?: ReactNode
  readonly children: ReactNode
}

/** One part of a card under its small title. */
export function CardBox({ title, acts, children }: CardBoxProps) {
  return (
    <section aria-label={title}>
      <h2 className={classes.title}>
        {title}
        {acts !== undefined && <span className={classes.acts}>{acts}</span>}
      </h2>
      {children}
    </section>
  )
}

interface BoxActProps {
  readonly icon?: ReactNode
  readonly onClick: () => void
  readonly children: ReactNode
}

/** A quiet action in the title of a part. */
export function BoxAct({ icon, onClick, children }: BoxActProps) {
  return (
    <button type="button" className={classes.act} onClick={onClick}>
      {icon}
      {children}
    </button>
  )
}
