/** Digits that are drawn by lot in a number of a membership card. */
export const DRAWN_DIGITS = 10

/**
 * The number of a membership card: an EAN-13 that begins with 29. Numbers that begin with 20 to 29 are for use within a shop (GS1 General
 * Specifications, "restricted circulation numbers"), and every scanner reads them.
 */
export function cardNumber(drawn: readonly number[]): string {
  const digits = [2, 9, ...drawn.slice(0, DRAWN_DIGITS)]
  return [...digits, checkDigit(digits)].join('')
}

/** Thirteen digits whose last one is right, as a scanner of goods reads them. */
export function isEan13(code: string): boolean {
  if (!/^\d{13}$/.test(code)) return false
  const digits = [...code].map(Number)
  return checkDigit(digits.slice(0, 12)) === digits[12]
}

/** Of twelve digits: with the weights 1 and 3 in turn, all thirteen add up to a multiple of ten. */
function checkDigit(digits: readonly number[]): number {
  const sum = digits.reduce((total, digit, at) => total + digit * (at % 2 === 0 ? 1 : 3), 0)
  return (10 - (sum % 10)) % 10
}
