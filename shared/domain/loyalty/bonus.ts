import type { PartialDate } from '#shared/domain/clients/birthday.ts'
import { dayIn, type LeapDayRule } from '#shared/domain/dates/important-date.ts'
import { addDays, type Day, daysBetween, partsOfDay } from '#shared/kernel/day.ts'
import { inForceOn, lastDayOf, type Span, type Versioned } from './programme.ts'

export const BONUS_OCCASIONS = ['birthday', 'name-day', 'welcome'] as const
export type BonusOccasion = (typeof BONUS_OCCASIONS)[number]

/** "100 points on the birthday, 3 days before, for 30 days." */
export interface BonusRules {
  readonly occasion: BonusOccasion
  readonly points: number
  /** Days before the birthday or name day; for a welcome without meaning. */
  readonly daysBefore: number
  /** A welcome comes with the first paid visit, else when the card is made. */
  readonly atFirstVisit: boolean
  readonly lasts: Span | null
}

export interface BonusVersion extends Versioned {
  readonly rules: BonusRules
}

/** Two birthdays of one client lie at least so many days apart, whatever was changed on the card in between. */
const LEAST_APART = 300
/** Days: the longest that a bonus may come before its occasion. */
export const MOST_DAYS_BEFORE = 60

export interface YearlyBonus {
  readonly programmeId: number
  readonly points: number
  /** When it is credited, and the birthday or name day it is for. */
  readonly day: Day
  readonly occasionDay: Day
  readonly expires: Day | null
}

interface Known {
  readonly occasion: BonusOccasion
  /** The birthday or name day; its year is not looked at. */
  readonly date: PartialDate
  /** All versions of one bonus programme. */
  readonly versions: readonly BonusVersion[]
  /** Days for which he has had this bonus. */
  readonly had: readonly Day[]
  /** The first day that has not been seen to yet, and today: days missed while the program was off are made up. */
  readonly since: Day
  readonly today: Day
  readonly leapDay: LeapDayRule
}

/**
 * What a client is to be credited for his birthday or name day by today: by the rules of the day on which it falls due, and once. Who tells his
 * birthday between that day and the birthday itself still has it, by today's rules. Once means: one in a calendar year, and none within 300 days
 * of the last, so that a date put right brings no second one.
 */
export function yearlyBonusesDue({ occasion, date, versions, had, since, today, leapDay }: Known): YearlyBonus[] {
  const due: YearlyBonus[] = []
  const until = addDays(today, MOST_DAYS_BEFORE)
  for (let { year } = partsOfDay(since); year <= partsOfDay(until).year; year += 1) {
    const occasionDay = dayIn({ ...date, year: null }, year, leapDay)
    if (occasionDay === null || occasionDay < since || occasionDay > until) continue
    const found = creditedOn(occasionDay, { occasion, versions, since, today })
    if (found === null) continue
    if ([...had, ...due.map((one) => one.occasionDay)].some((other) => isSameOccasion(other, occasionDay))) continue
    const { version, day } = found
    const { points, lasts } = version.rules
    due.push({ programmeId: version.id, points, day, occasionDay, expires: lastDayOf(day, lasts) })
  }
  return due
}

function creditedOn(
  occasionDay: Day,
  { occasion, versions, since, today }: Pick<Known, 'occasion' | 'versions' | 'since' | 'today'>,
): { version: BonusVersion; day: Day } | null {
  const ofOccasion = versions.filter(({ rules }) => rules.occasion === occasion)
  for (const version of ofOccasion) {
    const day = addDays(occasionDay, -version.rules.daysBefore)
    if (day >= since && day <= today && inForceOn(versions, day) === version) return { version, day }
  }
  const current = inForceOn(versions, today)
  const isBefore =
    current?.rules.occasion === occasion && occasionDay >= today && addDays(occasionDay, -current.rules.daysBefore) <= today
  return isBefore ? { version: current, day: today } : null
}

function isSameOccasion(one: Day, other: Day): boolean {
  return one.slice(0, 4) === other.slice(0, 4) || Math.abs(daysBetween(one, other)) < LEAST_APART
}
