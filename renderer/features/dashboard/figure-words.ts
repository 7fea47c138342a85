import { useTranslation } from 'react-i18next'
import { type Format, useFormat } from '#renderer/ui/format.tsx'
import type { Liability } from '#shared/contract/accounts.ts'
import type { Figures, FiguresPart, PeriodTold } from '#shared/contract/reports.ts'
import { changeOf, type PeriodKind, type Span, timesOf } from '#shared/domain/reports/period.ts'
import { partsOfDay, weekday } from '#shared/kernel/day.ts'

export type FigureName = keyof Pick<
  Figures,
  | 'takings'
  | 'visits'
  | 'averageBill'
  | 'tips'
  | 'clients'
  | 'newClients'
  | 'returning'
  | 'withoutCard'
  | 'discounts'
  | 'pointsEarned'
  | 'pointsSpent'
>

type PlainPart = Exclude<FiguresPart['what'], 'day' | 'hour' | 'employee'>

interface Figure {
  readonly name: FigureName
  readonly inMoney: boolean
  /** Whom it shows when it is pressed; null where nobody has a card. */
  readonly part: PlainPart | null
}

/** In the order of the page and of the paper. */
export const FIGURES: readonly Figure[] = [
  { name: 'takings', inMoney: true, part: 'all' },
  { name: 'visits', inMoney: false, part: 'all' },
  { name: 'averageBill', inMoney: true, part: 'all' },
  { name: 'tips', inMoney: true, part: 'tips' },
  { name: 'clients', inMoney: false, part: 'all' },
  { name: 'newClients', inMoney: false, part: 'new' },
  { name: 'returning', inMoney: false, part: 'returning' },
  { name: 'withoutCard', inMoney: false, part: null },
  { name: 'discounts', inMoney: true, part: 'discounts' },
  { name: 'pointsEarned', inMoney: false, part: 'points-earned' },
  { name: 'pointsSpent', inMoney: false, part: 'points-spent' },
]

/** A figure as it is read; a dash where there is none. */
export function figureText(
  format: Format,
  { name, inMoney }: Figure,
  figures: Figures,
  form: 'short' | 'full' = 'short',
): string {
  const value = figures[name]
  if (value === null) return '–'
  return inMoney ? format.money(value, form) : format.number(value)
}

export type Direction = 'more' | 'less' | 'same'

export interface Change {
  readonly direction: Direction
  readonly words: string
}

/** How a figure changed, in words; null where there was nothing. */
export function useChangeWords(): (name: FigureName, now: Figures, before: Figures) => Change | null {
  const { t } = useTranslation('figures')
  const format = useFormat()
  return (name, now, before) => {
    const change = changeOf(now[name] ?? 0, before[name] ?? 0)
    if (change === null) return null
    // Whole percents: nobody decides anything by a hundredth.
    const percent = format.percent(Math.max(100, Math.round(Math.abs(change) / 100) * 100))
    if (change === 0) return { direction: 'same', words: t('same') }
    const times = timesOf(change)
    if (times !== null) return { direction: 'more', words: t('times', { count: times }) }
    return change > 0
      ? { direction: 'more', words: t('more', { percent }) }
      : { direction: 'less', words: t('less', { percent }) }
  }
}

/** A period and what it is compared with, by name. */
export function usePeriodWords() {
  const format = useFormat()
  const range = ({ from, until }: Span) => (from === until ? format.dayShort(from) : format.days(from, until))
  const thisYear = partsOfDay(format.today).year
  const month = ({ from }: Span) =>
    partsOfDay(from).year === thisYear ? format.monthName(partsOfDay(from).month) : format.monthAndYear(from)
  const begun = (text: string) => text.charAt(0).toLocaleUpperCase(format.language) + text.slice(1)
  return {
    /** As a title: it begins with a capital, also where the names of months and days do not. */
    title: (kind: PeriodKind, span: Span) => {
      if (kind === 'month') return begun(format.monthAndYear(span.from))
      if (kind === 'week') return range(span)
      return begun(partsOfDay(span.from).year === thisYear ? format.weekdayAndDay(span.from) : format.day(span.from))
    },
    /** As a title on paper, which is read long after: with the year. */
    onPaper: (kind: PeriodKind, span: Span) => {
      if (kind === 'month') return format.monthAndYear(span.from)
      if (kind === 'day') return `${format.weekdayName(weekday(span.from))}, ${format.day(span.from)}`
      const ofThisYear = [span.from, span.until].every((day) => partsOfDay(day).year === thisYear)
      return ofThisYear ? `${range(span)} ${thisYear}` : range(span)
    },
    /** Short, before a number: a month by its name even where only some of its days are compared. */
    short: (kind: PeriodKind, span: Span) => (kind === 'month' ? month(span) : range(span)),
    /** With the days that count. */
    exact: ({ kind, through, until }: Pick<PeriodTold, 'kind' | 'through' | 'until'>, span: Span) =>
      kind === 'month' && through === until ? month(span) : range(span),
  }
}

/** Whether anything can be known of a span: before the first visit of the shop there is nothing to compare with. */
export function isKnown(first: PeriodTold['first'], { until }: Span): boolean {
  return first !== null && first <= until
}

/** With what the figures are compared, in a sentence; empty where there is nothing. */
export function useComparedWords(): (told: PeriodTold) => string {
  const { t } = useTranslation('figures')
  const format = useFormat()
  const { exact } = usePeriodWords()
  return (told) => {
    const { first, before, yearBefore } = told
    if (!isKnown(first, before)) return ''
    const sentence = isKnown(first, yearBefore)
      ? t('compared', { before: exact(told, before), yearBefore: exact(told, yearBefore) })
      : t('comparedOne', { before: exact(told, before) })
    return told.kind === 'day' && told.from === format.today ? `${sentence} ${t('wholeDays')}` : sentence
  }
}

/** What points, gift cards, vouchers and deposits are worth together. */
export function owedInMoney({ points, giftCards, vouchers, deposits }: Liability): number {
  return points.worth + giftCards.sum + vouchers.sum + deposits.sum
}
