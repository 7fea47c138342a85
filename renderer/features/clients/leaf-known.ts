import { useTranslation } from 'react-i18next'
import { useQuery } from '#renderer/api/hooks.ts'
import { useMay } from '#renderer/api/shop.tsx'
import { useFormat } from '#renderer/ui/format.tsx'
import { useOwnValueWords } from '#renderer/ui/own-value.ts'
import { useGoods } from './segment-words.ts'
import { useCaretakers } from './use-caretakers.ts'
import { useLevels } from './use-levels.ts'
import { useStampCards } from './use-stamp-cards.ts'

/** What conditions are told and offered with: the shop's own words, and how things are written. */
export type LeafKnown = ReturnType<typeof useLeafKnown>

export function useLeafKnown() {
  const { t } = useTranslation([
    'segments',
    'fields',
    'people',
    'staff',
    'clients',
    'care',
    'common',
    'consent',
    'journal',
    'passes',
    'worth',
  ])
  return {
    t,
    format: useFormat(),
    seesMoney: useMay('clients.money'),
    setup: useQuery('fields.setup', {}).data,
    staff: useQuery('staff.list', {}).data ?? [],
    caretakers: useCaretakers(),
    levels: useLevels(),
    goods: useGoods(),
    labels: useQuery('people.labels', {}).data ?? [],
    stampCards: useStampCards(),
    sellsPasses: useQuery('loyalty.passTypes', { retired: false }).data?.length !== 0,
    ownValue: useOwnValueWords(),
  }
}

/** "from 3", "up to 5", "3–5": what lies between two ends, each already in words. */
export function spanWords({ t }: LeafKnown, from: string | null, until: string | null): string {
  if (from !== null && until !== null) return t('fields:list.fromTo', { from, until })
  return from === null ? t('fields:list.atMost', { until: until ?? '' }) : t('fields:list.atLeast', { from })
}
