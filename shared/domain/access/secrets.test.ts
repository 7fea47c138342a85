import fc from 'fast-check'
import { expect, test } from 'vitest'
import { RECOVERY_SIGNS, readRecoveryCode, recoveryCodeOf, secretProblem } from './secrets.ts'

test.each([
  ['pin', '12', 'not-a-pin'],
  ['pin', '123456789', 'not-a-pin'],
  ['pin', 'abcd', 'not-a-pin'],
  ['pin', '0000', 'pin-too-simple'],
  ['pin', '3456', 'pin-too-simple'],
  ['pin', '8765', 'pin-too-simple'],
  ['pin', '1357', null],
  ['pin', '00000001', null],
  ['password', 'коротк', 'password-too-short'],
  ['password', 'Соломія Квітка', 'password-is-name'],
  ['password', ' соломія квітка ', 'password-is-name'],
  ['password', 'аааааааааа', 'password-is-name'],
  ['password', 'abababababab', 'password-is-name'],
  ['password', 'ранкова кава', null],
  ['badge', '041', 'badge-too-short'],
  ['badge', '00417', null],
] as const)('as a %s, “%s” is %s', (kind, secret, problem) => {
  expect(secretProblem(kind, secret, ['Соломія Квітка', 'Ранок'])).toBe(problem)
})

test('a recovery code is read as it was printed, however it is typed', () => {
  const random = fc.uint8Array({ minLength: 20, maxLength: 20 })
  fc.assert(
    fc.property(random, (bytes) => {
      const printed = recoveryCodeOf(bytes)
      expect(printed).toMatch(/^(.{4}-){4}.{4}$/)
      const code = printed.replaceAll('-', '')
      expect([...code].every((sign) => RECOVERY_SIGNS.includes(sign))).toBe(true)
      const sloppy = printed.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l')
      expect([readRecoveryCode(printed), readRecoveryCode(sloppy)]).toEqual([code, code])
      expect(readRecoveryCode(code.slice(1))).toBeNull()
    }),
  )
})
