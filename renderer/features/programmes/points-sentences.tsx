import type { ReactNode } from 'react'
import { Trans, useTranslation } from 'react-i18next'
import { useFormat } from '#renderer/ui/format.tsx'
import type { RulesOf } from '#shared/contract/programmes.ts'
import { useChosenWords } from './goods-words.ts'
import { percentBack } from './points-draft.ts'
import { strong } from './strong.tsx'
import { timesKey } from './times-key.ts'
import { useLasts } from './use-lasts.tsx'
import { useUnit } from './use-unit.ts'

export function usePointsSentences() {
  const { t } = useTranslation('programmes')
  const format = useFormat()
  const lasts = useLasts()
  const { names, goods } = useChosenWords()
  const shopUnit = useUnit()
  return (rules: RulesOf<'points'>): ReactNode[] => {
    const { pointWorth, minimumBill, excludedCategories, birthdayTimes, birthdayDays } = rules
    const back = percentBack(rules, pointWorth)
    const rate = {
      amount: strong(format.money(rules.earnAmount)),
      points: strong(shopUnit.counted(rules.earnPoints)),
    }
    const key = timesKey(birthdayTimes)
    const times = strong(t(`points.times.${key}`, { number: format.number(birthdayTimes / 100) }))
    return [
      back === null ? (
        <Trans key="points.earn" t={t} i18nKey="points.earn" components={rate} />
      ) : (
        <Trans
          key="points.backRead"
          t={t}
          i18nKey="points.backRead"
          components={{ ...rate, percent: strong(format.percent(back)) }}
        />
      ),
      ...(birthdayTimes === 100
        ? []
        : birthdayDays === 0
          ? [<Trans key="birthday" t={t} i18nKey="points.birthdayDay" components={{ times }} />]
          : [
              <Trans
                key="birthday"
                t={t}
                i18nKey="points.birthday"
                components={{
                  times,
                  days: strong(`${format.number(birthdayDays)} ${t('points.days', { count: birthdayDays })}`),
                }}
              />,
            ]),
      pointWorth === 0 ? (
        t('points.worthless')
      ) : (
        <Trans key="points.worth" t={t} i18nKey="points.worth" components={{ worth: strong(format.money(pointWorth)) }} />
      ),
      ...rules.rates.map((own, place) => {
        const ownBack = percentBack(own, pointWorth)
        const what = strong(goods(own, '', false))
        return ownBack === null ? (
          <Trans
            // biome-ignore lint/suspicious/noArrayIndexKey: the rates have no other name than their place.
            key={`rate ${place}`}
            t={t}
            i18nKey="points.rate"
            components={{
              goods: what,
              points: strong(shopUnit.counted(own.earnPoints)),
              amount: strong(format.money(own.earnAmount)),
            }}
          />
        ) : (
          <Trans
            // biome-ignore lint/suspicious/noArrayIndexKey: as above.
            key={`rate ${place}`}
            t={t}
            i18nKey="points.rateBack"
            components={{ goods: what, percent: strong(format.percent(ownBack)) }}
          />
        )
      }),
      ...(minimumBill === 0
        ? []
        : [<Trans key="min" t={t} i18nKey="points.minimum" components={{ minimum: strong(format.money(minimumBill)) }} />]),
      ...(rules.beforeDiscount
        ? [<Trans key="when" t={t} i18nKey="points.discount" components={{ when: strong(t('points.before')) }} />]
        : []),
      ...(excludedCategories.length === 0
        ? []
        : [
            <Trans
              key="out"
              t={t}
              i18nKey="points.excluded"
              components={{ categories: strong(names(excludedCategories, '')) }}
            />,
          ]),
      ...(rules.rounding === 'down'
        ? []
        : [
            <Trans
              key="rounding"
              t={t}
              i18nKey="points.rounding"
              components={{ rounding: strong(t(`points.roundingOf.${rules.rounding}`)) }}
            />,
          ]),
      ...(rules.lasts === null
        ? []
        : [<Trans key="last" t={t} i18nKey="points.last" components={{ lasts: lasts(rules.lasts) }} />]),
    ]
  }
}
