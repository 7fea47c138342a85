import { mergedList } from '#shared/domain/changes/merged-list.ts'

interface Option {
  readonly id: number
  readonly name: string
}
/** An option as it is to be written; a new one has no id yet. */
type WantedOption = Omit<Option, 'id'> & { readonly id: number | null }

/** What of an own field may be changed once it is there. */
export interface FieldWords<O extends WantedOption = WantedOption> {
  readonly name: string
  readonly unit: string
  readonly onCard: boolean
  readonly inList: boolean
  /** Of a choice, in the owner's order. */
  readonly options: readonly O[]
}

/**
 * What an own field becomes when someone wrote `mine` over `was` while it stands as `now`: what each of the two changed, holds. Null when both
 * changed the same, each otherwise.
 */
export function mergedField(was: FieldWords<Option>, now: FieldWords<Option>, mine: FieldWords): FieldWords | null {
  const options = mergedOptions(was, now, mine)
  if (options === null) return null
  const over = fieldOver(was, now, mine)
  const clashes = PLAIN.some((each) => mine[each] !== was[each] && now[each] !== was[each] && mine[each] !== now[each])
  return clashes ? null : { ...over, options }
}

/** `mine` over what another made of it meanwhile: what the writer did not touch, stays as the other left it. */
export function fieldOver(was: FieldWords<Option>, now: FieldWords<Option>, mine: FieldWords): FieldWords {
  const from = (each: (typeof PLAIN)[number]) => (mine[each] === was[each] ? now : mine)
  return {
    name: from('name').name,
    unit: from('unit').unit,
    onCard: from('onCard').onCard,
    inList: from('inList').inList,
    options: mergedOptions(was, now, mine) ?? mine.options,
  }
}

const PLAIN = ['name', 'unit', 'onCard', 'inList'] as const

const mergedOptions = (was: FieldWords<Option>, now: FieldWords<Option>, mine: FieldWords) =>
  mergedList<Option>(was.options, now.options, mine.options, (one, other) => one.name === other.name)
