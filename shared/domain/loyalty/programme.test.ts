import { expect, test } from 'vitest'
import { inForceOn, isInScope, lastDayOf } from './programme.ts'

test.each([
  ['before any', '2025-12-31', null],
  ['on its first day', '2026-01-01', 1],
  ['on the day the next one begins', '2026-03-01', 2],
  ['on its last day', '2026-03-31', 2],
  ['after it was stopped', '2026-04-01', null],
])('the version in force %s', (_, day, id) => {
  const versions = [
    { id: 2, from: '2026-03-01', until: '2026-03-31' },
    { id: 1, from: '2026-01-01', until: '2026-02-28' },
  ]
  expect(inForceOn(versions, day)?.id ?? null).toBe(id)
})

test('a version that was taken back before it began leaves the one before it in force', () => {
  const versions = [
    { id: 1, from: '2026-01-01', until: '2026-03-04' },
    { id: 2, from: '2026-03-10', until: '2026-03-04' },
    { id: 3, from: '2026-03-05', until: null },
  ]
  expect(inForceOn(versions, '2026-03-12')?.id).toBe(3)
})

test.each([
  ['2026-01-31', { count: 1, unit: 'months' }, '2026-02-28'],
  ['2028-02-29', { count: 12, unit: 'months' }, '2029-02-28'],
  ['2026-12-15', { count: 2, unit: 'months' }, '2027-02-15'],
  ['2026-12-31', { count: 1, unit: 'days' }, '2027-01-01'],
] as const)('what is earned on %s and lasts %o can be used until %s', (day, span, last) =>
  expect(lastDayOf(day, span)).toBe(last),
)

test('what is earned for good has no last day', () => expect(lastDayOf('2026-01-31', null)).toBeNull())

test.each([
  [[], [], { itemId: null, category: '' }, true],
  [['Кава'], [], { itemId: 1, category: 'Кава' }, true],
  [['Кава'], [], { itemId: 1, category: 'Чай' }, false],
  [['Кава'], [7], { itemId: 7, category: 'Чай' }, true],
  [['Кава'], [], { itemId: null, category: '' }, false],
])('a rule about %j and items %j is about %o: %s', (categories, items, line, expected) =>
  expect(isInScope({ categories, items }, line)).toBe(expected),
)
