import type { ReactNode } from 'react'
import classes from './PageTitle.module.css'

interface PageTitleProps {
  readonly title: string
  /** A few words beside the title: how many, as of when. */
  readonly aside?: ReactNode
  /** Actions of the page, at the right. */
  readonly children?: ReactNode
}

/** The one `h1` of a page. */
export function PageTitle({ title, aside, children }: PageTitleProps) {
  return (
    <div className={classes.row}>
      <h1 className={classes.title}>{title}</h1>
      {aside !== undefined && <div className={classes.aside}>{aside}</div>}
      {children !== undefined && <div className={classes.actions}>{children}</div>}
    </div>
  )
}
