import type { ReactNode } from 'react'
import { Trans, useTranslation } from 'react-i18next'
import { useFormat } from '#renderer/ui/format.tsx'
import type { RulesOf } from '#shared/contract/programmes.ts'
import { useChosenWords } from './goods-words.ts'
import { ordinalOf } from './ordinal.ts'
import { strong } from './strong.tsx'
import { useLasts } from './use-lasts.tsx'

export function useStampSentences() {
  const { t } = useTranslation('programmes')
  const format = useFormat()
  const lasts = useLasts()
  const { goods } = useChosenWords()
  return (rules: RulesOf<'stamps'>): ReactNode[] => {
    const { collect, gapHours, per, minimumBill, freeUpTo } = rules
    const goodsFirst = t('stamps.main').startsWith('<goods/>')
    const parts = {
      every: strong(`${collect + 1}${t(`ordinal.${ordinalOf(collect + 1, format.language)}`)}`),
      goods: strong(goods(rules, t('stamps.thing'), !goodsFirst)),
    }
    return [
      per === 'visit' && gapHours > 0 ? (
        <Trans
          key="stamps.mainGap"
          t={t}
          i18nKey="stamps.mainGap"
          components={{ ...parts, gap: strong(`${format.number(gapHours)} ${t('stamps.hours', { count: gapHours })}`) }}
        />
      ) : (
        <Trans key="stamps.main" t={t} i18nKey="stamps.main" components={parts} />
      ),
      <Trans key="per" t={t} i18nKey="stamps.per" components={{ per: strong(t(`stamps.perOf.${per}`)) }} />,
      ...(minimumBill === 0
        ? []
        : [<Trans key="min" t={t} i18nKey="stamps.minimum" components={{ minimum: strong(format.money(minimumBill)) }} />]),
      ...(freeUpTo === null
        ? []
        : [<Trans key="upTo" t={t} i18nKey="stamps.upTo" components={{ upTo: strong(format.money(freeUpTo)) }} />]),
      ...(rules.lasts === null
        ? []
        : [<Trans key="last" t={t} i18nKey="stamps.last" components={{ lasts: lasts(rules.lasts) }} />]),
    ]
  }
}
