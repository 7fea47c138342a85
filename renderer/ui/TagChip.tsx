import type { CSSProperties } from 'react'
import type { Tag } from '#shared/contract/fields.ts'
import classes from './TagChip.module.css'

/** One of the shop's words for a client: always the word, the colour only beside it. */
export function TagChip({ tag, size = 'sm' }: { readonly tag: Pick<Tag, 'name' | 'colour'>; readonly size?: 'sm' | 'md' }) {
  const colours = { '--ground': `var(--p${tag.colour})`, '--ink': `var(--p${tag.colour}-ink)` } as CSSProperties
  return (
    <span className={classes.chip} data-size={size} style={colours}>
      {tag.name}
    </span>
  )
}
