import type { Calendar } from './calendar.ts'
import type { Random } from './random.ts'
import type { Basket, VenueRhythm } from './rhythms.ts'

/** How one client comes. Days are numbers of the calendar. */
export interface Habit {
  /** Days between visits. */
  readonly gap: number
  /** Deviation of the gap, in days. */
  readonly spread: number
  /** 0 = Monday; empty for who comes on any day. */
  readonly weekdays: readonly number[]
  /** Minutes since midnight at which he comes, and their deviation. */
  readonly minute: number
  readonly minuteSpread: number
  readonly usual: Basket
  /** Key of what he takes in summer instead of the first line. */
  readonly summerItem: string | null
  /** Months in which he hardly comes. */
  readonly quietMonths: readonly number[]
  /** First and last day of one absence. */
  readonly away: readonly [from: number, until: number] | null
  readonly firstDay: number
  /** After it he comes no more; infinite for who still does. */
  readonly lastDay: number
  /** Percent of the bill. */
  readonly tipPercent: number
  readonly paysByCard: boolean
}

/** `minutesNow` of the calendar's last day. The first clients are sure to be awaited now, the next ones to have been here today. */
export function makeHabits(
  count: number,
  rhythm: VenueRhythm,
  calendar: Calendar,
  minutesNow: number,
  stretch: number,
  random: Random,
): Habit[] {
  const today = calendar.days.length - 1
  const isOpenNow = minutesNow >= rhythm.opens && minutesNow < (rhythm.closes[calendar.weekdayOf(today)] ?? 0)
  return Array.from({ length: count }, (_, index) => {
    const habit = anyHabit(rhythm, calendar, stretch, random)
    if (!isOpenNow || index >= awaitedNow + seenToday || today < fewestWeeks * 7) return habit
    const minute = index < awaitedNow ? minutesNow + 5 + index * 6 : rhythm.opens + random.next() * (minutesNow - rhythm.opens)
    return punctual(habit, rhythm, calendar, Math.round(minute), random)
  })
}

const awaitedNow = 6
const seenToday = 5
const fewestWeeks = 8

function anyHabit(rhythm: VenueRhythm, calendar: Calendar, stretch: number, random: Random): Habit {
  const gap = random.pickWeighted(rhythm.gaps).days * stretch
  const weekdays = favouriteWeekdays(gap, rhythm, random)
  const minute = habitualMinute(weekdays, rhythm, random)
  const lastIndex = calendar.days.length - 1
  // Half were guests before the shop began to write visits down; the others came since.
  const firstDay = random.chance(0.5) ? random.between(0, Math.min(30, lastIndex - 1)) : random.between(0, lastIndex - 1)
  const isLapsed = random.chance(0.2)
  const awayFrom = random.between(firstDay, lastIndex)
  return {
    gap,
    spread: weekdays.length > 0 ? 0.6 : gap * 0.15,
    weekdays,
    minute,
    minuteSpread: random.between(10, 35),
    usual: usualAt(minute, rhythm, random),
    summerItem: rhythm.summer.length > 0 && random.chance(0.3) ? random.pick(rhythm.summer) : null,
    quietMonths: random.chance(0.15) ? random.pick([summerMonths, winterMonths]) : [],
    away: random.chance(0.4) ? [awayFrom, awayFrom + random.between(9, 24)] : null,
    firstDay,
    lastDay: isLapsed ? random.between(firstDay, lastIndex) : Number.POSITIVE_INFINITY,
    tipPercent: random.pick([0, 0, 5, 5, 10, 10, 15]),
    paysByCard: random.chance(0.65),
  }
}

const summerMonths = [7, 8]
const winterMonths = [12, 1, 2]

/** A client of today's weekday, every week at the same time. */
function punctual(habit: Habit, rhythm: VenueRhythm, calendar: Calendar, minute: number, random: Random): Habit {
  const today = calendar.days.length - 1
  return {
    ...habit,
    gap: 7,
    spread: 0,
    weekdays: [calendar.weekdayOf(today)],
    minute,
    minuteSpread: 0,
    usual: usualAt(minute, rhythm, random),
    quietMonths: [],
    away: null,
    firstDay: today - 7 * random.between(fewestWeeks, Math.max(fewestWeeks, Math.floor(today / 7))),
    lastDay: Number.POSITIVE_INFINITY,
  }
}

/** Only who comes about every seven days, or twice in seven, has weekdays of his own. */
function favouriteWeekdays(gap: number, rhythm: VenueRhythm, random: Random): number[] {
  const days = rhythm.weekdays.map((weight, day) => ({ weight, day }))
  const first = random.pickWeighted(days).day
  if (gap % 7 === 0) return random.chance(0.85) ? [first] : []
  if (gap === 3.5) return [first, (first + random.between(3, 4)) % 7]
  return []
}

function habitualMinute(weekdays: readonly number[], rhythm: VenueRhythm, random: Random): number {
  const closes = Math.min(...(weekdays.length > 0 ? weekdays.map((day) => rhythm.closes[day] ?? 0) : rhythm.closes))
  const possible = rhythm.peaks.filter(({ hour }) => hour * 60 < closes - 20)
  return Math.round(random.pickWeighted(possible).hour * 60 + random.normal() * 15)
}

/** One of the baskets ordered at that time. */
export function usualAt(minute: number, rhythm: VenueRhythm, random: Random): Basket {
  const hour = minute / 60
  const fitting = rhythm.baskets.filter(({ hours: [from, until] }) => hour >= from && hour < until)
  return random.pickWeighted(fitting.length > 0 ? fitting : rhythm.baskets)
}
