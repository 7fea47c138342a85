/** The digits of a text in ASCII, everything else dropped: what a number is searched by. */
export function phoneDigits(text: string): string {
  return text.normalize('NFKC').replace(/[^0-9]/g, '')
}

/**
 * The digit strings by which a typed text may be a phone: as typed, and without what is dialled but not part of the
 * international number (00, the trunk 0, the old Soviet 8). Empty when the text holds anything but digits and the signs
 * people put between them.
 */
export function phoneQuery(text: string): string[] {
  const typed = text.normalize('NFKC').trim()
  if (!/^[+0-9\s().\-/\u2010-\u2015\u2212]+$/.test(typed)) return []
  const digits = phoneDigits(typed)
  if (digits === '') return []
  const alternatives = [digits]
  if (digits.length >= 7) alternatives.push(...[/^00/, /^80?/, /^0/].map((dialled) => digits.replace(dialled, '')))
  return [...new Set(alternatives)]
}

/** The index and query word of a number's end: a marker and the digits backwards, so that a prefix of it is a tail of the number. */
export function reversedTail(digits: string): string {
  return `r${[...digits].reverse().join('')}`
}
