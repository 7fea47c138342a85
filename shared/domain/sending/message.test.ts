import { describe, expect, test } from 'vitest'
import { actsOn, afterHandover, MESSAGE_STATES } from './message.ts'

const failing = (outcome: 'later' | 'account' | 'refused' | 'unknown') => ({ outcome, problem: 'no-answer', detail: '' }) as const

describe('after it was handed over', () => {
  test('what was taken is sent, what was turned away refused, and what nobody knows waits for somebody’s word', () => {
    expect(afterHandover({ outcome: 'sent', providerId: null }, 1)).toEqual({ state: 'sent' })
    expect(afterHandover(failing('refused'), 1)).toEqual({ state: 'refused' })
    for (const attempts of [1, 5, 100]) expect(afterHandover(failing('unknown'), attempts)).toEqual({ state: 'unknown' })
  })

  test('what surely was not taken is tried again, later each time, and for about a day', () => {
    const waits: number[] = []
    for (;;) {
      const after = afterHandover(failing('later'), waits.length + 1)
      if (after.state !== 'queued') break
      waits.push(after.waitMs)
    }
    expect(waits).toEqual(waits.toSorted((one, other) => one - other))
    const hours = waits.reduce((sum, wait) => sum + wait, 0) / 3_600_000
    expect([Math.round(hours), afterHandover(failing('account'), waits.length + 1)]).toEqual([22, { state: 'failed' }])
  })
})

test('only what waits or has surely not left can be stopped, only what has surely not left goes again, and only an unknown one is decided', () => {
  const that = (act: 'stop' | 'retry' | 'decide') => MESSAGE_STATES.filter((state) => actsOn(state).includes(act))
  expect(that('stop')).toEqual(['queued', 'refused', 'failed', 'blocked'])
  expect(that('retry')).toEqual(['refused', 'failed', 'blocked', 'stopped'])
  expect(that('decide')).toEqual(['unknown'])
})
