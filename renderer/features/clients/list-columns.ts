import { useTranslation } from 'react-i18next'
import { useQuery } from '#renderer/api/hooks.ts'
import { useMay } from '#renderer/api/shop.tsx'
import { useKeptChoice } from '#renderer/platform/kept-choice.ts'
import type { LIST_SORTS } from '#shared/contract/clients.ts'
import type { OwnField } from '#shared/contract/fields.ts'
import { useCaretakers } from './use-caretakers.ts'
import { useLevels } from './use-levels.ts'

const PLAIN = [
  'tags',
  'category',
  'tier',
  'caretaker',
  'contact',
  'phone',
  'birthday',
  'lastVisit',
  'touch',
  'visits',
  'spent',
  'points',
  'debt',
  'since',
] as const
type PlainColumn = (typeof PLAIN)[number]
const WORDS: readonly PlainColumn[] = ['tags', 'category', 'caretaker', 'tier', 'contact']
const USUAL: readonly PlainColumn[] = ['tags', 'phone', 'lastVisit', 'visits', 'spent', 'points']

export interface ListColumn {
  /** 'spent', or 'own-7' for an own field. */
  readonly key: string
  readonly name: string
  /** In rem. */
  readonly width: number
  readonly sort: (typeof LIST_SORTS)[number] | null
  /** Numbers stand at the right. */
  readonly end: boolean
  readonly field: OwnField | null
}

const widths: Readonly<Record<PlainColumn, number>> = {
  phone: 5,
  lastVisit: 7.5,
  visits: 4.5,
  spent: 8,
  points: 5,
  tier: 7,
  debt: 6,
  contact: 9,
  touch: 8.5,
  since: 7.5,
  tags: 13,
  category: 8,
  caretaker: 7.5,
  birthday: 8.5,
}
const sorts: Readonly<Partial<Record<PlainColumn, (typeof LIST_SORTS)[number]>>> = {
  lastVisit: 'lastVisit',
  visits: 'visits',
  spent: 'spent',
  points: 'points',
  touch: 'touch',
}
const fieldWidths: Readonly<Record<OwnField['kind'], number>> = { text: 11, number: 6.5, date: 7.5, choice: 8, 'yes-no': 5 }

interface ListColumns {
  /** All there are to choose from. */
  readonly all: readonly ListColumn[]
  /** Those that are chosen, in their order. */
  readonly chosen: readonly ListColumn[]
  readonly toggle: (key: string) => void
}

/** Which columns the list has on this device: the usual ones and the owner's fields that were meant for it, until someone chooses. */
export function useListColumns(): ListColumns {
  const { t } = useTranslation(['clients', 'fields', 'staff'])
  const { data: setup } = useQuery('fields.setup', {})
  const caretakers = useCaretakers()
  const levels = useLevels()
  const seesMoney = useMay('clients.money')
  const [kept, keep] = useKeptChoice<readonly string[]>('client-list-columns')
  const names: Readonly<Record<PlainColumn, string>> = {
    phone: t('clients:column.phone'),
    lastVisit: t('clients:column.lastVisit'),
    visits: t('clients:column.visits'),
    spent: t('clients:column.spent'),
    points: t('clients:column.points'),
    tier: t('clients:column.tier'),
    debt: t('clients:column.debt'),
    contact: t('clients:part.contact'),
    touch: t('clients:column.touch'),
    since: t('clients:column.since'),
    tags: t('fields:tags'),
    category: t('fields:category'),
    caretaker: t('staff:caretakerLabel'),
    birthday: t('fields:list.birthday'),
  }
  const plain = PLAIN.filter(
    (key) =>
      (key !== 'tags' || setup?.tags.length !== 0) &&
      (key !== 'category' || setup?.categories.length !== 0) &&
      (key !== 'caretaker' || caretakers.length > 0) &&
      (key !== 'tier' || levels.length > 0) &&
      (key !== 'spent' || seesMoney),
  )
  const own = setup?.fields ?? []
  const all: readonly ListColumn[] = [
    ...plain.map((key) => ({
      key,
      name: names[key],
      width: widths[key],
      sort: sorts[key] ?? null,
      end: !WORDS.includes(key),
      field: null,
    })),
    ...own.map((field) => ({
      key: `own-${field.id}`,
      name: field.name,
      width: fieldWidths[field.kind],
      sort: null,
      end: field.kind === 'number' || field.kind === 'date',
      field,
    })),
  ]
  const keys = kept ?? [...USUAL, ...own.filter(({ inList }) => inList).map(({ id }) => `own-${id}`)]
  return {
    all,
    chosen: all.filter(({ key }) => keys.includes(key)),
    toggle: (key) => keep(keys.includes(key) ? keys.filter((each) => each !== key) : [...keys, key]),
  }
}

const GAP = 0.75
const NAME = 13

/** Those of them that fit beside the name, the first first. `width` in rem. */
export function columnsThatFit(columns: readonly ListColumn[], width: number): readonly ListColumn[] {
  let room = width - NAME
  const fitting: ListColumn[] = []
  for (const column of columns) {
    room -= column.width + GAP
    if (room >= 0) fitting.push(column)
  }
  return fitting
}

export const gridOf = (columns: readonly ListColumn[]): string =>
  ['minmax(0, 1fr)', ...columns.map(({ width }) => `${width}rem`)].join(' ')
