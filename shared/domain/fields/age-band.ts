import type { PartialDate } from '#shared/domain/clients/birthday.ts'
import { type Day, partsOfDay } from '#shared/kernel/day.ts'

/** About how old someone is, where the birthday is not known or no more is wanted. */
export const AGE_BANDS = ['under-18', '18-24', '25-34', '35-44', '45-54', '55-64', '65-plus'] as const
export type AgeBand = (typeof AGE_BANDS)[number]

const from: Readonly<Record<AgeBand, number>> = {
  'under-18': 0,
  '18-24': 18,
  '25-34': 25,
  '35-44': 35,
  '45-54': 45,
  '55-64': 55,
  '65-plus': 65,
}

/** A date as a number that grows with it, so that two of them differ by 10,000 a year: 1990-03-08 is 19,900,308. Unknown parts count as the first. */
function dateNumber({ year, month, day }: { year: number; month: number | null; day: number | null }): number {
  return year * 10_000 + (month ?? 1) * 100 + (day ?? 1)
}

/** The band of someone born then; null without the year. */
export function ageBandOf({ year, month, day }: PartialDate, today: Day): AgeBand | null {
  if (year === null) return null
  const age = Math.floor((dateNumber(partsOfDay(today)) - dateNumber({ year, month, day })) / 10_000)
  return age < 0 ? null : (AGE_BANDS.findLast((band) => age >= from[band]) ?? null)
}

/** The `dateNumber`s of birth that fall into the band: above `after`, up to `until`. */
export function birthsOf(band: AgeBand, today: Day): { after: number; until: number } {
  const now = dateNumber(partsOfDay(today))
  const next = AGE_BANDS[AGE_BANDS.indexOf(band) + 1]
  return { after: next === undefined ? 0 : now - from[next] * 10_000, until: now - from[band] * 10_000 }
}
