import { useTranslation } from 'react-i18next'
import type { HeldPass, PassType } from '#shared/contract/passes.ts'
import { useFormat } from './format.tsx'

type Terms = Pick<PassType, 'entries' | 'lasts' | 'starts'>

/** "10 entries within 60 days from the first use" */
export function usePassTerms(): (terms: Terms) => string {
  const { t } = useTranslation('passes')
  return ({ entries, lasts, starts }) => {
    const holds = entries === null ? t('unlimited') : t('entries', { count: entries })
    if (lasts === null) return holds
    const within = t(lasts.unit === 'days' ? 'withinDays' : 'withinMonths', { count: lasts.count })
    return `${holds} ${within} ${t(`starts.${starts}`)}`
  }
}

/** How a pass stands: "7 of 10 · until 12 December", "frozen until 3 May", "no entries left". */
export function usePassState(): (pass: HeldPass) => string {
  const { t } = useTranslation('passes')
  const format = useFormat()
  return ({ entries, left, until, lasts, freeze, problem }) => {
    if (problem === 'pass-empty') return t('empty')
    if (problem === 'pass-ended') return until === null ? t('over') : t('ended', { day: format.dayShort(until) })
    if (problem === 'pass-frozen') return freeze?.until ? t('frozenUntil', { day: format.dayShort(freeze.until) }) : t('frozen')
    const counted = entries === null ? null : t('leftOf', { left: left ?? 0, entries })
    const ends = until !== null ? t('until', { day: format.dayShort(until) }) : lasts === null ? null : t('notBegun')
    return [counted, ends].filter((part) => part !== null).join(' · ')
  }
}
