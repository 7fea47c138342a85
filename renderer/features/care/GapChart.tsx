import type { Rhythm } from '#shared/domain/clients/rhythm.ts'
import classes from './RhythmBox.module.css'

interface GapChartProps {
  readonly rhythm: Rhythm
  /** Days since the last visit. */
  readonly away: number
  readonly label: string
  /** The word under the last, dashed bar. */
  readonly now: string
}

const WIDTH = 440
const FLOOR = 68
const TALLEST = 60
const BAR = 22
const STEP = 33

/** Bars of the days between visits over the band of his usual; a dashed one for the days since the last. */
export function GapChart({ rhythm, away, label, now }: GapChartProps) {
  const { gap, spread, gaps } = rhythm
  const slack = Math.max(2, 2 * spread)
  // A single long absence must not flatten all the others to nothing.
  const tallest = Math.min(Math.max(...gaps, away, gap + slack), gap * 4 + slack)
  const height = (days: number) => Math.max(3, (Math.min(days, tallest) / tallest) * TALLEST)
  const left = (place: number) => 6 + place * STEP
  const bandTop = FLOOR - height(gap + Math.max(1, spread))
  const bandBottom = FLOOR - height(Math.max(0, gap - Math.max(1, spread)))
  const nowHeight = height(away)
  return (
    <svg className={classes.chart} viewBox={`0 0 ${WIDTH} 92`} role="img" aria-label={label}>
      <rect className={classes.band} x="0" y={bandTop} width={WIDTH} height={bandBottom - bandTop} rx="4" />
      {gaps.map((days, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a bar is its place in the row.
        <g key={place}>
          <rect
            className={classes.bar}
            data-long={days > gap + slack || undefined}
            x={left(place)}
            y={FLOOR - height(days)}
            width={BAR}
            height={height(days)}
            rx="4"
          />
          <text className={classes.days} x={left(place) + BAR / 2} y="84" textAnchor="middle">
            {days}
          </text>
        </g>
      ))}
      <rect
        className={classes.now}
        x={left(gaps.length) + 1}
        y={FLOOR - nowHeight}
        width={BAR - 2}
        height={Math.max(2, nowHeight - 1)}
        rx="4"
      />
      <text className={classes.days} data-now x={left(gaps.length) + BAR / 2} y="84" textAnchor="middle">
        {now}
      </text>
    </svg>
  )
}
