import type { ReactNode, Ref } from 'react'
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

/** Says that there is nothing of this part yet. */
export function BoxEmpty({ children }: { readonly children: ReactNode }) {
  return <p className={classes.empty}>{children}</p>
}

interface BoxActProps {
  readonly icon?: ReactNode
  readonly onClick: () => void
  /** Where the words are shortened for want of room. */
  readonly label?: string
  readonly children: ReactNode
  readonly ref?: Ref<HTMLButtonElement>
}

/** A quiet action in the title of a part. */
export function BoxAct({ icon, onClick, label, children, ref }: BoxActProps) {
  return (
    <button ref={ref} type="button" className={classes.act} aria-label={label} onClick={onClick}>
      {icon}
      {children}
    </button>
  )
}
