/** A typed count of at least one, spaces between thousands allowed; null when it is none. */
export function wholeNumber(typed: string): number | null {
  const digits = typed.replaceAll(/\s/g, '')
  const count = /^\d{1,7}$/.test(digits) ? Number(digits) : 0
  return count > 0 && count <= 1_000_000 ? count : null
}
