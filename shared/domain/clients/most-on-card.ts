/** So many of each may be written on a card. One that came to more, by a merge of two, keeps what it has. */
export const MOST_ON_CARD = { phones: 8, codes: 8, warnings: 12 } as const
export type Several = keyof typeof MOST_ON_CARD

type Counted = Readonly<Record<Several, readonly unknown[]>>

/** The lists that would become longer than they may: what stands on the card already (`kept`) may stay, but not grow further. */
export function overfull(typed: Counted, kept: Counted): Several[] {
  return (['phones', 'codes', 'warnings'] as const).filter(
    (each) => typed[each].length > Math.max(MOST_ON_CARD[each], kept[each].length),
  )
}
