import { businessDay } from '#electron/backend/clock.ts'
import type { Context } from '#electron/backend/context.ts'
import type { PartialDate } from '#shared/domain/clients/birthday.ts'
import { type BonusOccasion, type YearlyBonus, yearlyBonusesDue } from '#shared/domain/loyalty/bonus.ts'
import { addDays, type Day, earlierDay, laterDay, partsOfDay } from '#shared/kernel/day.ts'
import { birthdayOf, type ClientRecord } from '../../clients/index.ts'
import { nameDayOf } from '../../people/index.ts'
import { doneDay } from '../day-work/repository.ts'
import { bookIncoming } from '../ledger/book.ts'
import { readVersions } from '../programmes/repository.ts'
import { bonusesHad, rememberBonus } from './repository.ts'

interface BonusDue extends YearlyBonus {
  readonly occasion: BonusOccasion
}

/** The daily work that credits them. */
export const BONUS_WORK = 'bonuses'
/** Days that the program was off are made up for as long as this. */
const MADE_UP = 366

/** The first business day whose bonuses have not all been credited yet. */
export function bonusesSince({ db, today }: Pick<Context, 'db' | 'today'>): Day {
  const done = doneDay(db, BONUS_WORK)
  const since = done === null ? today : addDays(done, 1)
  return earlierDay(laterDay(since, addDays(today, -MADE_UP)), today)
}

export interface BonusProgramme {
  readonly occasion: 'birthday' | 'name-day'
  readonly versions: Parameters<typeof yearlyBonusesDue>[0]['versions']
}

/** The programmes that credit something once a year, the older first; those that have ended too, for the days they ran. */
export function yearlyProgrammes({ db }: Pick<Context, 'db'>): BonusProgramme[] {
  const versions = readVersions(db).flatMap((version) => (version.kind === 'bonus' ? [version] : []))
  return [...Map.groupBy(versions, ({ seriesId }) => seriesId).values()].flatMap((ofSeries) =>
    (['birthday', 'name-day'] as const)
      .filter((occasion) => ofSeries.some(({ rules }) => rules.occasion === occasion))
      .map((occasion) => ({ occasion, versions: ofSeries })),
  )
}

/** What a client is to be credited by today and has not been, whether or not the day's work has come to him. */
function bonusesDue(context: Context, client: ClientRecord): BonusDue[] {
  const { db, today, shop } = context
  const programmes = yearlyProgrammes(context)
  if (programmes.length === 0 || client.archivedAt !== null) return []
  const since = laterDay(businessDay(client.createdAt, shop), bonusesSince(context))
  const had = bonusesHad(db, client.id)
  const due: BonusDue[] = []
  for (const { occasion, versions } of programmes) {
    const date = dateOf(context, client, occasion)
    if (date === null) continue
    const already = [...had, ...due.map((one) => ({ occasion: one.occasion, day: one.occasionDay }))]
    const found = yearlyBonusesDue({
      occasion,
      date,
      versions,
      had: already.flatMap((one) => (one.occasion === occasion ? [one.day] : [])),
      since,
      today,
      leapDay: shop.leapDay,
    })
    due.push(...found.map((bonus) => ({ ...bonus, occasion })))
  }
  return due
}

function dateOf(context: Context, client: ClientRecord, occasion: 'birthday' | 'name-day'): PartialDate | null {
  if (occasion === 'birthday') return birthdayOf(client)
  const nameDay = nameDayOf(context, client.id, partsOfDay(context.today).year)
  return nameDay && { year: null, ...nameDay }
}

/** Credits what is due. Done before anything else of the client's is touched, so that it is there while he is served. Answers how many. */
export function creditDue(context: Context, client: ClientRecord): number {
  const due = bonusesDue(context, client)
  for (const { occasion, occasionDay, programmeId, points, day, expires } of due) {
    const movementId = bookIncoming(context, {
      clientId: client.id,
      unit: 'points',
      kind: 'bonus',
      amount: points,
      programmeId,
      day,
      expires,
    })
    rememberBonus(context.db, { movementId, clientId: client.id, occasion, year: partsOfDay(occasionDay).year, day: occasionDay })
  }
  return due.length
}

/** What is due and can be used today, though it has not been written down yet. */
export function dueToday(context: Context, client: ClientRecord): Pick<YearlyBonus, 'points' | 'expires'>[] {
  return bonusesDue(context, client).filter(({ expires }) => expires === null || expires >= context.today)
}
