/** The sign before the decimals in a column of numbers; null when no cell tells. */
export type DecimalSign = '.' | ',' | null

/** Decided over the whole column: "1.234" alone may be a thousand or a fraction. */
export function decideDecimalSign(cells: readonly string[]): DecimalSign {
  const numbers = cells.map(bare).filter((cell) => cell !== '')
  for (const cell of numbers) {
    const signs = cell.match(/[.,]/g) ?? []
    const last = signs.at(-1)
    if (last !== '.' && last !== ',') continue
    if (signs.length > 1 && signs[0] !== last) return last
    if (signs.length > 1) return last === '.' ? ',' : '.'
    if (!/[.,]\d{3}$/.test(cell) || /^0[.,]/.test(cell)) return last
  }
  // Three zeros after the sign in every row are decimals: a column of round thousands has no such neighbours.
  const sign = numbers[0]?.match(/[.,]/)?.[0]
  if (numbers.length >= 3 && numbers.every((cell) => /^\d+[.,]000$/.test(cell))) return sign === ',' ? ',' : '.'
  return null
}

/**
 * A number of the file as an integer count of its smallest unit (`digits` = decimals of the unit: 2 for kopiykas, 0 for points).
 * Spaces, apostrophes and the other sign group thousands; currency words and signs are left off; decimals beyond the unit are
 * rounded half up, and down for whole units (points). Null when it is no number, negative, or above `most`.
 */
export function readNumber(text: string, digits: number, decimal: DecimalSign, most: number): number | null {
  const cell = bare(text)
  const sign = decimal ?? guessedSign(cell)
  const parts = sign === null ? [cell] : cell.split(sign)
  const [whole = '', decimals = ''] = parts
  if (parts.length > 2 || !/^\d{1,15}$|^\d{1,3}(?:[.,]\d{3})+$/.test(whole) || !/^\d*$/.test(decimals)) return null
  const kept = decimals.slice(0, digits).padEnd(digits, '0')
  const roundUp = digits > 0 && /^[5-9]/.test(decimals.slice(digits)) ? 1n : 0n
  const units = BigInt(whole.replace(/[.,]/g, '') + kept) + roundUp
  return units <= BigInt(most) ? Number(units) : null
}

function guessedSign(cell: string): DecimalSign {
  return decideDecimalSign([cell])
}

/** Characters; whoever writes more wrote no number, and looking for its end takes the longer the more there is. */
const LONGEST = 200

/** Empty for what is too long to be a number. */
function bare(text: string): string {
  const cell = text.trim()
  if (cell.length > LONGEST) return ''
  return cell
    .normalize('NFKC')
    .replace(/[\s'’ʼ`_]/g, '')
    .replace(/^[\p{Sc}\p{L}]+\.?|[\p{Sc}\p{L}]+\.?$/gu, '')
}
