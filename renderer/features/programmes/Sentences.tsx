import type { ReactElement, ReactNode } from 'react'
import { Trans, useTranslation } from 'react-i18next'
import { useFormat } from '#renderer/ui/format.tsx'
import type { ProgrammeRules, RulesOf } from '#shared/contract/programmes.ts'
import type { Span } from '#shared/domain/loyalty/programme.ts'
import { formatMinutes } from '#shared/i18n/format.ts'
import { useChosenWords } from './goods-words.ts'
import { ordinalOf } from './ordinal.ts'
import { isYearly, occasionOf } from './other-drafts.ts'
import { percentBack } from './points-draft.ts'
import classes from './Programmes.module.css'
import { timesKey } from './times-key.ts'
import { useUnit } from './use-unit.ts'

interface SentencesProps {
  readonly programme: ProgrammeRules
  /** `first`: only what it is about. */
  readonly shown?: 'all' | 'first'
  readonly small?: boolean
}

/** A programme as it would be told to a client: what it is about, and under it the rest. */
export function Sentences({ programme, shown = 'all', small = false }: SentencesProps) {
  const [first, ...others] = useSentences(programme)
  return (
    <div className={classes.sentences} data-small={small || undefined}>
      <p className={classes.first}>{first}</p>
      {shown === 'all' && others.length > 0 && (
        <p className={classes.others}>
          {others.map((sentence, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the sentences never change places.
            <span key={place}>{sentence} </span>
          ))}
        </p>
      )}
    </div>
  )
}

const strong = (text: string): ReactElement => <strong>{text}</strong>

function useSentences(programme: ProgrammeRules): readonly ReactNode[] {
  const points = usePointsSentences()
  const stamps = useStampSentences()
  const tiers = useTierSentences()
  const discount = useDiscountSentences()
  const gifts = useGiftSentences()
  switch (programme.kind) {
    case 'points':
      return points(programme.rules)
    case 'stamps':
      return stamps(programme.rules)
    case 'tiers':
      return tiers(programme.rules)
    case 'discount':
      return discount(programme.rules)
    case 'bonus':
      return gifts.bonus(programme.rules)
    case 'referral':
      return gifts.referral(programme.rules)
  }
}

function useLasts(): (span: Span) => ReactElement {
  const { t } = useTranslation('programmes')
  const format = useFormat()
  return ({ count, unit }) => strong(`${format.number(count)} ${t(`lasts.${unit}`, { count })}`)
}

function usePointsSentences() {
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
        <Trans t={t} i18nKey="points.earn" components={rate} />
      ) : (
        <Trans t={t} i18nKey="points.backRead" components={{ ...rate, percent: strong(format.percent(back)) }} />
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
        <Trans t={t} i18nKey="points.worth" components={{ worth: strong(format.money(pointWorth)) }} />
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

function useStampSentences() {
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
          t={t}
          i18nKey="stamps.mainGap"
          components={{ ...parts, gap: strong(`${format.number(gapHours)} ${t('stamps.hours', { count: gapHours })}`) }}
        />
      ) : (
        <Trans t={t} i18nKey="stamps.main" components={parts} />
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

function useTierSentences() {
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

function useDiscountSentences() {
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

function useGiftSentences() {
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
