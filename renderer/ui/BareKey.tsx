import type { ComponentProps } from 'react'
import classes from './BareKey.module.css'

/** A key that looks like what stands in it; the rest of its look is said where it stands. */
export function BareKey({ className, ...props }: Omit<ComponentProps<'button'>, 'type'>) {
  return <button type="button" {...props} className={`${classes.key} ${className}`} />
}
