import type { ReactNode } from 'react'
import { Trans, useTranslation } from 'react-i18next'
import { useFormat } from '#renderer/ui/format.tsx'
import type { RulesOf } from '#shared/contract/programmes.ts'
import { isYearly, occasionOf } from './other-drafts.ts'
import { strong } from './strong.tsx'
import { useLasts } from './use-lasts.tsx'
import { useUnit } from './use-unit.ts'

export function useGiftSentences() {
  const { t } = useTranslation('programmes')
  const format = useFormat()
  const lasts = useLasts()
  const unit = useUnit()
  return {
    bonus(rules: RulesOf<'bonus'>): ReactNode[] {
      const { points, daysBefore } = rules
      const occasion = occasionOf(rules)
      return [
        <Trans
          key="main"
          t={t}
          i18nKey="bonus.main"
          components={{ points: strong(unit.counted(points)), occasion: strong(t(`bonus.occasionOf.${occasion}`)) }}
        />,
        ...(isYearly(occasion) && daysBefore > 0
          ? [
              <Trans
                key="before"
                t={t}
                i18nKey="bonus.before"
                components={{ days: strong(`${format.number(daysBefore)} ${t('bonus.days', { count: daysBefore })}`) }}
              />,
            ]
          : []),
        ...(rules.lasts === null
          ? []
          : [<Trans key="last" t={t} i18nKey="bonus.last" components={{ lasts: lasts(rules.lasts) }} />]),
      ]
    },
    referral({ referrer, newcomer, minimumBill, lasts: span }: RulesOf<'referral'>): ReactNode[] {
      return [
        <Trans
          key="main"
          t={t}
          i18nKey="referral.main"
          components={{ referrer: strong(unit.counted(referrer)), newcomer: strong(unit.counted(newcomer)) }}
        />,
        ...(minimumBill === 0
          ? []
          : [<Trans key="min" t={t} i18nKey="referral.minimum" components={{ minimum: strong(format.money(minimumBill)) }} />]),
        ...(span === null ? [] : [<Trans key="last" t={t} i18nKey="referral.last" components={{ lasts: lasts(span) }} />]),
      ]
    },
  }
}
