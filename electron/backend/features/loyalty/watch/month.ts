import type { Db } from '#electron/backend/db/connection.ts'
import { findingsOf, hasGrown } from '#shared/domain/loyalty/self-dealing.ts'
import { byEmployee, type EmployeeMonth, type WatchedMonth, type WatchedVisit } from '#shared/domain/loyalty/watched-month.ts'
import { addDays, addMonths, type Day, daysBetween, earlierDay } from '#shared/kernel/day.ts'
import type { Share } from '../../../workers/reading.ts'
import { type Look, readLooks, readWatchRules, watchedEntries, watchedOfDay } from './repository.ts'

export const monthOf = (day: Day) => day.slice(0, 7)
export const monthBefore = (month: string) => monthOf(addMonths(`${month}-01`, -1))

/** A month by employee, read business day by business day until today. */
export function* readMonth(db: Db, month: string, today: Day): Generator<Share, EmployeeMonth[]> {
  const from = `${month}-01`
  const last = addDays(addMonths(from, 1), -1)
  const until = earlierDay(last, today)
  const total = Math.max(0, daysBetween(from, until) + 1)
  const visits: WatchedVisit[] = []
  const voids: WatchedMonth['voids'][number][] = []
  for (let done = 0; done < total; done += 1) {
    const day = addDays(from, done)
    for (const row of watchedOfDay(db, day)) {
      const [id, at, loggedAt, clientId, employeeId, isVoid, voidedBy, attachedBy, corrects, discount, spent] = row
      if (isVoid === 1) {
        voids.push({ id, clientId, employeeId: voidedBy ?? employeeId })
        continue
      }
      const timed = at === loggedAt && corrects === null
      visits.push({ id, day, at: timed ? at : null, clientId, employeeId, spent: spent === 1, discount, attachedBy })
    }
    yield { done: done + 1, total }
  }
  return byEmployee({ visits, voids, entries: watchedEntries(db, from, last) })
}

/** The findings of a month as the rules of now have them, each with the look that still holds. */
export function findingsIn(db: Db, month: string, everyone: readonly EmployeeMonth[]) {
  return lookedAt(db, month, findingsOf(everyone, readWatchRules(db).rules))
}

/** With the look at each that still holds: since then it has not grown markedly. */
export function lookedAt<Found extends Parameters<typeof hasGrown>[0] & Pick<Look, 'cause' | 'employeeId' | 'clientId'>>(
  db: Db,
  month: string,
  findings: readonly Found[],
): (Found & { readonly look: Look | null })[] {
  const looks = readLooks(db, month)
  return findings.map((finding) => {
    const look = looks.find(
      ({ cause, employeeId, clientId }) =>
        cause === finding.cause && employeeId === finding.employeeId && clientId === finding.clientId,
    )
    return { ...finding, look: look !== undefined && !hasGrown(finding, look) ? look : null }
  })
}
