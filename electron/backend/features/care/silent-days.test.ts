import fc from 'fast-check'
import { expect, test } from 'vitest'
import { aClient, aVisit, openTestShop } from '#electron/backend/test-shop.ts'
import { expectedAfter, rhythmOf } from '#shared/domain/clients/rhythm.ts'
import { addDays, type Day, daysBetween } from '#shared/kernel/day.ts'

const TODAY = '2026-11-11'

const span = fc
  .record({ after: fc.integer({ min: 0, max: 120 }), days: fc.integer({ min: 1, max: 40 }) })
  .map(({ after, days }) => ({ from: addDays(TODAY, after), until: addDays(TODAY, after + days - 1) }))

/** Every day after the last visit in turn: the one by which so many have gone by that are none of the silent ones. */
function onTheNth(counted: number, silent: ReadonlySet<Day>): Day {
  let day = TODAY
  for (let left = counted; left > 0; ) {
    day = addDays(day, 1)
    if (!silent.has(day)) left -= 1
  }
  return day
}

test('however the shop is shut and a guest away, exactly those days are put off for him', async () => {
  const shop = await openTestShop()
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.integer({ min: 1, max: 45 }), { minLength: 4, maxLength: 6 }),
      fc.array(span, { maxLength: 3 }),
      fc.option(span, { nil: null }),
      async (gaps, closed, away) => {
        const { id: clientId } = await shop.call('clients.create', aClient())
        const days: Day[] = [TODAY]
        for (const gap of gaps) days.push(addDays(days.at(-1) ?? TODAY, -gap))
        const written = []
        for (const one of closed)
          written.push(await shop.call('calendar.addOwnDays', { ...one, why: 'ремонт', kind: 'closed', yearly: false }))
        if (away) await shop.call('care.saveAbsence', { clientId, id: null, version: 0, ...away, why: '' })
        for (const day of days.toReversed())
          await shop.call('visits.log', aVisit(clientId, 100, { day: day === TODAY ? null : day }))

        const rhythm = rhythmOf(days)
        if (rhythm === null) throw new Error('too few days')
        const plain = expectedAfter(rhythm, TODAY)
        const silent = new Set<Day>()
        for (const year of [2026, 2027, 2028])
          for (const day of (await shop.call('calendar.year', { year })).closed) silent.add(day)
        for (let day = away?.from ?? ''; away !== null && day <= away.until; day = addDays(day, 1)) silent.add(day)
        const putOff = (day: Day) => onTheNth(daysBetween(TODAY, day), silent)
        expect((await shop.call('care.ofClient', { clientId })).rhythm).toMatchObject({
          due: putOff(plain.due),
          lateFrom: putOff(plain.lateFrom),
          lapsedFrom: putOff(plain.lapsedFrom),
        })
        for (const { id } of written) await shop.call('calendar.removeOwnDays', { id, version: 1 })
      },
    ),
    { numRuns: 40 },
  )
})
