import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type AgedSet, BACKUP_REASONS, KEPT, outdatedSets } from './rotation.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR
const now = Date.UTC(2026, 10, 23, 13)
const dayOf = (at: number) => new Date(at).toISOString().slice(0, 10)
const sets = fc.array(
  fc.record({ at: fc.integer({ min: now - 800 * DAY, max: now }), reason: fc.constantFrom(...BACKUP_REASONS) }),
  { maxLength: 120 },
)
const left = (all: readonly AgedSet[], least = 1) => {
  const gone = new Set(outdatedSets(all, now, dayOf, least))
  return all.filter((set) => !gone.has(set))
}
const newest = (all: readonly AgedSet[]) => all.toSorted((one, other) => other.at - one.at)[0]

test('the newest stays, whatever else there is', () => {
  fc.assert(fc.property(sets, (all) => all.length === 0 || left(all).some(({ at }) => at === newest(all)?.at)))
})

test('of every hour, day and month that counts the last one stays', () => {
  const periods: readonly [(at: number) => string | number, number][] = [
    [(at) => Math.floor(at / HOUR), KEPT.hours],
    [dayOf, KEPT.days],
    [(at) => dayOf(at).slice(0, 7), KEPT.months],
  ]
  fc.assert(
    fc.property(sets, fc.constantFrom(...periods), (all, [periodOf, most]) => {
      const counted = [...new Set(all.toSorted((one, other) => other.at - one.at).map(({ at }) => periodOf(at)))].slice(0, most)
      const staying = left(all)
      return counted.every((period) => {
        const last = Math.max(...all.filter(({ at }) => periodOf(at) === period).map(({ at }) => at))
        return staying.some(({ at }) => at === last)
      })
    }),
  )
})

test('rotating what was rotated takes nothing more away, and at least as many stay as are asked for', () => {
  fc.assert(
    fc.property(sets, fc.integer({ min: 1, max: 20 }), (all, least) => {
      const once = left(all, least)
      expect(left(once, least)).toEqual(once)
      expect(once.length).toBeGreaterThanOrEqual(Math.min(least, all.length))
    }),
  )
})

test('what was made before an act stays for two weeks, and no more than the periods and those are kept', () => {
  fc.assert(
    fc.property(sets, (all) => {
      const staying = left(all)
      const acts = all.filter(({ at, reason }) => !['hourly', 'close', 'hand'].includes(reason) && now - at < KEPT.actDays * DAY)
      expect(acts.every((set) => staying.includes(set))).toBe(true)
      expect(staying.length).toBeLessThanOrEqual(KEPT.hours + KEPT.days + KEPT.months + acts.length)
    }),
  )
})

test('a year of hours becomes a day, two weeks and a year; a month without the shop takes nothing of them', () => {
  const year = Array.from({ length: 365 * 24 }, (_, hour): AgedSet => ({ at: now - hour * HOUR, reason: 'hourly' }))
  const kept = left(year)
  expect(kept.length).toBe(KEPT.hours + (KEPT.days - 2) + (KEPT.months - 1))
  expect(outdatedSets(kept, now + 31 * DAY, dayOf)).toEqual([])
})
