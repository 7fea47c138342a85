import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decideDecimalSign, readNumber } from './numbers.ts'

const most = 99_999_999_999

describe('amounts', () => {
  it.each([
    ['1767,21', 176721],
    ['1486.82', 148682],
    ['1 486,82', 148682],
    ['1 486,82 грн', 148682],
    ["1'486.82", 148682],
    ['1.486,82', 148682],
    ['1,486.82', 148682],
    ['1.234.567', 123456700],
    ['1,234', 123400],
    ['₴12', 1200],
    ['zł 12,5', 1250],
    ['12 lei', 1200],
    ['$1,200.00', 120000],
    ['0,5', 50],
    ['0.125', 13],
    ['1486.8200000000002', 148682],
    ['0', 0],
    ['руб. 15', 1500],
  ])('%s', (text, minor) => {
    expect(readNumber(text, 2, null, most)).toBe(minor)
  })

  it.each(['', '-5', '1-2', 'abc', '1e5', '1,2,3', '12.34.56', '99999999999999', '9'.repeat(400), '.', ','])(
    '"%s" is none',
    (text) => {
      expect(readNumber(text, 2, null, most)).toBeNull()
    },
  )

  it('a page of letters is none, and nobody waits for it', () => {
    const began = performance.now()
    for (const page of ['x'.repeat(200_000), `1${'ґрн'.repeat(100_000)}1`]) expect(readNumber(page, 2, null, 1_000)).toBeNull()
    expect(readNumber(`${' '.repeat(5_000)}7 грн`, 2, null, 1_000)).toBe(700)
    expect(performance.now() - began).toBeLessThan(2_000)
  })

  it('points are whole: decimals are left off', () => {
    expect(readNumber('371.00', 0, '.', most)).toBe(371)
    expect(readNumber('371.90', 0, '.', most)).toBe(371)
    expect(readNumber('1 371', 0, null, most)).toBe(1371)
  })

  it('the column tells what its sign means', () => {
    expect(decideDecimalSign(['1.234', '12.50'])).toBe('.')
    expect(decideDecimalSign(['1.234', '12,50'])).toBe(',')
    expect(decideDecimalSign(['1.234,5'])).toBe(',')
    expect(decideDecimalSign(['1.234', '999'])).toBeNull()
    expect(decideDecimalSign(['5.000', '12.000', '371.000'])).toBe('.')
    expect(decideDecimalSign(['1,234,567', '5'])).toBe('.')
  })

  it('every amount is read back in every spelling', () => {
    fc.assert(
      fc.property(
        fc.nat({ max: 9_999_999_999 }),
        fc.constantFrom([' ', ','], ['.', ','], [',', '.'], ['', '.'], ["'", '.'], ['\u00a0', ',']),
        (minor, [group, sign]) => {
          const whole = String(Math.floor(minor / 100)).replace(/\B(?=(\d{3})+$)/g, group ?? '')
          const text = `${whole}${sign}${String(minor % 100).padStart(2, '0')}`
          expect(readNumber(text, 2, decideDecimalSign([text]), most)).toBe(minor)
        },
      ),
    )
  })
})
