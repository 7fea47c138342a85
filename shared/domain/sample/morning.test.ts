import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { venueKinds } from '#shared/domain/presets/preset.ts'
import { presetFor } from '#shared/domain/presets/preset-for.ts'
import { languages } from '#shared/i18n/languages.ts'
import { addDays, type Day } from '#shared/kernel/day.ts'
import { makeSampleShop } from './make-sample-shop.ts'
import type { SampleRequest } from './sample.ts'

const aMorning = (today: Day, wishes: Partial<SampleRequest> = {}) => {
  const preset = presetFor('cafe', 'uk', 'UAH')
  const request = { preset, country: 'UA', today, dayEndsAt: 4, minutesNow: 540, seed: 20, clients: 120, months: 6, stretch: 1 }
  return makeSampleShop({ ...request, ...wishes } as SampleRequest)
}
const anyDay = fc.integer({ min: 0, max: 365 * 3 }).map((count) => addDays('2026-01-01', count))

describe('the morning of an invented shop', () => {
  test.each(venueKinds.flatMap((venue) => languages.map((language) => [venue, language] as const)))(
    'of a %s in %s has a promise of today, a call overdue, talks of the last weeks, and answers to the question of consent',
    (venue, language) => {
      const today = '2026-11-20'
      const { morning, clients } = aMorning(today, { preset: presetFor(venue, language, 'EUR') })
      expect(morning.tasks.map(({ due }) => due)).toEqual([today, addDays(today, -1), addDays(today, 2)])
      expect(morning.contacts.length).toBeGreaterThan(8)
      expect(morning.touches.length).toBeGreaterThanOrEqual(2)
      const given = morning.consents.filter(({ state }) => state === 'given').length
      expect(given / clients.length).toBeGreaterThan(0.5)
      expect(morning.consents.filter(({ state }) => state === 'refused').length).toBeGreaterThan(2)
      for (const { text } of morning.tasks) expect(text.trim()).not.toBe('')
    },
  )

  test('is in order on any day of the year: nothing before its client, nothing to come, and who said goodbye stays away', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 30, max: 120 }), (today, count) => {
        const { morning, clients, visits } = aMorning(today, { clients: count })
        const known = (client: number, day: Day) => day >= (clients[client]?.since ?? '') && day <= today
        const { consents, contacts, tasks, touches, ban, goodbye } = morning
        for (const { client, day } of [...consents, ...contacts]) expect(known(client, day)).toBe(true)
        for (const { client, written, due } of tasks) expect([known(client, written), written <= due]).toEqual([true, true])
        for (const { client, since } of touches) expect(known(client, since)).toBe(true)
        expect(new Set(touches.map(({ client }) => client)).size).toBe(touches.length)
        const named = [...consents, ...contacts, ...tasks, ...touches].map(({ client }) => clients[client]?.nameless)
        expect(named.every((nameless) => nameless === null)).toBe(true)
        for (const one of [ban, goodbye]) if (one !== null) expect(known(one.client, one.day)).toBe(true)
        if (goodbye !== null)
          expect(visits.some(({ client, day }) => client === goodbye.client && day >= goodbye.day)).toBe(false)
        expect(contacts.some(({ client }) => client === ban?.client || client === goodbye?.client)).toBe(false)
      }),
      { numRuns: 25 },
    )
  })
})
