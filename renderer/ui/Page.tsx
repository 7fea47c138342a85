import type { ReactNode } from 'react'
import classes from './Page.module.css'

/** A page that scrolls as a whole, with the margins of the frame. `narrow` keeps lines of a form or a text readable. */
export function Page({ narrow = false, children }: { readonly narrow?: boolean; readonly children: ReactNode }) {
  return (
    <div className={classes.page} data-narrow={narrow || undefined}>
      {children}
    </div>
  )
}
