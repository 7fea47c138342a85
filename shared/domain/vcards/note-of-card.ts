import type { DetailKind, ReadVcard } from './vcard.ts'

/** The card's note and under it a line for each thing that has no field, called by the card's own label or the given word of its kind. */
export function noteOfCard({ card, details }: ReadVcard, words: Readonly<Record<DetailKind, string>>): string {
  const lines = details.map(({ kind, label, value }) => {
    const called = label === '' ? words[kind] : label
    return called === '' ? value : `${called}: ${value}`
  })
  return [card.note, ...lines].filter((line) => line !== '').join('\n')
}
