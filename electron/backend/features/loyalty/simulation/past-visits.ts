import { wallClock } from '#electron/backend/clock.ts'
import type { PastVisit } from '#shared/domain/loyalty/simulate.ts'
import type { PastTierLine } from '#shared/domain/loyalty/simulate-tiers.ts'
import { type Day, weekday } from '#shared/kernel/day.ts'
import { proportionDown } from '#shared/kernel/money.ts'
import { noonOf } from '../standing.ts'
import type { LineRow } from './repository.ts'

export interface ReadVisit extends PastVisit {
  readonly visitId: number
  readonly lines: readonly PastTierLine[]
}

/** What turns rows into visits as the rules of programmes see them. */
export interface VisitReader {
  read(rows: readonly LineRow[]): readonly ReadVisit[]
}

/** `withHours`: whether the hour of each visit is wanted; asking the calendar for it costs as much as the rest. */
export function createVisitReader(categories: ReadonlyMap<number, string>, zone: string, withHours: boolean): VisitReader {
  const weekdays = new Map<Day, number>()
  const noons = new Map<Day, number>()
  const quarters = new Map<number, number>()

  const weekdayOf = (day: Day) => kept(weekdays, day, () => weekday(day))
  /** Where a visit was put down later and only its day is known, it stands at noon. */
  function minuteOf(day: Day, at: number, loggedAt: number): number | null {
    if (at !== loggedAt && at === kept(noons, day, () => noonOf(day, zone))) return null
    const quarter = Math.floor(at / QUARTER)
    const begins = kept(quarters, quarter, () => {
      const wall = wallClock(quarter * QUARTER, zone)
      return wall.hour * 60 + wall.minute
    })
    return begins + Math.floor((at - quarter * QUARTER) / 60_000)
  }
  function lineOf(row: LineRow): PastTierLine {
    const [, , , , , itemId, minutes, price, quantity, returned, total, discount, pointsMoney, free, off, isLevel] = row
    const category = itemId === null ? '' : (categories.get(itemId) ?? '')
    const line = { itemId, category, price, timed: minutes !== null, free: free !== null }
    const [automatic, byLevel] = isLevel === 1 ? [0, off] : [off, 0]
    if (returned === 0) return { ...line, quantity, total, discount, pointsMoney, automatic, byLevel }
    const left = quantity - returned
    return {
      ...line,
      quantity: left,
      total: proportionDown(total, left, quantity),
      discount: proportionDown(discount, left, quantity),
      pointsMoney: proportionDown(pointsMoney, left, quantity),
      automatic: proportionDown(automatic, left, quantity),
      byLevel: proportionDown(byLevel, left, quantity),
    }
  }

  return {
    read(rows) {
      const visits: (ReadVisit & { lines: PastTierLine[] })[] = []
      let lastId = 0
      for (const row of rows) {
        const [visitId, clientId, day, at, loggedAt, , , , quantity, returned] = row
        if (returned === quantity) continue
        if (visitId !== lastId) {
          lastId = visitId
          const moment = { weekday: weekdayOf(day), minute: withHours ? minuteOf(day, at, loggedAt) : null }
          visits.push({ visitId, clientId, day, at, moment, lines: [] })
        }
        visits.at(-1)?.lines.push(lineOf(row))
      }
      return visits
    },
  }
}

/** Zones change their offset at whole quarters of an hour only. */
const QUARTER = 900_000

function kept<Key, Value>(known: Map<Key, Value>, key: Key, find: () => Value): Value {
  const found = known.get(key)
  if (found !== undefined) return found
  const value = find()
  known.set(key, value)
  return value
}
