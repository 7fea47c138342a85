import type { ReactNode } from 'react'
import classes from './Say.module.css'

/** The honey note: what to say to the guest. Nothing else on a screen is honey. */
export function Say({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <ul className={classes.note} aria-label={label}>
      {children}
    </ul>
  )
}

interface SayLineProps {
  /** A Tabler icon, 26 px, stroke 1.75. */
  readonly icon: ReactNode
  readonly text: string
  /** What may be done with the line. */
  readonly children?: ReactNode
}

export function SayLine({ icon, text, children }: SayLineProps) {
  return (
    <li className={classes.line}>
      {icon}
      <p className={classes.text}>{text}</p>
      {children !== undefined && <span className={classes.acts}>{children}</span>}
    </li>
  )
}
