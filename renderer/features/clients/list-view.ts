import { useState } from 'react'
import { useQuery } from '#renderer/api/hooks.ts'
import type { OutputOf } from '#shared/contract/client.ts'
import type { LIST_FILTERS } from '#shared/contract/clients.ts'
import type { Condition } from '#shared/contract/conditions.ts'

export type Filter = (typeof LIST_FILTERS)[number]
export type SavedFilter = OutputOf<'clients.savedFilters'>[number]

/** Which clients the list shows: one of the tabs and the conditions that all must hold. */
export interface ListView {
  readonly filter: Filter
  readonly conditions: readonly Condition[]
  /** What is typed into the search. */
  readonly text: string
  /** The tab with a name that is open, and whether something was changed in it since. */
  readonly saved: SavedFilter | null
  readonly isChanged: boolean
  readonly savedFilters: readonly SavedFilter[]
  readonly counts: OutputOf<'clients.counts'> | undefined
  readonly openFilter: (filter: Filter) => void
  readonly openSaved: (id: number) => void
  /** The tab that the present conditions were just kept in. */
  readonly openNew: (id: number) => void
  readonly setConditions: (conditions: readonly Condition[]) => void
  /** Both at once, within the tab with a name that is open. */
  readonly show: (meant: Pick<ListView, 'filter' | 'conditions'>) => void
  readonly setText: (text: string) => void
}

/** @param begins the conditions with which the list opens, of all clients; null opens it as usual. */
export function useListView(begins: readonly Condition[] | null, onChange: () => void): ListView {
  const counts = useQuery('clients.counts', {}).data
  const savedFilters = useQuery('clients.savedFilters', {}).data ?? []
  const [chosen, setChosen] = useState<Filter | null>(begins && 'all')
  const [savedId, setSavedId] = useState<number | null>(null)
  const [conditions, setConditions] = useState<readonly Condition[]>(begins ?? [])
  const [text, setText] = useState('')
  const saved = savedFilters.find(({ id }) => id === savedId) ?? null
  return {
    filter: chosen ?? (counts && counts.regulars === 0 ? 'all' : 'regulars'),
    conditions,
    text,
    saved,
    isChanged:
      saved !== null &&
      (saved.text !== text.trim() || saved.filter !== chosen || JSON.stringify(saved.conditions) !== JSON.stringify(conditions)),
    savedFilters,
    counts,
    openFilter: (filter) => {
      setChosen(filter)
      // What was looked for within a tab with a name belongs to it.
      if (saved !== null) {
        setConditions([])
        setText('')
      }
      setSavedId(null)
      onChange()
    },
    openSaved: (id) => {
      const wanted = savedFilters.find((one) => one.id === id)
      setSavedId(id)
      if (wanted) {
        setChosen(wanted.filter)
        setConditions(wanted.conditions)
        setText(wanted.text)
      }
      onChange()
    },
    openNew: setSavedId,
    show: (meant) => {
      setChosen(meant.filter)
      setConditions(meant.conditions)
      onChange()
    },
    setText: (next) => {
      setText(next)
      onChange()
    },
    setConditions: (next) => {
      setConditions(next)
      onChange()
    },
  }
}
