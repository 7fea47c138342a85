import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '#shared/kernel/day.ts'
import { daysLeft, hasExpired, keptUntil, noteWithDescription } from './nameless.ts'

const card = { from: '2026-01-10', lastVisitDay: null, codes: 0 }

describe('a card without a name', () => {
  test.each([
    ['never visited counts from the day it was made', card, '2026-07-09'],
    ['counts from the last visit', { ...card, lastVisitDay: '2026-03-01' }, '2026-08-28'],
    ['brought back from the archive counts from then', { ...card, from: '2026-05-01', lastVisitDay: '2026-03-01' }, '2026-10-28'],
  ])('%s', (_, which, last) => {
    expect(keptUntil(which, 180)).toBe(last)
    expect(daysLeft(which, 180, last)).toBe(0)
    expect(hasExpired(which, 180, last)).toBe(false)
    expect(hasExpired(which, 180, addDays(last, 1))).toBe(true)
  })

  test('with a card code never expires by itself', () => {
    expect(hasExpired({ ...card, codes: 1 }, 180, '2040-01-01')).toBe(false)
  })

  test('is renewed by every visit within the time, and by nothing else', () => {
    const day = fc.integer({ min: 0, max: 3000 }).map((count) => addDays('2024-01-01', count))
    fc.assert(
      fc.property(day, day, fc.integer({ min: 7, max: 1095 }), (from, visited, days) => {
        const before = keptUntil({ ...card, from }, days)
        const after = keptUntil({ ...card, from, lastVisitDay: visited }, days)
        expect(after >= before).toBe(true)
        expect(after > before).toBe(visited > from)
      }),
    )
  })

  test('keeps its description in the note when it gets a name', () => {
    expect(noteWithDescription('two at the window', '')).toBe('two at the window')
    expect(noteWithDescription('two at the window', 'no sugar')).toBe('two at the window\nno sugar')
  })
})
