/** Minutes after midnight of a time as tills write it (9:58, 09:58:11, 9.58, 9:58 PM, 0958); null when it is none. */
export function readMinute(text: string): number | null {
  const match = /^(\d{1,2})[:.](\d{2})(?:[:.]\d{2}(?:[.,]\d{1,9})?)?\s*([ap])?\.?(?:m\.?)?(?:Z|[+-]\d{2}:?\d{2})?$/i.exec(
    text.trim(),
  )
  if (match === null) return null
  const [hour, minute] = [Number(match[1]), Number(match[2])]
  const half = match[3]?.toLowerCase()
  if (minute > 59 || (half === undefined ? hour > 23 : hour < 1 || hour > 12)) return null
  return (half === undefined ? hour : (hour % 12) + (half === 'p' ? 12 : 0)) * 60 + minute
}

/** The time that stands after a date in the same cell, as it is written there: zones are left off, tills write their own. */
export function timeAfterDate(text: string): string {
  return /\d[,\sT]+(\d{1,2}:\d{2}.*)$/.exec(text.slice(0, 60))?.[1] ?? ''
}
