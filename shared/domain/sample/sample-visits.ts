import { roundAmount } from '#shared/domain/presets/currencies-of-presets.ts'
import type { Preset } from '#shared/domain/presets/preset.ts'
import { makeBill } from '#shared/domain/visits/bill.ts'
import { type Money, ONE, percentOf } from '#shared/kernel/money.ts'
import { type Calendar, makeCalendar, openFrom } from './calendar.ts'
import { type Habit, usualAt } from './habits.ts'
import { makeRandom, type Random } from './random.ts'
import { type Basket, rhythmFor, type VenueRhythm } from './rhythms.ts'
import type { SampleLine, SamplePayment, SampleRequest, SampleVisit } from './sample.ts'
import type { SampleRegular } from './sample-clients.ts'

/** Every visit in the order of time, made as it is asked for: a million of them need not lie in memory. */
export function* sampleVisits(request: SampleRequest, regulars: readonly SampleRegular[]): Generator<SampleVisit> {
  const random = makeRandom(request.seed + 1)
  const calendar = makeCalendar(request)
  const shop = makeShop(request.preset, rhythmFor(request.preset.venue, request.dayEndsAt), calendar, random)
  // Apart from the rest, so that who comes when does not hang on it.
  const wishes = makeRandom(request.seed + 3)
  const collects = regulars.map(() => wishes.chance(0.08))
  const agenda = openAgenda(calendar, regulars)
  const today = calendar.days.length - 1
  for (let day = 0; day <= today; day += 1) {
    const visits: SampleVisit[] = []
    for (const index of agenda[day] ?? []) {
      const { habit } = regulars[index] as SampleRegular
      visits.push(shop.visitOf(index, habit, day, !collects[index] && wishes.chance(0.35)))
      const next = nextDay(habit, day, calendar, random)
      if (next <= Math.min(today, habit.lastDay)) agenda[next]?.push(index)
    }
    for (let left = shop.passersBy(day); left > 0; left -= 1) visits.push(shop.visitOfPasserBy(day))
    visits.sort((one, other) => one.minute - other.minute)
    yield* day < today ? visits : visits.filter(({ minute }) => minute <= request.minutesNow)
  }
}

/** Who comes on which day: everyone stands on the day of his next visit only. */
function openAgenda(calendar: Calendar, regulars: readonly SampleRegular[]): number[][] {
  const agenda: number[][] = calendar.days.map(() => [])
  regulars.forEach(({ habit }, index) => {
    agenda[habit.firstDay]?.push(index)
  })
  return agenda
}

function nextDay(habit: Habit, day: number, calendar: Calendar, random: Random): number {
  let next = day
  do next = comeAgain(habit, next, calendar, random)
  while (isKeptAway(habit, next, calendar, random))
  return openFrom(calendar, next)
}

function comeAgain(habit: Habit, day: number, calendar: Calendar, random: Random): number {
  const skipped = habit.spread > 0 && random.chance(0.07) ? habit.gap : 0
  const wished = day + Math.max(1, Math.round(habit.gap + skipped + habit.spread * random.normal()))
  if (habit.weekdays.length === 0 || (habit.spread > 0 && random.chance(0.1))) return wished
  const near = nearest.map((distance) => wished + distance)
  return near.find((other) => other > day && habit.weekdays.includes(calendar.weekdayOf(other))) ?? wished
}

const nearest = [0, 1, -1, 2, -2, 3, -3]

function isKeptAway(habit: Habit, day: number, calendar: Calendar, random: Random): boolean {
  const date = calendar.days[day]
  if (!date) return false
  if (habit.away && day >= habit.away[0] && day <= habit.away[1]) return true
  if (habit.quietMonths.includes(date.month)) return random.chance(0.75)
  return date.isQuiet && habit.spread > 0 && random.chance(0.7)
}

