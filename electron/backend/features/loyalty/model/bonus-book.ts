import { daysAfter, daysFrom, lastDay, never } from './reckoning.ts'
import type { RulesBook } from './rules-book.ts'

/* What comes once a year on the birthday, and the thanks for who was brought. A bonus that is due counts before it is written down. */

export interface Guest {
  readonly made: string
  readonly month: number
  readonly date: number
  /** His own discount, in hundredths of a percent. */
  discount: number
}

interface Had {
  owner: number
  readonly occasion: 'birthday' | 'welcome'
  readonly day: string
}

export interface Due {
  readonly points: number
  readonly day: string
  readonly expires: string | null
  readonly occasionDay: string
}

const LONGEST_BEFORE = 60
/** Days that the program was off are made up for a year. */
const MADE_UP = 366

/** 29 February is kept on the 28th where the year has none. */
export function birthdayIn(year: number, { month, date }: Pick<Guest, 'month' | 'date'>): string {
  const day = `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`
  const isLeap = new Date(Date.UTC(year, 2, 0)).getUTCDate() === 29
  return month === 2 && date === 29 && !isLeap ? `${year}-02-28` : day
}

/** Days to the nearest birthday, before or after. */
export function daysToBirthday(guest: Guest, day: string): number {
  const year = Number(day.slice(0, 4))
  return Math.min(...[year - 1, year, year + 1].map((one) => Math.abs(daysFrom(day, birthdayIn(one, guest)))))
}

export function bonusBook(rules: RulesBook) {
  const guests = new Map<number, Guest>()
  let had: Had[] = []
  /** The last business day on which the day's work was done. */
  let worked = ''

  function due(client: number, today: string): Due[] {
    const guest = guests.get(client)
    if (!guest) return []
    const since = [guest.made, daysAfter(worked, 1), daysAfter(today, -MADE_UP)].toSorted().at(-1) ?? today
    const first = since < today ? since : today
    const found: Due[] = []
    const isHad = (day: string) =>
      [...had.filter(({ owner, occasion }) => owner === client && occasion === 'birthday'), ...found.map(toHad)].some(
        (one) => one.day.slice(0, 4) === day.slice(0, 4) || Math.abs(daysFrom(one.day, day)) < 300,
      )
    for (let year = Number(first.slice(0, 4)); year <= Number(today.slice(0, 4)) + 1; year += 1) {
      const occasionDay = birthdayIn(year, guest)
      if (occasionDay < first || isHad(occasionDay)) continue
      const day = fallsDue(occasionDay, first, today)
      const bonus = day === null ? null : rules.bonusOn('birthday', day)
      if (day !== null && bonus) found.push({ points: bonus.points, day, expires: lastDay(day, bonus.lasts), occasionDay })
    }
    return found
  }

  /** On the day that the rules of that very day say; who comes later, but before the birthday, has it by the rules of today. */
  function fallsDue(occasionDay: string, first: string, today: string): string | null {
    const earliest = daysAfter(occasionDay, -LONGEST_BEFORE)
    for (let day = first > earliest ? first : earliest; day <= today && day <= occasionDay; day = daysAfter(day, 1))
      if (rules.bonusOn('birthday', day)?.daysBefore === daysFrom(day, occasionDay)) return day
    const before = rules.bonusOn('birthday', today)?.daysBefore ?? -1
    return occasionDay >= today && daysAfter(occasionDay, -before) <= today ? today : null
  }

  return {
    guests,
    due: (client: number, today: string) => due(client, today).filter(({ expires }) => never(expires) >= today),
    owned: () => had,
    /** Writes down what is due. */
    credit(client: number, today: string): Due[] {
      const found = due(client, today)
      for (const { occasionDay } of found) had.push({ owner: client, occasion: 'birthday', day: occasionDay })
      return found
    },
    workedOn(day: string) {
      worked = day
    },
    /** The welcome that comes with a paid visit; null when there is none, or he has had it. */
    welcome(client: number, day: string) {
      const bonus = rules.bonusOn('welcome', day)
      const isHad = had.some(({ owner, occasion }) => owner === client && occasion === 'welcome')
      if (!bonus?.atFirstVisit || isHad) return null
      const one: Had = { owner: client, occasion: 'welcome', day }
      had.push(one)
      return {
        points: bonus.points,
        expires: lastDay(day, bonus.lasts),
        /** It was taken back: he may have it again. */
        forget: () => {
          had = had.filter((other) => other !== one)
        },
      }
    },
    forget() {
      guests.clear()
      had = []
    },
  }
}

const toHad = ({ occasionDay: day }: Due) => ({ day })
