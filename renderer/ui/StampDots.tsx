import { IconGift } from '@tabler/icons-react'
import classes from './StampDots.module.css'

interface StampDotsProps {
  readonly has: number
  /** Stamps that buy one piece: nine dots and the gift as tenth. */
  readonly collect: number
  /** What this visit will bring: drawn lighter. */
  readonly coming?: number
  readonly size?: 'md' | 'sm'
  /** What it says to those who do not see it. */
  readonly label: string
}

/** More than these are told as a number. */
const MOST_DOTS = 12

/** A stamp card: a dot for each stamp, the gift last. */
export function StampDots({ has, collect, coming = 0, size = 'md', label }: StampDotsProps) {
  if (collect > MOST_DOTS) {
    return (
      <span className={classes.count}>
        {has} / {collect}
      </span>
    )
  }
  return (
    <span className={classes.dots} data-size={size} role="img" aria-label={label}>
      {Array.from({ length: collect }, (_, place) => place).map((place) => (
        <i key={place} data-on={place < has || undefined} data-coming={(place >= has && place < has + coming) || undefined} />
      ))}
      <i data-gift data-on={has >= collect || undefined}>
        <IconGift size={size === 'md' ? 13 : 9} stroke={2} aria-hidden="true" />
      </i>
    </span>
  )
}
