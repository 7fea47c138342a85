import { expect, test } from 'vitest'
import { periodOf } from '#shared/domain/loyalty/passes.ts'
import { venueKinds } from '#shared/domain/presets/preset.ts'
import { presetFor } from '#shared/domain/presets/preset-for.ts'
import { languages } from '#shared/i18n/languages.ts'
import { daysBetween } from '#shared/kernel/day.ts'
import { ONE } from '#shared/kernel/money.ts'
import { makeSampleShop } from './make-sample-shop.ts'
import type { SamplePassType } from './sample.ts'

/** A table is taken for two hours mostly. */
const HOURS_PLAYED = 2
const TODAY = '2026-11-20'
const made = (venue: (typeof venueKinds)[number], language: (typeof languages)[number] = 'uk') => {
  const preset = presetFor(venue, language, 'EUR')
  const request = {
    country: 'UA',
    today: TODAY,
    dayEndsAt: 4,
    minutesNow: 540,
    seed: 20,
    clients: 200,
    months: 8,
    stretch: 1,
  } as const
  return makeSampleShop({ preset, ...request })
}

test.each(venueKinds)(
  'in an invented %s some passes are near their end, and nobody has two or used one more than it lets him',
  (venue) => {
    const { passes, visits, clients, tabs } = made(venue)
    const { types, sold } = passes
    expect(new Set(sold.map(({ client }) => client)).size).toBe(sold.length)
    const near = sold.filter(({ type, visit, uses, client }) => {
      const { entries, lasts, items, remindEntries, remindDays, starts } = types[type] as SamplePassType
      expect(clients[client]).toMatchObject({ nameless: null })
      expect([visit, ...uses].every((index) => visits[index]?.client === client && !tabs.includes(index))).toBe(true)
      expect(uses.every((index) => index > visit)).toBe(true)
      const pieces = uses.map((index) =>
        (visits[index]?.lines ?? []).reduce(
          (sum, line) => sum + (items.includes(line.item) ? Math.ceil(line.quantity / ONE) : 0),
          0,
        ),
      )
      expect(pieces.every((count) => count > 0)).toBe(true)
      if (entries !== null) {
        const left = entries - pieces.reduce((sum, count) => sum + count, 0)
        expect(left).toBeGreaterThan(0)
        return left <= (remindEntries ?? 0)
      }
      const { until } = periodOf({ lasts, starts }, visits[visit]?.day ?? '', null, [])
      const days = daysBetween(TODAY, until ?? TODAY)
      expect(days).toBeGreaterThan(0)
      return days <= (remindDays ?? 0)
    })
    expect(types.length > 0).toBe(venue !== 'bar' && venue !== 'shop')
    expect(near.length).toBeGreaterThanOrEqual(Math.min(types.length, 1))
    expect(near.length).toBeLessThanOrEqual(4)
  },
)

test('a pass costs less than what it pays for, wherever it is sold', () => {
  for (const venue of venueKinds)
    for (const language of languages) {
      const { items } = presetFor(venue, language, 'EUR')
      for (const { name, price, entries, items: pays } of made(venue, language).passes.types) {
        expect(name.trim()).not.toBe('')
        const whole = (item: number) => (items[item]?.price ?? 0) * (items[item]?.unit === 'hour' ? HOURS_PLAYED : 1)
        expect(price).toBeGreaterThan(0)
        if (entries !== null) expect(price).toBeLessThan(Math.max(...pays.map(whole)) * entries)
      }
    }
})
