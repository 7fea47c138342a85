import { addDays, type Day, daysBetween, weekday } from '#shared/kernel/day.ts'
import { type Rhythm, rhythmOf } from './rhythm.ts'

/** The days of the last visits, latest first, from the last one and the days between them (oldest first). */
export function daysFromGaps(lastDay: Day, gaps: readonly number[]): Day[] {
  const days = [lastDay]
  for (const gap of gaps.toReversed()) days.push(addDays(days.at(-1) ?? lastDay, -gap))
  return days
}

/** One coming: the business day, and the minutes since its midnight (above 1,440 past the next one); null where the hour is not known. */
export interface Coming {
  readonly day: Day
  readonly minute: number | null
}

/** Whole hours of the business day: from 19 up to 21. Above 24 past midnight. */
export interface Hours {
  readonly from: number
  readonly until: number
}

/** When a client usually comes, by his own last visits (rule 7). */
export interface Habit {
  /** 1 = Monday … 7 = Sunday; none for who comes on any day, two for who has two days of his own. */
  readonly weekdays: readonly number[]
  readonly hours: Hours | null
  readonly rhythm: Rhythm
  readonly lastDay: Day
}

const LOOKED_AT = 12
const FEWEST = 5
const SHARE = 0.6
/** Two weekdays are a habit only when hardly any visit falls on another one, and neither is there by chance. */
const PAIR_SHARE = 0.8
const PAIR_LEAST = 0.25
/** Longer than this is no part of a day but the day. */
const LONGEST_PART = 3

/** The habit of who came so, latest first; null under five different days. */
export function habitOf(comings: readonly Coming[]): Habit | null {
  const days = [...new Set(comings.map(({ day }) => day))].sort().reverse()
  const rhythm = rhythmOf(days)
  const lastDay = days[0]
  if (rhythm === null || lastDay === undefined) return null
  return { weekdays: habitualWeekdays(days), hours: habitualHours(comings), rhythm, lastDay }
}

/** The weekday that at least 60 % of the last 12 visit days share, else the two that share 80 %; in the order of the week. */
export function habitualWeekdays(days: readonly Day[]): number[] {
  const last = days.slice(0, LOOKED_AT)
  if (last.length < FEWEST) return []
  const counts = [1, 2, 3, 4, 5, 6, 7].map((day) => ({ day, count: last.filter((each) => weekday(each) === day).length }))
  const [first, second] = counts.toSorted((one, other) => other.count - one.count || one.day - other.day)
  if (!first || !second) return []
  if (first.count >= last.length * SHARE) return [first.day]
  const together = first.count + second.count >= last.length * PAIR_SHARE && second.count >= last.length * PAIR_LEAST
  return together ? [first.day, second.day].sort((one, other) => one - other) : []
}

/** The shortest run of at most three hours in which at least 60 % of the last 12 visits began; the fuller, then the earlier of equals. */
function habitualHours(comings: readonly Coming[]): Hours | null {
  const hours = comings.flatMap(({ minute }) => (minute === null ? [] : Math.floor(minute / 60))).slice(0, LOOKED_AT)
  if (hours.length < FEWEST) return null
  const starts = [...new Set(hours)].sort((one, other) => one - other)
  for (let length = 1; length <= LONGEST_PART; length += 1) {
    const fullest = starts
      .map((from) => ({ from, held: hours.filter((hour) => hour >= from && hour < from + length).length }))
      .reduce((one, other) => (other.held > one.held ? other : one))
    if (fullest.held >= hours.length * SHARE) return { from: fullest.from, until: fullest.from + length }
  }
  return null
}

/** Days from the last visit in which a client may be expected again, on both sides of his gap: his own spread, but a third of the gap at most. */
export function slackOf({ gap, spread }: Rhythm): number {
  return Math.min(Math.max(1, spread), Math.max(0.5, gap / 3))
}

/** Minutes before his hours at which he is shown already, and after them still. */
export const EARLY = 45
export const LATE = 30
/** Who comes nearly every day needs no weekday. */
const DAILY = 1.5

export interface Moment {
  readonly day: Day
  /** Since the midnight of the business day. */
  readonly minute: number
  /** Days since his last visit on which the shop was shut though it is open on such days: they do not count. */
  readonly closedSince: number
}

/**
 * How well this moment fits a client's habit, above 0 up to 1; null when it does not. It must be one of his weekdays if he has any, near his hours
 * if he has any, and his time to come by his rhythm; who has neither weekdays nor hours of his own fits no moment. Who left one coming out may
 * still be expected at the next, with half the likelihood.
 */
export function fitOf(habit: Habit, moment: Moment): number | null {
  const { weekdays, hours, rhythm, lastDay } = habit
  if (weekdays.length === 0 && hours === null) return null
  const today = weekdays.includes(weekday(moment.day))
  if (weekdays.length > 0 && !today) return null
  const when = hours === null ? 0.5 : nearness(hours, moment.minute)
  const due = dueness(rhythm, daysBetween(lastDay, moment.day), moment.closedSince, today)
  if (when === 0 || due === 0) return null
  return when * due * (today || rhythm.gap < DAILY ? 1 : 0.6)
}

/** 1 within the hours and just before, falling off to both sides. */
function nearness({ from, until }: Hours, minute: number): number {
  const before = from * 60 - minute
  const after = minute - until * 60
  if (before > EARLY || after >= LATE) return 0
  if (before > 0) return 1 - (0.4 * before) / EARLY
  return after > 0 ? 0.6 - (0.3 * after) / LATE : 1
}

function dueness(rhythm: Rhythm, elapsed: number, closed: number, onHisDay: boolean): number {
  const { gap } = rhythm
  const slack = slackOf(rhythm)
  // A shut day may have put the coming off, or not have been in its way.
  for (let days = elapsed; days >= Math.max(1, elapsed - closed); days -= 1) {
    if (Math.abs(days - gap) <= slack) return 1 - (0.3 * Math.abs(days - gap)) / slack
  }
  const mayBeNext = onHisDay || gap < DAILY
  return elapsed > 0 && mayBeNext && Math.abs(elapsed - 2 * gap) <= slack ? 0.5 : 0
}
