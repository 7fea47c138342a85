import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { phoneDigits, phoneQuery, reversedTail } from './phone-digits.ts'

describe('phone search', () => {
  it.each([
    ['7172', '+380671547172'],
    ['067 154-71-72', '+380671547172'],
    ['8 067 1547172', '+380671547172'],
    ['00380671547172', '+380671547172'],
    ['+380 (67) 154 71 72', '+380671547172'],
    ['0744 375 037', '+40744375037'],
    ['069 123 456', '+37369123456'],
    ['600 123 456', '+48600123456'],
  ])('%s finds %s by its tail', (typed, stored) => {
    const tail = reversedTail(phoneDigits(stored))
    expect(phoneQuery(typed).some((digits) => tail.startsWith(reversedTail(digits)))).toBe(true)
  })

  it.each(['ivan', '', '  ', '+', '12a4', 'anna@example.com'])('"%s" is no phone', (typed) => {
    expect(phoneQuery(typed)).toEqual([])
  })

  it('finds every stored number by every tail of it', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9]{7,15}$/), fc.integer({ min: 1, max: 15 }), (stored, length) => {
        expect(reversedTail(stored).startsWith(reversedTail(phoneQuery(stored.slice(-length))[0] ?? '?'))).toBe(true)
      }),
    )
  })
})
