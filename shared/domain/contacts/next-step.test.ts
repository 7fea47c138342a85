import { expect, test } from 'vitest'
import { purposeOfLine } from './line-purpose.ts'
import { lineAfter, needsDay, proposedDay } from './next-step.ts'
import { CONTACT_OUTCOMES, outcomesOf } from './outcome.ts'

test.each([
  ['reached', null, 'done', false],
  ['agreed', null, 'done', false],
  ['thinking', null, 'done', true],
  ['left-message', '2026-03-01', 'later', false],
  ['unreachable', '2026-02-28', 'later', false],
  ['refused', null, 'done', false],
  ['sent', null, 'done', false],
] as const)(
  'after "%s" the next day proposed is %s, the line is %s, and a day must be said: %s',
  (outcome, day, line, needed) => {
    expect(proposedDay(outcome, '2026-02-27')).toBe(day)
    expect(lineAfter(outcome)).toBe(line)
    expect(needsDay(outcome)).toBe(needed)
  },
)

test('every outcome can come of some channel, and nobody at the counter is out of reach', () => {
  const possible = new Set(['call', 'sms'].flatMap((channel) => outcomesOf(channel as 'call' | 'sms', 'out')))
  expect([...possible].sort()).toEqual(CONTACT_OUTCOMES.toSorted())
  expect(outcomesOf('call', 'out')).toHaveLength(6)
  for (const way of [outcomesOf('counter', 'out'), outcomesOf('call', 'in')]) expect(way).not.toContain('unreachable')
})

test.each([
  ['late', 'marketing'],
  ['away', 'marketing'],
  ['touch', 'greeting'],
  ['birthday', 'greeting'],
  ['task', 'service'],
  ['follow-up', 'service'],
  ['debt', 'service'],
] as const)('a call because of "%s" is for %s', (why, purpose) => {
  expect(purposeOfLine(why)).toBe(purpose)
})
