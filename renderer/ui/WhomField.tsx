import { NativeSelect } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Whom } from '#shared/contract/whom.ts'
import { useFormat } from './format.tsx'
import { type Looks, useLists } from './use-lists.ts'

/** Clients for whom something may be done from the list: those that were chosen, and all that it shows. */
export interface Meant {
  readonly chosen: readonly number[]
  readonly list: Looks
  /** How many the list shows. */
  readonly total: number
  /** The list that has a name and is shown unchanged. */
  readonly savedId: number | null
}

/** With whom to begin: those that were chosen, or else the whole list. */
export function whomOf({ chosen, list, savedId }: Meant): Whom {
  if (chosen.length > 0) return { kind: 'some', ids: [...chosen] }
  return savedId === null ? { kind: 'list', ...list } : { kind: 'saved', id: savedId }
}

interface WhomFieldProps<Value extends Whom | null> {
  readonly value: Value
  readonly onChange: (whom: Value) => void
  /** What the list of clients offers beside the lists that have a name. */
  readonly meant?: Meant
  /** What it is called when nobody is left out; null is offered with it only. */
  readonly everybody?: string
  /** In a line with other keys there is no room for a label above it. */
  readonly bare?: boolean
}

interface Option {
  readonly value: string
  readonly label: string
  readonly whom: Whom | null
}

/** For whom something is done. */
export function WhomField<Value extends Whom | null>({ value, onChange, meant, everybody, bare = false }: WhomFieldProps<Value>) {
  const { t } = useTranslation('whom')
  const format = useFormat()
  const [given] = useState(value)
  const lists = useLists()
  const shown = (count: number) => ({ count, shown: format.number(count) })
  const isNamed =
    meant !== undefined && (meant.savedId !== null || lists.some((list) => list.savedId === null && list.of(meant.list)))
  const options: Option[] = []
  if (everybody !== undefined) options.push({ value: 'everybody', label: everybody, whom: null })
  if (meant !== undefined && meant.chosen.length > 0)
    options.push({ value: 'some', label: t('some', shown(meant.chosen.length)), whom: { kind: 'some', ids: [...meant.chosen] } })
  if (meant !== undefined && !isNamed)
    options.push({ value: 'list', label: t('list', shown(meant.total)), whom: { kind: 'list', ...meant.list } })
  const named = lists
    // Nobody is left out of the list of all.
    .filter(({ filter, savedId }) => everybody === undefined || savedId !== null || filter !== 'all')
    .map(({ name, savedId, filter, conditions, text }) => ({
      value: savedId === null ? filter : `saved-${savedId}`,
      label: name,
      whom: savedId === null ? ({ kind: 'list', filter, conditions, text } as const) : ({ kind: 'saved', id: savedId } as const),
      saved: savedId !== null,
    }))
  // What was handed over from the list of clients and has no name of its own.
  const isOf = (one: Whom | null) => (option: Option) => JSON.stringify(option.whom) === JSON.stringify(one)
  if (given !== null && ![...options, ...named].some(isOf(given)))
    options.push({ value: 'given', label: t('given'), whom: given })
  const every: readonly Option[] = [...options, ...named]
  const chosen = every.find(isOf(value))
  const group = (saved: boolean) => named.filter((one) => one.saved === saved)
  return (
    <NativeSelect
      {...(bare ? { 'aria-label': t('label'), size: 'sm', maw: '13rem' } : { label: t('label') })}
      value={chosen?.value ?? ''}
      data={[
        ...options,
        { group: t('standing'), items: group(false) },
        ...(group(true).length > 0 ? [{ group: t('saved'), items: group(true) }] : []),
      ]}
      onChange={({ currentTarget: { value: key } }) => {
        const next = every.find((one) => one.value === key)
        // Null is among them only where it may be one.
        if (next) onChange(next.whom as Value)
      }}
    />
  )
}

/** How a list is called that stands on paper; null for nobody left out. */
export function useWhomName(): (whom: Whom | null) => string | null {
  const lists = useLists()
  return (whom) => {
    if (whom === null || whom.kind === 'some') return null
    const list = lists.find((one) => (whom.kind === 'saved' ? one.savedId === whom.id : one.savedId === null && one.of(whom)))
    return list?.name ?? null
  }
}
