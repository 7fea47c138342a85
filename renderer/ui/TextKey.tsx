import type { ComponentProps } from 'react'
import classes from './TextKey.module.css'

/** A key that is only its words, for what is seldom wanted: under a box, or at the end of a sentence. Not printed. */
export function TextKey(props: Omit<ComponentProps<'button'>, 'type' | 'className'>) {
  return <button type="button" {...props} className={classes.key} />
}
