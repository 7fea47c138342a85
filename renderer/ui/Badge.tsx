import type { ReactNode } from 'react'
import classes from './Badge.module.css'

export type BadgeTone = 'danger' | 'warn' | 'info' | 'good' | 'ink' | 'plain'

interface BadgeProps {
  readonly tone?: BadgeTone
  readonly icon?: ReactNode
  readonly size?: 'md' | 'mini'
  readonly children: ReactNode
}

/** A state in words, with a sign and a colour beside them; never the colour alone. */
export function Badge({ tone = 'plain', icon, size = 'md', children }: BadgeProps) {
  return (
    <span className={classes.badge} data-tone={tone} data-size={size}>
      {icon}
      <span>{children}</span>
    </span>
  )
}
