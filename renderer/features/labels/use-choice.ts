import { useShop } from '#renderer/api/shop.tsx'
import { useKeptChoice } from '#renderer/platform/kept-choice.ts'
import type { Labelled } from '#shared/contract/codes.ts'
import { isOfCards, SHEETS, type Sheet, type SheetName, USUAL_SHEETS, usualPaper } from '#shared/domain/labels/sheet.ts'

export const WHATS = ['cards', 'codes', 'names', 'addresses'] as const
export type What = (typeof WHATS)[number]

/** What may stand on a label; the address is empty where none is wanted. */
export type OnLabel = Labelled & { readonly address: string }

interface Choice {
  readonly what: What
  readonly name: SheetName | 'own'
  readonly own: Sheet
}

/** What was printed last at this computer, and on which sheet. */
export function useChoice() {
  const [kept, keep] = useKeptChoice<Choice>('labels')
  const usual = USUAL_SHEETS[usualPaper(useShop().shop.country)]
  const choice: Choice = kept ?? { what: 'cards', name: usual.cards, own: SHEETS[usual.labels] }
  return {
    ...choice,
    sheet: choice.name === 'own' ? choice.own : SHEETS[choice.name],
    /** Cards are cut out of a sheet of their own; labels come on one. */
    choose(what: What) {
      const fits = isOfCards(choice.name) === (what === 'cards')
      keep({ ...choice, what, name: fits ? choice.name : usual[what === 'cards' ? 'cards' : 'labels'] })
    },
    take: (name: SheetName | 'own') => keep({ ...choice, name, own: name === 'own' ? choice.own : SHEETS[name] }),
    measure: (changed: Partial<Sheet>) => keep({ ...choice, own: { ...choice.own, ...changed } }),
  }
}
