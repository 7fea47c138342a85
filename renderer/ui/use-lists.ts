import { useTranslation } from 'react-i18next'
import { useQuery } from '#renderer/api/hooks.ts'
import type { Whom } from '#shared/contract/whom.ts'

export type Looks = Omit<Extract<Whom, { kind: 'list' }>, 'kind'>

export interface List extends Looks {
  readonly name: string
  /** Null for those that always are there. */
  readonly savedId: number | null
  /** Whether it is the one that is asked for. */
  readonly of: (asked: Looks) => boolean
}

const STANDING = ['all', 'regulars', 'late', 'lost', 'new'] as const

const keyOf = ({ filter, conditions, text }: Looks) => JSON.stringify([filter, conditions, text])

/** A list that is asked for with these. */
export function listOf(name: string, savedId: number | null, { filter, conditions, text }: Looks): List {
  const looks = { filter, conditions: [...conditions], text }
  return { ...looks, name, savedId, of: (asked) => keyOf(asked) === keyOf(looks) }
}

/** The lists of clients that have a name: those that always are, and those that were saved. */
export function useLists(): readonly List[] {
  const { t } = useTranslation('clients')
  const saved = useQuery('clients.savedFilters', {}).data ?? []
  return [
    ...STANDING.map((filter) => listOf(t(`filter.${filter}`), null, { filter, conditions: [], text: '' })),
    ...saved.map(({ id, name, ...looks }) => listOf(name, id, looks)),
  ]
}
