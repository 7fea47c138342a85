import type { ComponentProps } from 'react'
import classes from './MapKey.module.css'

/** A whole cell of a map in shades that opens what stands behind its number. */
export function MapKey(props: Omit<ComponentProps<'button'>, 'type' | 'className'>) {
  return <button type="button" {...props} className={classes.key} />
}
