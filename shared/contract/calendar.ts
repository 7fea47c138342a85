import { z } from 'zod'
import { HOLIDAYS } from '#shared/domain/calendar/holidays.ts'
import { LONGEST_OWN_DAYS, OWN_DAY_KINDS } from '#shared/domain/calendar/shop-days.ts'
import { isFeast } from '#shared/domain/dates/name-days/feast.ts'
import { NAME_DAY_CALENDARS, NAME_DAY_TRADITIONS } from '#shared/domain/dates/name-days/tradition.ts'
import { daysBetween } from '#shared/kernel/day.ts'
import { command, query } from './define.ts'
import { day, id, nothing, opId, requiredLine, version } from './values.ts'

const year = z.int('not-a-number').min(1900, 'too-small').max(2199, 'too-large')
const weekday = z.int('not-a-number').min(1, 'too-small').max(7, 'too-large')
const feast = z.string().refine(isFeast, 'not-understood')
const nameDays = z.enum(NAME_DAY_CALENDARS).nullable()

const ownDays = {
  from: day,
  until: day,
  why: requiredLine(80),
  kind: z.enum(OWN_DAY_KINDS),
  /** Again in every year from the first on. */
  yearly: z.boolean(),
}

const ownDaysRow = z.object({ id, ...ownDays, version })
export type OwnDaysRow = z.infer<typeof ownDaysRow>

const nameDayEdit = z.object({
  calendar: z.enum(NAME_DAY_TRADITIONS),
  name: z.string(),
  feast: z.string(),
  added: z.boolean(),
})

export const calendarOperations = {
  /** What the shop says of its weeks and years; `version` is of the closed weekdays. */
  settings: query(
    'everyone',
    nothing,
    z.object({
      version,
      /** 1 = Monday … 7 = Sunday. */
      closedWeekdays: z.array(z.int()),
      own: z.array(ownDaysRow),
      /** Whether the public holidays of the shop's country are known. */
      hasHolidays: z.boolean(),
    }),
  ),
  /** A year of the shop: its holidays in order, and every day that is shut or quiet. */
  year: query(
    'everyone',
    z.strictObject({ year }),
    z.object({
      holidays: z.array(
        z.object({
          key: z.enum(HOLIDAYS),
          day,
          closed: z.boolean(),
          /** As it would be if nobody had said anything. */
          shut: z.boolean(),
        }),
      ),
      closed: z.array(day),
      quiet: z.array(day),
    }),
  ),
  /** Refused with `closed-all-week` where no day would be left. */
  setClosedWeekdays: command(
    'shop.edit',
    z.strictObject({ opId, version, closedWeekdays: z.array(weekday).max(7, 'too-large') }),
    z.object({ version }),
  ),
  /** Shut or open on a holiday, from that year on. `instead` is how it stood: CONFLICT when somebody else has said otherwise meanwhile. */
  answerHoliday: command(
    'shop.edit',
    z.strictObject({ opId, holiday: z.enum(HOLIDAYS), year, closed: z.boolean(), instead: z.boolean() }),
    nothing,
  ),
  addOwnDays: command('shop.edit', z.strictObject({ opId, ...ownDays }).superRefine(inOrder), z.object({ id })),
  changeOwnDays: command(
    'shop.edit',
    z.strictObject({ opId, id, version, ...ownDays }).superRefine(inOrder),
    z.object({ version }),
  ),
  removeOwnDays: command('shop.edit', z.strictObject({ opId, id, version }), nothing),
  /** Whose name days the shop keeps; null is what is usual in its country. With what it has changed in them. */
  nameDays: query('everyone', nothing, z.object({ chosen: nameDays, edits: z.array(nameDayEdit) })),
  /** `instead` is what was chosen until now: CONFLICT when somebody else chose meanwhile. */
  chooseNameDays: command('shop.edit', z.strictObject({ opId, chosen: nameDays, instead: nameDays }), nothing),
  /** Adds a day to a name or strikes one out, for all spellings and short forms of it; done again it changes nothing. */
  editNameDay: command(
    'shop.edit',
    z.strictObject({ opId, calendar: z.enum(NAME_DAY_TRADITIONS), name: requiredLine(40), feast, kept: z.boolean() }),
    nothing,
  ),
}

function inOrder({ from, until }: { from: string; until: string }, context: z.RefinementCtx): void {
  const length = daysBetween(from, until)
  if (length < 0) context.addIssue({ code: 'custom', path: ['until'], message: 'too-small' })
  if (length >= LONGEST_OWN_DAYS) context.addIssue({ code: 'custom', path: ['until'], message: 'too-large' })
}
