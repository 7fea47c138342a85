import type { ComponentProps } from 'react'
import classes from './CellKey.module.css'

/** A number, or a name, that opens what stands behind it: as large and as heavy as it would be if it opened nothing. */
export function CellKey(props: Omit<ComponentProps<'button'>, 'type' | 'className'>) {
  return <button type="button" {...props} className={classes.key} />
}
