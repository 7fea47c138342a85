import { useFormat } from '#renderer/ui/format.tsx'
import type { PeriodTold } from '#shared/contract/reports.ts'
import { partsOfDay, weekday } from '#shared/kernel/day.ts'
import classes from './Dashboard.module.css'

interface DayBarsProps {
  readonly days: PeriodTold['days']
  readonly label: string
  /** For half a page of paper, where it is drawn narrower so that its words stay readable. */
  readonly narrow?: boolean
}

const FULL = 640
const NARROW = 330
/** Below it two dates do not stand beside each other. */
const ROOM_FOR_DATE = 17
const FLOOR = 150
const TALLEST = 126

/** A bar for the takings of each day, over its date; the tallest tells its sum. Saturdays and Sundays stand out by their date. */
export function DayBars({ days, label, narrow = false }: DayBarsProps) {
  const format = useFormat()
  const width = narrow ? NARROW : FULL
  const most = Math.max(1, ...days.map(({ takings }) => takings))
  const tallest = days.findIndex(({ takings }) => takings === most)
  const step = width / Math.max(7, days.length)
  const bar = Math.min(44, step * 0.68)
  const height = (takings: number) => (takings === 0 ? 0 : Math.max(2, (takings / most) * TALLEST))
  const middle = (place: number) => place * step + step / 2
  const within = (x: number) => Math.min(width - 44, Math.max(44, x))
  return (
    <svg className={classes.bars} viewBox={`0 0 ${width} 182`} role="img" aria-label={label}>
      <line className={classes.floor} x1="0" y1={FLOOR + 0.5} x2={width} y2={FLOOR + 0.5} />
      {days.map(({ day, takings }, place) => (
        <g key={day}>
          <rect
            className={classes.dayBar}
            x={middle(place) - bar / 2}
            y={FLOOR - height(takings)}
            width={bar}
            height={height(takings)}
            rx={Math.min(4, bar / 4)}
          >
            <title>{`${format.dayShort(day)}: ${format.money(takings, 'full')}`}</title>
          </rect>
          {(step >= ROOM_FOR_DATE || place % 2 === 0) && (
            <text
              className={classes.date}
              data-weekend={weekday(day) > 5 || undefined}
              x={middle(place)}
              y={FLOOR + 17}
              textAnchor="middle"
            >
              {partsOfDay(day).day}
            </text>
          )}
          {days.length <= 7 && (
            <text className={classes.date} x={middle(place)} y={FLOOR + 31} textAnchor="middle">
              {format.weekdayShort(weekday(day))}
            </text>
          )}
        </g>
      ))}
      {tallest >= 0 && (days[tallest]?.takings ?? 0) > 0 && (
        <text className={classes.most} x={within(middle(tallest))} y={FLOOR - TALLEST - 7} textAnchor="middle">
          {format.money(most)}
        </text>
      )}
    </svg>
  )
}
