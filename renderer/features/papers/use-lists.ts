import { useTranslation } from 'react-i18next'
import { useQuery } from '#renderer/api/hooks.ts'
import type { WhatOf } from './asked.ts'

type Clients = WhatOf<'clients'>

type Looks = Pick<Clients, 'filter' | 'conditions' | 'text'>

interface List extends Looks {
  readonly name: string
  /** Whether it is the one that is asked for. */
  readonly of: (asked: Looks) => boolean
}

const STANDING = ['all', 'regulars', 'late', 'lost', 'new'] as const

/** The lists of clients that have a name: those that always are, and those that were saved. */
export function useLists(): readonly List[] {
  const { t } = useTranslation('clients')
  const saved = useQuery('clients.savedFilters', {}).data ?? []
  const list = (name: string, { filter, conditions, text }: Looks): List => {
    const key = JSON.stringify([filter, conditions, text])
    return { name, filter, conditions, text, of: (asked) => JSON.stringify([asked.filter, asked.conditions, asked.text]) === key }
  }
  return [
    ...STANDING.map((filter) => list(t(`filter.${filter}`), { filter, conditions: [], text: '' })),
    ...saved.map(({ name, filter, conditions, text }) => list(name, { filter, conditions: [...conditions], text })),
  ]
}
