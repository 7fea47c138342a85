/**
 * Codes of vouchers and gift cards: fifteen signs that nobody can guess (75 bits) and one that finds typing errors.
 *
 * The alphabet is Crockford's base 32 (https://www.crockford.com/base32.html): no I, L, O and U; what is read as one of them is understood.
 *
 * The last sign makes the weighted sum of all sixteen zero in the field of 32 elements, each place with another power of x as its weight: the
 * check digit of ISBN-10 carried from the remainders of 11 to GF(2^5) (J. Verhoeff, Error Detecting Decimal Codes, 1969). No weight is
 * zero, so every single wrong sign is found; no two are equal, so every two that have changed places are found, neighbours or not.
 */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
export const CODE_LENGTH = 16
/** Signs that are drawn by lot; each is one of 32. */
export const DRAWN_SIGNS = CODE_LENGTH - 1
const LOOK_ALIKE: Readonly<Record<string, string>> = { O: '0', I: '1', L: '1' }

/** Times x in GF(2^5), the remainders of polynomials over x^5 + x^2 + 1, which is primitive: 31 different powers. */
function timesX(value: number): number {
  const shifted = value << 1
  return shifted & 0b100000 ? shifted ^ 0b100101 : shifted
}

/** The weighted sum by Horner's rule; of a whole code it is zero. */
function weighed(values: readonly number[]): number {
  return values.reduce((sum, value) => timesX(sum) ^ value, 0)
}

/** The code of fifteen numbers from 0 to 31, with its check sign. */
export function voucherCode(drawn: readonly number[]): string {
  const check = weighed([...drawn, 0])
  return [...drawn, check].map((value) => ALPHABET[value]).join('')
}

/** What was typed or scanned as the code is kept: without dashes and spaces, in capitals, look-alikes understood. */
export function plainCode(typed: string): string {
  return typed
    .toUpperCase()
    .replaceAll(/[\s\-–—]/g, '')
    .replaceAll(/[OIL]/g, (sign) => LOOK_ALIKE[sign] ?? sign)
}

/** Whether it may be a code at all; no means a typing error, whatever codes there are. */
export function isVoucherCode(plain: string): boolean {
  if (plain.length !== CODE_LENGTH) return false
  const values = [...plain].map((sign) => ALPHABET.indexOf(sign))
  return !values.includes(-1) && weighed(values) === 0
}

/** In fours, as it is printed and read out. */
export function inFours(plain: string): string {
  return plain.replaceAll(/(.{4})(?=.)/g, '$1-')
}
