import fc from 'fast-check'
import { expect, test } from 'vitest'
import { businessDay } from '#electron/backend/clock.ts'
import { aClient, aVisit, DAY, HOUR, openTestShop } from '#electron/backend/test-shop.ts'
import { LEAP_DAY_RULES } from '#shared/domain/dates/important-date.ts'
import { occurrenceToGreet } from '#shared/domain/today/greetings.ts'
import { addDays, partsOfDay } from '#shared/kernel/day.ts'

const ZONES = ['Europe/Kyiv', 'Europe/Warsaw', 'Europe/Bucharest', 'Europe/Chisinau', 'Europe/London'] as const

test('in every zone, whenever the day ends, a date is greeted through one unbroken stretch of each year', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...ZONES),
      fc.integer({ min: 0, max: 11 }),
      fc.integer({ min: 2000, max: 2100 }),
      fc.integer({ min: 0, max: 365 }),
      fc.constantFrom(...LEAP_DAY_RULES),
      (zone, dayEndsAt, year, place, leapDay) => {
        const { month, day } = partsOfDay(addDays('2000-01-01', place))
        const date = { kind: 'birthday' as const, label: '', date: { year: null, month, day } }
        let [stretches, before, hours] = [0, false, 0]
        for (let instant = Date.UTC(year, 0, 1) - DAY; instant < Date.UTC(year + 1, 0, 2); instant += HOUR) {
          const today = businessDay(instant, { zone, dayEndsAt })
          const now =
            partsOfDay(today).year === year &&
            occurrenceToGreet(date, { today, daysAfter: 0, leapDay, lastVisitDay: null }) !== null
          if (now && !before) stretches += 1
          if (now) hours += 1
          before = now
        }
        // The two days a year on which the clocks change have 23 and 25 hours.
        expect([stretches, hours >= 23 && hours <= 25]).toEqual([1, true])
      },
    ),
    { numRuns: 40 },
  )
})

type Step =
  | { readonly kind: 'days'; readonly days: number }
  | { readonly kind: 'visit' }
  | { readonly kind: 'mark'; readonly mark: 'done' | 'dismissed' }
  | { readonly kind: 'later'; readonly days: number }

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ kind: fc.constant('days' as const), days: fc.constantFrom(-2, -1, 1, 1, 2, 3, 90, 363, 365, 366) }),
  },
  fc.constant({ kind: 'visit' as const }),
  fc.record({ kind: fc.constant('mark' as const), mark: fc.constantFrom('done' as const, 'dismissed' as const) }),
  fc.record({ kind: fc.constant('later' as const), days: fc.integer({ min: 1, max: 4 }) }),
)

test('whatever is marked, whoever comes and however the clock is set, what is done never returns and nothing of the day is lost', async () => {
  const shop = await openTestShop()
  const start = shop.clock
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 25 }), async (steps) => {
      shop.clock = start
      const { id: clientId } = await shop.call('clients.create', aClient({ birthday: { year: null, month: 11, day: 11 } }))
      const ended = new Set<string>()
      const putOff = new Map<string, string>()
      const lineNow = async () => {
        const { kinds } = await shop.call('today.list', { who: 'all', limitEach: 200 })
        const lines = kinds.flatMap(({ kind, lines }) => (kind === 'greet' ? lines : []))
        return lines.filter(({ client }) => client?.id === clientId).map(({ cause }) => cause)
      }
      for (const one of steps) {
        const [cause] = await lineNow()
        const today = businessDay(shop.clock, { zone: 'Europe/Kyiv', dayEndsAt: 4 })
        if (one.kind === 'days') shop.clock += one.days * DAY
        else if (one.kind === 'visit') await shop.call('visits.log', aVisit(clientId, 1000))
        else if (cause !== undefined && one.kind === 'mark') {
          await shop.call('today.mark', { clientId, cause, mark: one.mark, until: null })
          ended.add(cause)
        } else if (cause !== undefined && one.kind === 'later') {
          const until = addDays(today, one.days)
          await shop.call('today.mark', { clientId, cause, mark: 'later', until })
          putOff.set(cause, until)
        }
        const now = businessDay(shop.clock, { zone: 'Europe/Kyiv', dayEndsAt: 4 })
        const lines = await lineNow()
        expect(lines.length).toBeLessThanOrEqual(1)
        for (const line of lines) {
          expect(ended.has(line)).toBe(false)
          expect((putOff.get(line) ?? '') <= now).toBe(true)
        }
        const due = `birthday ${partsOfDay(now).year}`
        const isDue = now.endsWith('-11-11') && !ended.has(due) && (putOff.get(due) ?? '') <= now
        if (isDue) expect(lines).toEqual([due])
      }
      await shop.call('clients.archive', { id: clientId, archived: true })
    }),
    { numRuns: 25 },
  )
}, 60_000)
