import { useResizeObserver } from '@mantine/hooks'
import { useState } from 'react'
import type { OutputOf } from '#shared/contract/client.ts'
import type { TodayLine } from '#shared/contract/today.ts'
import type { TodayKind } from '#shared/domain/today/kind.ts'
import { FOLDED, KindGroup } from './KindGroup.tsx'
import type { LineActs } from './line-acts.ts'
import { keyOf } from './line-key.ts'
import classes from './Today.module.css'
import { tracksOf } from './tracks.ts'

interface BoardProps {
  readonly kinds: OutputOf<'today.list'>['kinds']
  /** It stands above the board. */
  readonly first: TodayLine
  readonly unfolded: ReadonlySet<TodayKind>
  readonly onUnfold: (kind: TodayKind, unfolded: boolean) => void
  readonly acts: LineActs
}

/** The kinds of the day in tracks. Where a kind stands is settled once, so that nothing jumps while its lines are done. */
export function Board({ kinds, first, unfolded, onUnfold, acts }: BoardProps) {
  const [ref, { width }] = useResizeObserver<HTMLDivElement>()
  const groups = kinds.map(({ kind, lines, total }) => {
    const below = lines.filter((line) => keyOf(line) !== keyOf(first))
    return { kind, total, lines: below, elsewhere: lines.length - below.length }
  })
  const shown = groups.filter(({ lines }) => lines.length > 0)
  const count = width === 0 ? 0 : tracksIn(width)
  const [settled, setSettled] = useState<{ readonly count: number; readonly tracks: TodayKind[][] }>({ count: 0, tracks: [] })
  const known = settled.tracks.flat()
  let { tracks } = settled
  if (count > 0 && (settled.count !== count || shown.some(({ kind }) => !known.includes(kind)))) {
    tracks = tracksOf(
      shown.map(({ kind, lines }) => ({ kind, lines: Math.min(lines.length, FOLDED) })),
      count,
    )
    setSettled({ count, tracks })
  }
  return (
    <div ref={ref} className={classes.board} style={{ gridTemplateColumns: `repeat(${Math.max(1, count)}, minmax(0, 1fr))` }}>
      {tracks.map((track) => (
        <div key={track[0]} className={classes.track}>
          {track.map((kind) => {
            const group = shown.find((one) => one.kind === kind)
            return (
              group && (
                <KindGroup
                  key={kind}
                  {...group}
                  unfolded={unfolded.has(kind)}
                  onUnfold={(open) => onUnfold(kind, open)}
                  acts={acts}
                />
              )
            )
          })}
        </div>
      ))}
    </div>
  )
}

/** As many tracks as keep a line readable, at any size of text. */
function tracksIn(width: number): number {
  const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
  const inRem = width / rem
  return inRem >= 66 ? 4 : inRem >= 34 ? 2 : 1
}
