import fc from 'fast-check'
import { expect, test } from 'vitest'
import { aClient, aVisit, HOUR, openTestShop } from '#electron/backend/test-shop.ts'
import { LEAP_DAY_RULES, type LeapDayRule } from '#shared/domain/dates/important-date.ts'

const SHOPS = [
  { country: 'UA', currency: 'UAH', zone: 'Europe/Kyiv', nameDay: 'Варвара Коваль' },
  { country: 'PL', currency: 'PLN', zone: 'Europe/Warsaw', nameDay: 'Marcin Kos' },
  { country: 'RO', currency: 'RON', zone: 'Europe/Bucharest', nameDay: 'Nicolae Popa' },
  { country: 'MD', currency: 'MDL', zone: 'Europe/Chisinau', nameDay: 'Nicolae Rusu' },
  { country: 'GB', currency: 'GBP', zone: 'Europe/London', nameDay: null },
] as const

/** Month and day of what is kept, by client. */
const BIRTHDAYS = ['01-01', '02-28', '02-29', '03-01', '03-31', '10-27', '12-31']
const WEDDINGS = ['02-29', '06-20', '12-31']
const CHOSEN = ['02-29', '08-05']

const parts = (monthDay: string) => ({ month: Number(monthDay.slice(0, 2)), day: Number(monthDay.slice(3)) })
const isLeap = (year: number) => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
const keptOn = (monthDay: string, year: number, rule: LeapDayRule) =>
  monthDay !== '02-29' || isLeap(year) ? `${year}-${monthDay}` : `${year}-${rule === '28-february' ? '02-28' : '03-01'}`

test.each(SHOPS)(
  'every birthday, wedding and name day is told once a year, on its own day, in $zone, and done it does not come back',
  async ({ nameDay, ...where }) => {
    // Late, so that the shop's day is another than that of UTC for hours.
    const dayEndsAt = 9
    const shop = await openTestShop({ shop: { ...where, dayEndsAt } })
    const wall = new Intl.DateTimeFormat('en-CA', {
      timeZone: where.zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
    })
    /** Written out anew, without the clock of the program. */
    const dayOfShop = (at: number) => {
      const hour = Number(
        new Intl.DateTimeFormat('en-GB', { timeZone: where.zone, hourCycle: 'h23', hour: '2-digit' }).format(at).slice(0, 2),
      )
      const [year = 0, month = 0, day = 0] = wall.format(at).split('-').map(Number)
      return new Date(Date.UTC(year, month - 1, hour < dayEndsAt ? day - 1 : day)).toISOString().slice(0, 10)
    }
    const dates = new Map<string, string>()
    for (const monthDay of BIRTHDAYS) {
      const birthday = { year: null, ...parts(monthDay) }
      const { id } = await shop.call('clients.create', aClient({ name: `Іменинник ${monthDay}`, birthday }))
      dates.set(`${id} birthday`, monthDay)
    }
    for (const [kind, days] of [['wedding', WEDDINGS] as const, ['name-day', CHOSEN] as const])
      for (const monthDay of days) {
        const { id: clientId } = await shop.call('clients.create', aClient({ name: `Гість ${kind} ${monthDay}` }))
        const one = { id: null, kind, label: '', date: { year: null, ...parts(monthDay) } }
        await shop.call('people.setDates', { clientId, personId: null, instead: [], dates: [one] })
        dates.set(`${clientId} date`, monthDay)
      }
    const named = nameDay === null ? null : (await shop.call('clients.create', aClient({ name: nameDay }))).id

    let shopVersion = 1
    const keepLeapDay = async (leapDay: LeapDayRule) => {
      const answer = await shop.call('shop.state', {})
      if (answer.state !== 'ready') throw new Error(answer.state)
      const { currency: _c, version: _v, ...fields } = answer.shop
      shopVersion = (await shop.call('shop.update', { ...fields, version: shopVersion, leapDay, nameDaysByCalendar: true }))
        .version
    }

    const walk = async (year: number, phase: number) => {
      const seen = new Map<string, string[]>()
      shop.clock = Date.UTC(year - 1, 11, 26, 12)
      // By the calendar only who has been here within the year is greeted.
      if (named !== null) await shop.call('visits.log', aVisit(named, 1000))
      // By 23 hours, the shortest a day can be: none is left out.
      const end = Date.UTC(year + 1, 0, 8)
      for (shop.clock = Date.UTC(year - 1, 11, 26) + phase; shop.clock < end; shop.clock += 23 * HOUR) {
        const { kinds } = await shop.call('today.list', { who: 'all', limitEach: 50 })
        for (const { client, cause, dueDay } of kinds.flatMap(({ kind, lines }) => (kind === 'greet' ? lines : []))) {
          if (client === null) throw new Error(`${cause} for nobody`)
          // In the name of the cause and by its day it is the same year.
          expect(cause.endsWith(` ${dueDay.slice(0, 4)}`)).toBe(true)
          const key = `${client.id} ${cause.split(' ')[0]}`
          if (dueDay.startsWith(`${year}-`))
            seen.set(key, [...(seen.get(key) ?? []), `${dueDay} told on ${dayOfShop(shop.clock)}`])
          await shop.call('today.mark', { clientId: client.id, cause, mark: 'done', until: null })
        }
      }
      return seen
    }

    const year = fc.oneof(fc.integer({ min: 2000, max: 2100 }), fc.constantFrom(2000, 2096, 2100))
    // One after the other, and not beside each other: what was answered in a year is answered.
    const years = fc.uniqueArray(year, { minLength: 2, maxLength: 2, comparator: (one, other) => Math.abs(one - other) < 2 })
    await fc.assert(
      fc.asyncProperty(
        years.map((both) => both.toSorted((one, other) => one - other)),
        fc.constantFrom(...LEAP_DAY_RULES),
        fc.integer({ min: 0, max: 23 * HOUR }),
        async (both, rule, phase) => {
          await keepLeapDay(rule)
          for (const year of both) {
            const seen = await walk(year, phase)
            for (const [key, monthDay] of dates) {
              const day = keptOn(monthDay, year, rule)
              expect([key, seen.get(key)]).toEqual([key, [`${day} told on ${day}`]])
            }
            if (named !== null) {
              const [told, ...again] = seen.get(`${named} name-day`) ?? []
              expect([year, told, again]).toEqual([year, expect.stringMatching(/^(\S+) told on \1$/), []])
            }
          }
        },
      ),
      { numRuns: 1, endOnFailure: true },
    )
  },
  120_000,
)