function makeShop(preset: Preset, rhythm: VenueRhythm, calendar: Calendar, random: Random) {
  const indexOf = new Map(preset.items.map(({ key }, index) => [key, index]))
  const tipStep = roundAmount(20, preset.currency)

  const lineOf = (key: string, amount: number): SampleLine => {
    const item = indexOf.get(key)
    const sold = item === undefined ? undefined : preset.items[item]
    if (item === undefined || !sold) throw new Error(`the ${preset.venue} preset has no item ${key}`)
    const near = amount * (0.8 + random.next() * 0.5)
    if (sold.time) return { item, quantity: ONE, minutes: Math.max(sold.time.minimum, Math.round(near * 60)) }
    // Scales show steps of five grams.
    if (sold.unit === 'kg') return { item, quantity: Math.round((near * ONE) / 5) * 5, minutes: null }
    return { item, quantity: (amount + (random.chance(0.1) ? 1 : 0)) * ONE, minutes: null }
  }

  const linesOf = (basket: Basket, summerItem: string | null): SampleLine[] => {
    const wanted = new Map(Object.entries(basket.lines))
    const [first] = wanted.keys()
    if (summerItem !== null && first !== undefined && wanted.delete(first)) wanted.set(summerItem, 1)
    if (random.chance(0.16)) wanted.set(random.pick(rhythm.extras), 1)
    return [...wanted].map(([key, amount]) => lineOf(key, amount))
  }

  const finish = (
    visit: Pick<SampleVisit, 'day' | 'minute' | 'client' | 'lines' | 'payment' | 'asksForPoints'>,
    tipPercent: number,
  ): SampleVisit => {
    const lines = visit.lines.map((line) => {
      const { price, time } = preset.items[line.item] as Preset['items'][number]
      return { price, time, quantity: line.quantity, minutes: line.minutes }
    })
    const bill = makeBill(lines, visit.client !== null && random.chance(0.04) ? { kind: 'percent', hundredths: 1000 } : null)
    const leavesTip = preset.tips.usual && random.chance(0.7)
    return { ...visit, discount: bill.discount, tip: leavesTip ? tipOf(bill.net, tipPercent, tipStep) : 0 }
  }

  const dayOf = (day: number) => (calendar.days[day] as Calendar['days'][number]).day
  const summer = (day: number) => [6, 7, 8].includes(calendar.days[day]?.month ?? 0)

  return {
    visitOf(index: number, habit: Habit, day: number, asksForPoints: boolean): SampleVisit {
      const minute = withinHours(habit.minute + random.normal() * habit.minuteSpread, rhythm, calendar.weekdayOf(day))
      const basket = random.chance(0.85) ? habit.usual : usualAt(minute, rhythm, random)
      const lines = linesOf(basket, summer(day) && random.chance(0.7) ? habit.summerItem : null)
      return finish(
        { day: dayOf(day), minute, client: index, lines, payment: paymentOf(habit.paysByCard, random), asksForPoints },
        habit.tipPercent,
      )
    },

    visitOfPasserBy(day: number): SampleVisit {
      const weekday = calendar.weekdayOf(day)
      const peaks = rhythm.peaks.filter(({ hour }) => hour * 60 < (rhythm.closes[weekday] ?? 0) - 20)
      const minute = withinHours(random.pickWeighted(peaks).hour * 60 + random.normal() * 40, rhythm, weekday)
      const lines = linesOf(usualAt(minute, rhythm, random), null)
      return finish(
        { day: dayOf(day), minute, client: null, lines, payment: paymentOf(random.chance(0.5), random), asksForPoints: false },
        random.pick([0, 5, 10]),
      )
    },

    passersBy(day: number): number {
      const date = calendar.days[day]
      if (!date || date.isClosed) return 0
      const expected = rhythm.passersBy * (rhythm.weekdays[calendar.weekdayOf(day)] ?? 1) * (date.isQuiet ? 0.3 : 1)
      return Math.max(0, Math.round(expected + random.normal() * Math.sqrt(expected)))
    },
  }
}

function withinHours(minute: number, rhythm: VenueRhythm, weekday: number): number {
  const closes = rhythm.closes[weekday] ?? 0
  return Math.max(rhythm.opens + 2, Math.min(closes - 5, Math.round(minute)))
}

function tipOf(net: Money, percent: number, step: Money): Money {
  return Math.round(percentOf(net, percent * 100) / step) * step
}

function paymentOf(byCard: boolean, random: Random): SamplePayment {
  return random.chance(0.1) !== byCard ? 'card' : 'cash'
}
