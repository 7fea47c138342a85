import { shareIn } from '#shared/domain/worth/shares.ts'

/** A part of a whole in hundredths of a percent, rounded to whole ones: nobody decides anything by less. */
export const wholePercent = (part: number, whole: number): number => Math.round(shareIn(part, whole) / 100) * 100
