import fc from 'fast-check'
import { expect, test } from 'vitest'
import { DAY, HOUR, nextLeave } from './limits.ts'

const limits = { perHour: 2, perDay: 3 }

test.each([
  ['nothing has left yet', [], 0],
  ['one within the hour', [-10], 0],
  ['two within the hour', [-20, -10], HOUR - 20],
  ['two, the first of them an hour ago', [-HOUR, -10], 0],
  ['three within the day', [-5 * HOUR, -3 * HOUR, -2 * HOUR], DAY - 5 * HOUR],
  ['two that a wrong clock has put ahead', [HOUR, 2 * HOUR], 2 * HOUR],
] as const)('%s', (_what, left, expected) => {
  expect(nextLeave(left, limits, 0)).toBe(expected)
})

test('whoever asks each time never sends more than so many in any hour or day, whatever the limits become', () => {
  const step = fc.record({
    wait: fc.integer({ min: 0, max: 3 * HOUR }),
    perHour: fc.integer({ min: 1, max: 4 }),
    perDay: fc.integer({ min: 1, max: 8 }),
  })
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      const left: number[] = []
      let now = 0
      for (const { wait, perHour, perDay } of steps) {
        now += wait
        if (nextLeave(left, { perHour, perDay }, now) > now) continue
        left.push(now)
        expect(left.filter((at) => at > now - HOUR).length).toBeLessThanOrEqual(perHour)
        expect(left.filter((at) => at > now - DAY).length).toBeLessThanOrEqual(perDay)
      }
    }),
  )
})

test('waiting until it may is enough', () => {
  const past = fc.array(fc.integer({ min: -2 * DAY, max: HOUR }), { maxLength: 20 })
  fc.assert(
    fc.property(past, fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 9 }), (left, perHour, perDay) => {
      const sorted = left.toSorted((one, other) => one - other)
      const at = nextLeave(sorted, { perHour, perDay }, 0)
      expect(nextLeave(sorted, { perHour, perDay }, at)).toBe(at)
    }),
  )
})
