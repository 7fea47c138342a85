import { wallClock } from '#electron/backend/clock.ts'
import type { Db } from '#electron/backend/db/connection.ts'
import type { Period } from '#shared/domain/reports/period.ts'
import { addDays, type Day, weekday } from '#shared/kernel/day.ts'
import { noonOf } from '../loyalty/index.ts'
import { visitsInDay } from './repository.ts'

export interface SeenVisit {
  readonly day: Day
  readonly weekday: number
  /** Of the wall clock; null where a visit was put down later and only its day is known. */
  readonly hour: number | null
  readonly clientId: number | null
  readonly employeeId: number
  readonly takings: number
  readonly tip: number
  readonly discount: number
  /** Came in company: here, but without a bill. */
  readonly isCompanion: boolean
}

/** Zones change their offset at whole quarters of an hour only. */
const QUARTER = 900_000

/** Goes through the visits of a period, in one step: whatever is added up of them is of one state of the file. */
export function seeVisits(
  db: Db,
  zone: string,
  { from, through }: Pick<Period, 'from' | 'through'>,
  see: (visit: SeenVisit) => void,
): void {
  const hours = new Map<number, number>()
  const hourOf = (at: number) => {
    const quarter = Math.floor(at / QUARTER)
    const known = hours.get(quarter)
    if (known !== undefined) return known
    const { hour } = wallClock(quarter * QUARTER, zone)
    hours.set(quarter, hour)
    return hour
  }
  for (let day = from; day <= through; day = addDays(day, 1)) {
    const noon = noonOf(day, zone)
    const of = weekday(day)
    for (const [at, loggedAt, clientId, employeeId, takings, tip, discount, isCompanion] of visitsInDay(db, day)) {
      const hour = at === noon && at !== loggedAt ? null : hourOf(at)
      see({ day, weekday: of, hour, clientId, employeeId, takings, tip, discount, isCompanion: isCompanion === 1 })
    }
  }
}
