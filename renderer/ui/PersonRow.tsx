import type { ReactNode } from 'react'
import { Face } from './Face.tsx'
import classes from './PersonRow.module.css'

interface PersonRowProps {
  readonly name: string
  readonly colour: number
  readonly photo: string | null
  readonly faceSize?: number
  /** In place of the face, for someone who has none. */
  readonly face?: ReactNode
  /** The name as drawn, when parts of it are marked. */
  readonly title?: ReactNode
  /** The second line; ends in "…" when there is no room. */
  readonly detail?: ReactNode
  /** At the right: the last visit, a sum. */
  readonly side?: ReactNode
  /** Under the line: warnings. */
  readonly below?: ReactNode
  readonly selected?: boolean
}

/** A person in a list. What surrounds it (an option, a link, a button) gives it its meaning. */
export function PersonRow({
  name,
  colour,
  photo,
  faceSize = 44,
  face,
  title,
  detail,
  side,
  below,
  selected = false,
}: PersonRowProps) {
  return (
    <div className={classes.row} data-selected={selected || undefined} data-dense={faceSize < 40 || undefined}>
      {face ?? <Face name={name} colour={colour} photo={photo} size={faceSize} />}
      <div className={classes.words}>
        <div className={classes.title}>{title ?? name}</div>
        {detail !== undefined && <div className={classes.detail}>{detail}</div>}
      </div>
      <div className={classes.side}>{side}</div>
      {below !== undefined && <div className={classes.below}>{below}</div>}
    </div>
  )
}

interface MarkedTextProps {
  readonly text: string
  /** Stretches to mark, in order: [start, end). */
  readonly marks: readonly (readonly [start: number, end: number])[]
}

/** A name with the parts underlined that answer what was typed. */
export function MarkedText({ text, marks }: MarkedTextProps) {
  const parts: ReactNode[] = []
  let from = 0
  for (const [start, end] of marks) {
    if (start > from) parts.push(text.slice(from, start))
    parts.push(
      <mark key={start} className={classes.mark}>
        {text.slice(start, end)}
      </mark>,
    )
    from = end
  }
  parts.push(text.slice(from))
  return parts
}
