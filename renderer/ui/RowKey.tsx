import type { ComponentProps } from 'react'
import classes from './RowKey.module.css'

/** A value of a card's row, written where it is read: pressing it opens its editor or what there is to choose from. */
export function RowKey(props: Omit<ComponentProps<'button'>, 'type' | 'className'>) {
  return <button type="button" {...props} className={classes.key} />
}
