import type { Preset } from '#shared/domain/presets/preset.ts'
import { isLeapYear, makeDay, partsOfDay } from '#shared/kernel/day.ts'
import { type Calendar, makeCalendar, openFrom } from './calendar.ts'
import { type Habit, makeHabits } from './habits.ts'
import { latinLetters } from './latin.ts'
import { NAMELESS_AT, namelessGuests } from './nameless.ts'
import { names } from './names.ts'
import { notes } from './notes.ts'
import { mobileOf } from './phones.ts'
import { makeRandom, type Random } from './random.ts'
import { rhythmFor } from './rhythms.ts'
import type { SampleClient, SampleGender, SampleRequest } from './sample.ts'
import { surnameOf } from './surnames.ts'

export interface SampleRegular {
  readonly client: SampleClient
  readonly habit: Habit
}

/** The clients of the sample with the habits from which `sampleVisits` makes their visits. */
export function sampleRegulars(request: SampleRequest): SampleRegular[] {
  const { preset, today, country, minutesNow, stretch } = request
  const random = makeRandom(request.seed)
  const calendar = makeCalendar(request)
  const habits = makeHabits(request.clients, rhythmFor(preset.venue, request.dayEndsAt), calendar, minutesNow, stretch, random)
  const codes = makeCodes(random)
  return habits.map((habit, index) => {
    const who = nameOf(preset, random)
    return {
      habit: afterClosedDays(habit, calendar),
      client: {
        ...who,
        nameless: namelessGuests[preset.language][preset.venue][NAMELESS_AT.indexOf(index)] ?? null,
        phone: random.chance(0.88) ? mobileOf(country, random) : null,
        email: random.chance(0.33)
          ? `${latinLetters(who.name, preset.language).replace(/ /g, '.')}${index + 1}@example.com`
          : null,
        birthday: random.chance(0.66) ? birthday(partsOfDay(today).year, random) : null,
        note: random.chance(0.4) ? noteFor(preset, random) : null,
        warnings: random.chance(0.08) ? [random.pick(preset.warnings)] : [],
        colour: random.between(1, 8),
        code: random.chance(0.5) ? codes(index) : null,
        since: calendar.days[afterClosedDays(habit, calendar).firstDay]?.day ?? today,
        broughtBy: random.chance(0.15) ? earlierGuest(habits, index, random) : null,
      },
    }
  })
}

/** Nobody's first visit falls on a day when the shop is closed. */
function afterClosedDays(habit: Habit, calendar: Calendar): Habit {
  return { ...habit, firstDay: openFrom(calendar, habit.firstDay) }
}

function nameOf({ language }: Preset, random: Random): Pick<SampleClient, 'name' | 'gender' | 'nickname'> {
  const gender: SampleGender = random.chance(0.52) ? 'female' : 'male'
  const words = names[language]
  const [given, short] = random.pick(words[gender])
  const surname = surnameOf(random.pick(words.surnames), gender, language)
  const address = random.pick(gender === 'female' ? words.femaleAddress : words.maleAddress)
  const nickname = address
    .replace('{short}', short || given)
    .replace('{name}', given)
    .replace('{surname}', surname)
  const isUsed = random.chance(0.4) && nickname !== given
  return { name: `${given} ${surname}`, gender, nickname: isUsed ? nickname : null }
}

/** Guests of 19 to 80, most about 40; one in ninety was born on the 29th of February, to show how the program keeps that day. */
function birthday(thisYear: number, random: Random): string | null {
  const year = thisYear - Math.max(19, Math.min(80, Math.round(40 + random.normal() * 13)))
  if (isLeapYear(year) && random.chance(1 / 22)) return makeDay(year, 2, 29)
  return makeDay(year, random.between(1, 12), random.between(1, 28))
}

function noteFor({ language, venue }: Preset, random: Random): string {
  const ofLife = random.pick(notes[language].anywhere)
  const ofVisits = random.pick(notes[language][venue])
  return random.pick([ofLife, ofLife, ofVisits, `${ofVisits} ${ofLife}`])
}

function earlierGuest(habits: readonly Habit[], index: number, random: Random): number | null {
  const other = random.between(0, habits.length - 1)
  const [newcomer, bringer] = [habits[index], habits[other]]
  return newcomer && bringer && bringer.firstDay + 14 < newcomer.firstDay && bringer.lastDay > newcomer.firstDay ? other : null
}

/** EAN-13 with the prefix 29, kept by GS1 for numbers used inside one shop. */
function makeCodes(random: Random): (index: number) => string {
  const offset = random.between(0, 999_999_999)
  return (index) => {
    // 7919 has no divisor in common with ten, so no two indexes meet.
    const body = `29${String((offset + index * 7_919) % 10_000_000_000).padStart(10, '0')}`
    const sum = [...body].reduce((total, digit, place) => total + Number(digit) * (place % 2 === 0 ? 1 : 3), 0)
    return `${body}${(10 - (sum % 10)) % 10}`
  }
}
