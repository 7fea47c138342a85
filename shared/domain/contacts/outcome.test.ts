import { expect, test } from 'vitest'
import { beginsRest, CONTACT_DIRECTIONS, CONTACT_OUTCOMES, isRealContact, usesAllowance } from './outcome.ts'

test.each([
  ['reached', true],
  ['agreed', true],
  ['thinking', true],
  ['refused', true],
  ['left-message', false],
  ['unreachable', false],
  ['sent', false],
] as const)('a call of the shop that ended with "%s" is a real contact: %s', (outcome, real) => {
  expect(isRealContact({ direction: 'out', outcome })).toBe(real)
  expect(isRealContact({ direction: 'in', outcome })).toBe(true)
})

test('only marketing that came to the client uses up the allowance', () => {
  const using = CONTACT_OUTCOMES.filter((outcome) => usesAllowance({ direction: 'out', purpose: 'marketing', outcome }))
  expect(using).toEqual(['reached', 'agreed', 'thinking', 'left-message', 'refused', 'sent'])
  for (const outcome of CONTACT_OUTCOMES) {
    expect(usesAllowance({ direction: 'in', purpose: 'marketing', outcome })).toBe(false)
    expect(usesAllowance({ direction: 'out', purpose: 'service', outcome })).toBe(false)
    expect(usesAllowance({ direction: 'out', purpose: 'greeting', outcome })).toBe(false)
  }
})

test('a no begins a rest, whoever said it to whom, and nothing else does', () => {
  expect(CONTACT_OUTCOMES.filter((outcome) => beginsRest({ outcome }))).toEqual(['refused'])
  expect(CONTACT_DIRECTIONS).toHaveLength(2)
})
