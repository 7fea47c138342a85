import { IconListCheck } from '@tabler/icons-react'
import { Face } from '#renderer/ui/Face.tsx'
import type { TodayLine } from '#shared/contract/today.ts'
import classes from './Today.module.css'

/** Whom a line is about; a sign for a task that concerns nobody. */
export function LineFace({ line: { client }, size }: { readonly line: TodayLine; readonly size: number }) {
  if (client !== null) return <Face name={client.called} colour={client.colour} photo={client.photo} size={size} />
  return (
    <span className={classes.noFace} style={{ width: `${size / 16}rem` }}>
      <IconListCheck size="50%" stroke={1.75} aria-hidden="true" />
    </span>
  )
}
