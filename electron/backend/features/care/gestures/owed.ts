import type { Db } from '#electron/backend/db/connection.ts'
import { AT_RISK_DAYS } from '#shared/domain/clients/rhythm.ts'
import { addDays, type Day, daysBetween } from '#shared/kernel/day.ts'
import { openOnly, type TodayFound, type TodaySource } from '../../reminders/index.ts'
import { lastGestureDay, type OwedRow, readCareSettings, readOwed } from './repository.ts'

/** On Today only so many: attention is given to one at a time, and the others stand on the page of the care balance. */
const MOST_ON_TODAY = 3
const A_MONTH = 30

export function isOwed(db: Db, clientId: number, since: Day): boolean {
  const last = lastGestureDay(db, clientId)
  return last === null || last <= since
}

export interface Owed extends OwedRow {
  readonly last: Day | null
}

/** The good clients without a personal gesture for long, the best first: as counted, less those who have had one since. */
export function owedNow(db: Db, caretaker: number | null, today: Day): Owed[] {
  const since = addDays(today, -readCareSettings(db).gestureDays)
  return readOwed(db, caretaker, today)
    .map((row) => ({ ...row, last: lastGestureDay(db, row.clientId) }))
    .filter(({ last }) => last === null || last <= since)
}

/** Good clients without a personal gesture for long (B8). */
export const careOwed: TodaySource = {
  kind: 'care',
  read({ db, today }, { caretaker, limit }) {
    const { gestureDays } = readCareSettings(db)
    const open: TodayFound[] = []
    for (const { clientId, spentYear, atRisk, caretakerId, lateFrom } of readOwed(db, caretaker, today)) {
      if (open.length === MOST_ON_TODAY) break
      const last = lastGestureDay(db, clientId)
      if (last !== null && last > addDays(today, -gestureDays)) continue
      // Whoever is missed is called for that: one matter with him at a time.
      if (lateFrom !== null && lateFrom <= today) continue
      const line: TodayFound = {
        cause: `gesture ${last ?? 'none'}`,
        clientId,
        reason: { why: 'gesture', days: last === null ? null : daysBetween(last, today), spentYear },
        worth: Math.round((atRisk * A_MONTH) / AT_RISK_DAYS),
        dueDay: last === null ? today : addDays(last, gestureDays),
        assigneeId: caretakerId,
      }
      open.push(...openOnly(db, [line], today))
    }
    return { lines: open.slice(0, limit), total: open.length }
  },
}
