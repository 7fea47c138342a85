import { useKeptChoice } from '#renderer/platform/kept-choice.ts'
import type { Labelled } from '#shared/contract/codes.ts'
import { SHEETS, type Sheet, type SheetName } from '#shared/domain/labels/sheet.ts'

export const WHATS = ['cards', 'codes', 'names', 'addresses'] as const
export type What = (typeof WHATS)[number]

/** What may stand on a label; the address is empty where none is wanted. */
export type OnLabel = Labelled & { readonly address: string }

interface Choice {
  readonly what: What
  readonly name: SheetName | 'own'
  readonly own: Sheet
}

const AT_FIRST: Choice = { what: 'cards', name: 'cards', own: SHEETS['labels-3x8'] }

/** What was printed last at this computer, and on which sheet. */
export function useChoice() {
  const [kept, keep] = useKeptChoice<Choice>('labels')
  const choice = kept ?? AT_FIRST
  return {
    ...choice,
    sheet: choice.name === 'own' ? choice.own : SHEETS[choice.name],
    /** Cards are cut out of a sheet of their own; labels come on one. */
    choose(what: What) {
      const fits = what === 'cards' ? 'cards' : choice.name === 'cards' ? 'labels-3x8' : choice.name
      keep({ ...choice, what, name: fits })
    },
    take: (name: SheetName | 'own') => keep({ ...choice, name, own: name === 'own' ? choice.own : SHEETS[name] }),
    measure: (changed: Partial<Sheet>) => keep({ ...choice, own: { ...choice.own, ...changed } }),
  }
}
