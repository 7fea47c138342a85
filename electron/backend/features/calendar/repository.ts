import { and, asc, eq } from 'drizzle-orm'
import type { Db } from '#electron/backend/db/connection.ts'
import { keptValue } from '#electron/backend/db/prepared.ts'
import { calendar, holidayAnswers, nameDayEdits, ownDays } from '#electron/backend/db/schema/calendar.ts'
import type { OwnDaysRow } from '#shared/contract/calendar.ts'
import type { HolidayAnswer, OwnDays, ShopDays } from '#shared/domain/calendar/shop-days.ts'
import type { NameDayCalendar, NameDayEdit } from '#shared/domain/dates/name-days/tradition.ts'

interface Kept extends Pick<ShopDays, 'closedWeekdays' | 'answers'> {
  readonly own: readonly OwnDaysRow[]
  /** Null for those usual in the country. */
  readonly nameDays: NameDayCalendar | null
  readonly nameDayEdits: readonly NameDayEdit[]
  /** Of the closed weekdays; 0 while nothing was said. */
  readonly version: number
}

/** Asked day by day by everything that reckons with closed days. */
const kept = keptValue((db): Kept => {
  const row = db.select().from(calendar).get()
  const { calendar: tradition, name, feast, added } = nameDayEdits
  return {
    closedWeekdays: row === undefined ? [] : (JSON.parse(row.closedWeekdays) as number[]),
    nameDays: row?.nameDays ?? null,
    version: row?.version ?? 0,
    answers: db.select().from(holidayAnswers).all(),
    own: db.select().from(ownDays).orderBy(asc(ownDays.from), asc(ownDays.id)).all(),
    nameDayEdits: db.select({ calendar: tradition, name, feast, added }).from(nameDayEdits).orderBy(asc(name)).all(),
  }
})

export function readCalendar(db: Db): Kept {
  return kept.of(db)
}

type Said = Partial<Pick<typeof calendar.$inferInsert, 'closedWeekdays' | 'nameDays' | 'version'>>

function say(db: Db, said: Said): void {
  kept.forget(db)
  db.insert(calendar)
    .values({ id: 1, closedWeekdays: '[]', nameDays: null, version: 0, ...said })
    .onConflictDoUpdate({ target: calendar.id, set: said })
    .run()
}

export function writeClosedWeekdays(db: Db, weekdays: readonly number[], version: number): void {
  say(db, { closedWeekdays: JSON.stringify(weekdays), version })
}

export function writeNameDays(db: Db, nameDays: NameDayCalendar | null): void {
  say(db, { nameDays })
}

export function writeAnswer(db: Db, answer: HolidayAnswer): void {
  kept.forget(db)
  const { holiday, year } = holidayAnswers
  db.insert(holidayAnswers)
    .values(answer)
    .onConflictDoUpdate({ target: [holiday, year], set: { closed: answer.closed } })
    .run()
}

type OwnDaysFields = OwnDays & { readonly why: string }

export function insertOwnDays(db: Db, values: OwnDaysFields): number {
  kept.forget(db)
  return Number(db.insert(ownDays).values(values).run().lastInsertRowid)
}

/** False when they have been changed or removed since `version` was read. */
export function updateOwnDays(db: Db, id: number, version: number, values: OwnDaysFields): boolean {
  kept.forget(db)
  const done = db
    .update(ownDays)
    .set({ ...values, version: version + 1 })
    .where(and(eq(ownDays.id, id), eq(ownDays.version, version)))
    .run()
  return done.changes === 1
}

export function deleteOwnDays(db: Db, id: number): void {
  kept.forget(db)
  db.delete(ownDays).where(eq(ownDays.id, id)).run()
}

interface EditKey {
  readonly calendar: NameDayEdit['calendar']
  readonly nameKey: string
  readonly feast: string
}

export function writeNameDayEdit(db: Db, values: EditKey & { readonly name: string; readonly added: boolean }): void {
  kept.forget(db)
  const { calendar: tradition, nameKey, feast } = nameDayEdits
  db.insert(nameDayEdits)
    .values(values)
    .onConflictDoUpdate({ target: [tradition, nameKey, feast], set: { added: values.added } })
    .run()
}

export function deleteNameDayEdit(db: Db, { calendar: tradition, nameKey, feast }: EditKey): void {
  kept.forget(db)
  db.delete(nameDayEdits)
    .where(and(eq(nameDayEdits.calendar, tradition), eq(nameDayEdits.nameKey, nameKey), eq(nameDayEdits.feast, feast)))
    .run()
}
