import { UnstyledButton } from '@mantine/core'
import type { ReactNode, Ref } from 'react'
import classes from './Say.module.css'

interface SayProps {
  readonly label: string
  readonly children: ReactNode
  readonly ref?: Ref<HTMLUListElement>
}

/** The honey note: what to say to the guest. Nothing else on a screen is honey. */
export function Say({ label, children, ref }: SayProps) {
  return (
    <ul ref={ref} className={classes.note} aria-label={label}>
      {children}
    </ul>
  )
}

interface SayLineProps {
  /** A Tabler icon, 26 px, stroke 1.75. */
  readonly icon: ReactNode
  readonly text: string
  /** What the sentence goes back to, in small words. */
  readonly detail?: string | undefined
  /** Opens the answer, where there is one that is still closed. */
  readonly onOpen?: (() => void) | undefined
  /** Stands under the sentence over the whole width: the open answer, a refusal. */
  readonly below?: ReactNode
  /** What may be done with the line. */
  readonly children?: ReactNode
}

export function SayLine({ icon, text, detail, onOpen, below, children }: SayLineProps) {
  const words = (
    <>
      {text}
      {detail !== undefined && <span className={classes.detail}>{detail}</span>}
    </>
  )
  return (
    <li className={classes.line}>
      {icon}
      {onOpen === undefined ? (
        <p className={classes.text}>{words}</p>
      ) : (
        <UnstyledButton className={classes.text ?? ''} aria-expanded={false} onClick={onOpen}>
          {words}
        </UnstyledButton>
      )}
      {children !== undefined && <span className={classes.acts}>{children}</span>}
      {below && <div className={classes.below}>{below}</div>}
    </li>
  )
}

interface QuietLineProps {
  readonly icon: ReactNode
  /** What was done: "Asked". */
  readonly lead: string
  readonly text: string
  readonly below?: ReactNode
  readonly children: ReactNode
}

/** What is said no more, in one small line. */
export function QuietLine({ icon, lead, text, below, children }: QuietLineProps) {
  return (
    <li className={`${classes.line} ${classes.quiet}`}>
      {icon}
      <p className={classes.done} role="status" title={text}>
        <strong>{lead}</strong> · {text}
      </p>
      <span className={classes.acts}>{children}</span>
      {below && <div className={classes.below}>{below}</div>}
    </li>
  )
}
