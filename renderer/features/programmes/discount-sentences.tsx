import type { ReactNode } from 'react'
import { Trans, useTranslation } from 'react-i18next'
import { useFormat } from '#renderer/ui/format.tsx'
import type { RulesOf } from '#shared/contract/programmes.ts'
import { formatMinutes } from '#shared/i18n/format.ts'
import { useChosenWords } from './goods-words.ts'
import { strong } from './strong.tsx'

export function useDiscountSentences() {
  const { t } = useTranslation('programmes')
  const format = useFormat()
  const { goods, group, names } = useChosenWords()
  const dayWords = (days: readonly number[]) => {
    if (days.length === 0 || days.length === 7) return t('discount.everyDay')
    const first = days[0] ?? 1
    const inRow = days.length > 2 && days.every((day, place) => day === first + place)
    return inRow
      ? `${format.weekdayShort(first)}–${format.weekdayShort(first + days.length - 1)}`
      : format.list(days.map(format.weekdayShort))
  }
  return (rules: RulesOf<'discount'>): ReactNode[] => {
    const { hundredths, hours, weekdays, excludedCategories, ceiling, tags, clientCategories } = rules
    const when = [
      dayWords(weekdays),
      ...(hours === null
        ? []
        : [t('discount.betweenRead', { from: formatMinutes(hours.from), until: formatMinutes(hours.until) })]),
    ]
    const narrowed = hours !== null || (weekdays.length > 0 && weekdays.length < 7)
    return [
      <>
        <Trans
          t={t}
          i18nKey="discount.main"
          components={{
            percent: strong(format.percent(hundredths)),
            goods: strong(goods(rules, t('discount.everything'), true)),
          }}
        />
        {narrowed && (
          <>
            {' '}
            <Trans t={t} i18nKey="discount.when" components={{ when: strong(when.join(', ')) }} />
          </>
        )}
      </>,
      ...(tags.length + clientCategories.length === 0
        ? []
        : [<Trans key="group" t={t} i18nKey="discount.group" components={{ group: strong(group(rules)) }} />]),
      ...(excludedCategories.length === 0
        ? []
        : [
            <Trans
              key="out"
              t={t}
              i18nKey="discount.except"
              components={{ categories: strong(names(excludedCategories, '')) }}
            />,
          ]),
      ...(ceiling === null
        ? []
        : [<Trans key="most" t={t} i18nKey="discount.ceiling" components={{ ceiling: strong(format.money(ceiling)) }} />]),
    ]
  }
}
