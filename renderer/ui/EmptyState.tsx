import type { ReactNode } from 'react'
import classes from './EmptyState.module.css'
import { type PictureName, pictures } from './pictures.tsx'

interface EmptyStateProps {
  readonly picture: PictureName
  readonly title: string
  readonly text?: string
  /** What to do next, as buttons. */
  readonly children?: ReactNode
}

/** Nothing here yet: why, and the next step. */
export function EmptyState({ picture, title, text, children }: EmptyStateProps) {
  return (
    <div className={classes.state}>
      <svg className={classes.picture} viewBox="0 0 160 120" aria-hidden="true">
        {pictures[picture]}
      </svg>
      <h2 className={classes.title}>{title}</h2>
      {text !== undefined && <p className={classes.text}>{text}</p>}
      {children !== undefined && <div className={classes.actions}>{children}</div>}
    </div>
  )
}
