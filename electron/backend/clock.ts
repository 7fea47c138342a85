import { addDays, type Day } from '#shared/kernel/day.ts'

/** The only source of "now". Tests give their own. */
export interface Clock {
  /** Milliseconds since 1970 UTC. */
  now(): number
}

export const systemClock: Clock = { now: () => Date.now() }

export interface DayRule {
  readonly zone: string
  /** The hour (0–11) until which the night still belongs to the day before. */
  readonly dayEndsAt: number
}

/**
 * The business day an instant counts for: the wall-clock day in the shop's zone, and before the hour the day ends, the day before.
 * Asked of the wall clock and not by subtracting hours, which goes wrong by one hour twice a year.
 */
export function businessDay(instant: number, { zone, dayEndsAt }: DayRule): Day {
  const minute = Math.floor(instant / 60_000)
  if (minute === last.minute && zone === last.zone && dayEndsAt === last.dayEndsAt) return last.day
  const wall = wallClock(instant, zone)
  const day = wall.hour < dayEndsAt ? addDays(wall.day, -1) : wall.day
  last = { minute, zone, dayEndsAt, day }
  return day
}

/** Every operation asks for its business day, and asking the zone's calendar costs as much as a short query. Days begin on whole minutes. */
let last = { minute: Number.NaN, zone: '', dayEndsAt: 0, day: '' }

export interface WallClock {
  readonly day: Day
  readonly hour: number
  readonly minute: number
}

export function wallClock(instant: number, zone: string): WallClock {
  const parts = Object.fromEntries(
    formatter(zone)
      .formatToParts(instant)
      .map(({ type, value }) => [type, value]),
  )
  return {
    day: `${parts['year']?.padStart(4, '0')}-${parts['month']}-${parts['day']}`,
    hour: Number(parts['hour']),
    minute: Number(parts['minute']),
  }
}

/**
 * The instant of a wall-clock time of a business day; hours of 24 and more lie after midnight. A time skipped by summer time becomes the one
 * an hour later, a repeated one the first of the two.
 */
export function instantOf(day: Day, hour: number, minute: number, zone: string): number {
  const wanted = Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10)), hour, minute)
  const first = wanted - offset(wanted, zone)
  const second = wanted - offset(first, zone)
  return (
    Math.min(first, second) +
    (offset(Math.min(first, second), zone) === wanted - Math.min(first, second) ? 0 : Math.abs(first - second))
  )
}

/** Minutes from the midnight at which the business day began to the instant; above 1,440 past the next one. On the two days a year with 23 or 25 hours an hour off after the change. */
export function minuteOf(instant: number, day: Day, zone: string): number {
  const key = `${zone} ${day}`
  let midnight = midnights.get(key)
  if (midnight === undefined) {
    if (midnights.size >= MIDNIGHTS_KEPT) midnights.clear()
    midnight = instantOf(day, 0, 0, zone)
    midnights.set(key, midnight)
  }
  return Math.floor((instant - midnight) / 60_000)
}

/** Asking the zone's calendar costs more than the rest of a visit's habit, and the same days are asked again and again. */
const midnights = new Map<string, number>()
const MIDNIGHTS_KEPT = 3000

export function isZone(zone: string): boolean {
  try {
    formatter(zone)
    return true
  } catch {
    return false
  }
}

const QUARTER = 900_000
const MOST_OFFSETS = 10_000
const offsets = new Map<string, number>()

/** How far the zone is ahead of UTC at an instant, in ms. Zones change at whole quarters of an hour, so each quarter is asked once: imports ask by the thousand. */
function offset(instant: number, zone: string): number {
  const quarter = Math.floor(instant / QUARTER)
  const key = `${quarter} ${zone}`
  const known = offsets.get(key)
  if (known !== undefined) return known
  if (offsets.size >= MOST_OFFSETS) offsets.clear()
  const found = offsetAt(quarter * QUARTER, zone)
  offsets.set(key, found)
  return found
}

function offsetAt(instant: number, zone: string): number {
  const wall = wallClock(instant, zone)
  const asUtc = Date.UTC(
    Number(wall.day.slice(0, 4)),
    Number(wall.day.slice(5, 7)) - 1,
    Number(wall.day.slice(8, 10)),
    wall.hour,
    wall.minute,
  )
  return asUtc - instant
}

const formatters = new Map<string, Intl.DateTimeFormat>()

function formatter(zone: string): Intl.DateTimeFormat {
  const known = formatters.get(zone)
  if (known) return known
  const made = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  })
  formatters.set(zone, made)
  return made
}

/** How far the wall clock is ahead of UTC from an instant on, in milliseconds. */
export interface Offset {
  readonly from: number
  readonly offset: number
}

/** No zone changes its offset twice within so many milliseconds. */
const STEP = 7 * 86_400_000

/** Every offset of a zone between two instants, the first of them from the beginning on. */
export function offsetsBetween(zone: string, from: number, until: number): readonly Offset[] {
  const found: Offset[] = [{ from, offset: offset(from, zone) }]
  for (let at = from; at < until; at += STEP) {
    const [before, after] = [found.at(-1)?.offset ?? 0, offset(at + STEP, zone)]
    if (before === after) continue
    let [low, high] = [Math.floor(at / QUARTER), Math.ceil((at + STEP) / QUARTER)]
    while (high - low > 1) {
      const middle = Math.floor((low + high) / 2)
      if (offset(middle * QUARTER, zone) === before) low = middle
      else high = middle
    }
    found.push({ from: high * QUARTER, offset: after })
  }
  return found
}
