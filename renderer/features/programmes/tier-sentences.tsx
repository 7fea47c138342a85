import type { ReactNode } from 'react'
import { Trans, useTranslation } from 'react-i18next'
import { useFormat } from '#renderer/ui/format.tsx'
import type { RulesOf } from '#shared/contract/programmes.ts'
import { strong } from './strong.tsx'

export function useTierSentences() {
  const { t } = useTranslation('programmes')
  const format = useFormat()
  return ({ by, windowDays, review, levels }: RulesOf<'tiers'>): ReactNode[] => {
    const what = (level: (typeof levels)[number]) => {
      const parts = [
        ...(level.pointsTimes === 100 ? [] : [t('tiers.times', { times: format.number(level.pointsTimes / 100) })]),
        ...(level.discount === 0 ? [] : [t('tiers.discount', { percent: format.percent(level.discount) })]),
      ]
      return parts.length === 0 ? t('tiers.nothing') : parts.join(', ')
    }
    const from = (value: number) =>
      by === 'spent' ? format.money(value) : `${format.number(value)} ${t('tiers.visits', { count: value })}`
    return [
      levels.map((level) => (
        <span key={level.name}>
          <Trans
            t={t}
            i18nKey="tiers.levelRead"
            values={{ what: what(level) }}
            components={{ name: strong(level.name), from: strong(from(level.from)) }}
          />{' '}
        </span>
      )),
      <Trans
        key="by"
        t={t}
        i18nKey="tiers.by"
        components={{
          by: strong(t(`tiers.byOf.${by}`)),
          window: strong(`${format.number(windowDays)} ${t('tiers.days', { count: windowDays })}`),
        }}
      />,
      <Trans key="review" t={t} i18nKey="tiers.review" components={{ review: strong(t(`tiers.reviewOf.${review}`)) }} />,
    ]
  }
}
