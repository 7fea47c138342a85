import fc from 'fast-check'
import { expect, test } from 'vitest'
import { CODE_LENGTH, DRAWN_SIGNS, inFours, isVoucherCode, plainCode, voucherCode } from './voucher-code.ts'

const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const codes = fc.array(fc.nat(31), { minLength: DRAWN_SIGNS, maxLength: DRAWN_SIGNS }).map(voucherCode)
const place = fc.nat(CODE_LENGTH - 1)

test('a code is read however it is typed: in fours, in small letters, with look-alikes', () => {
  fc.assert(
    fc.property(codes, (code) => {
      const typed = inFours(code).toLowerCase().replaceAll('0', 'o').replaceAll('1', 'l').replaceAll('-', ' - ')
      expect(plainCode(typed)).toBe(code)
      expect(isVoucherCode(plainCode(typed))).toBe(true)
    }),
  )
  expect(inFours('0123456789ABCDEF')).toBe('0123-4567-89AB-CDEF')
})

test('every single wrong sign is found', () => {
  fc.assert(
    fc.property(codes, place, fc.constantFrom(...SIGNS), (code, at, sign) => {
      fc.pre(code[at] !== sign)
      expect(isVoucherCode(code.slice(0, at) + sign + code.slice(at + 1))).toBe(false)
    }),
    { numRuns: 2000 },
  )
})

test('every two signs that changed places are found', () => {
  fc.assert(
    fc.property(codes, place, place, (code, one, other) => {
      fc.pre(code[one] !== code[other])
      const signs = [...code]
      ;[signs[one], signs[other]] = [code[other] ?? '', code[one] ?? '']
      expect(isVoucherCode(signs.join(''))).toBe(false)
    }),
    { numRuns: 2000 },
  )
})

test.each(['', '0123', 'U000000000000000', '00000000000000000', '000000000000000!'])('"%s" is no code', (typed) => {
  expect(isVoucherCode(plainCode(typed))).toBe(false)
})
