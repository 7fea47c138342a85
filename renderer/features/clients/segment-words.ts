import { useTranslation } from 'react-i18next'
import { useQuery } from '#renderer/api/hooks.ts'
import { useFormat } from '#renderer/ui/format.tsx'
import type { Condition, Leaf, LeafOf } from '#shared/contract/conditions.ts'
import type { Day } from '#shared/kernel/day.ts'
import type { LeafKnown } from './leaf-known.ts'

/** The price list, and what once stood on it: a condition about it still finds who had it. */
export function useGoods() {
  const { data: inUse = [] } = useQuery('catalogue.list', { archived: false })
  const { data: archived = [] } = useQuery('catalogue.list', { archived: true })
  return [...inUse, ...archived.filter(({ id }) => !inUse.some((item) => item.id === id))]
}

/** When, as one would say it; null for whenever. */
function whenWords(within: LeafOf<'visits'>['within'], known: LeafKnown): string | null {
  const { t } = known
  switch (within.kind) {
    case 'ever':
      return null
    case 'last':
      return within.days === 1 ? t('segments:when.today') : t('segments:when.last', { count: within.days })
    case 'this-month':
      return t('segments:when.this-month')
    case 'between':
      return betweenWords(within, known)
  }
}

function betweenWords(days: { readonly from: Day | null; readonly until: Day | null }, { t, format }: LeafKnown): string {
  const [from, until] = [days.from, days.until].map((day) => (day === null ? null : format.dayShort(day)))
  if (from && until) return t('segments:when.between', { from, until })
  return from ? t('segments:when.from', { from }) : t('segments:when.until', { until: until ?? '' })
}

/** The first or the last visit: "last came at least 30 days ago". */
export function cameWords({ which, when }: LeafOf<'came'>, known: LeafKnown): string {
  const { t, format } = known
  const said = (): string => {
    if (when.kind === 'between') return betweenWords(when, known)
    const { from, until } = when
    if (until === 0) return t('segments:ago.today')
    if (until === null) return t('segments:ago.least', { count: from ?? 0 })
    if (from === null || from === 0) return t('segments:ago.most', { count: until })
    const span = from === until ? format.number(from) : `${format.number(from)}–${format.number(until)}`
    return t('segments:ago.span', { count: until, span })
  }
  return t(which === 'first' ? 'segments:first' : 'segments:latest', { when: said() })
}

/** As it stands on the wall clock. */
export const fullHour = (hour: number): string => `${String(hour).padStart(2, '0')}:00`

/** What is asked of visits, as one would say it: "did not come this month", "took “Latte” in the last 30 days". */
export function visitWords(condition: LeafOf<'visits' | 'bought'>, known: LeafKnown): string {
  const { t, format } = known
  const when = whenWords(condition.within, known)
  const what = condition.by === 'visits' ? figureWords(condition, known) : goodsWords(condition, known)
  const said = when === null ? what : t('segments:phrase', { what, when })
  if (condition.by === 'bought') return said
  const { weekdays = [], hours } = condition
  const then = weekdays.map(format.weekdayShort)
  if (hours !== undefined) then.push(`${fullHour(hours.from)}–${fullHour(hours.until)}`)
  return then.length === 0 ? said : t('segments:onDays', { what: said, days: then.join(', ') })
}

function figureWords({ what, from, until, within }: LeafOf<'visits'>, { t, format }: LeafKnown): string {
  if (what !== 'count') {
    const ends = { from: format.money(from ?? 0), until: format.money(until ?? 0) }
    const key = what === 'sum' ? 'spent' : 'average'
    return t(`segments:${key}.${from === null ? 'most' : until === null ? 'least' : 'between'}`, ends)
  }
  if (until === 0) return t(within.kind === 'ever' ? 'segments:came.never' : 'segments:came.none')
  if (from === until) return from === 1 ? t('segments:came.once') : t('segments:came.exactly', { count: from ?? 0 })
  if (from !== null && until !== null) return t('segments:came.between', { from: format.number(from), count: until })
  if (from === null) return until === 1 ? t('segments:came.mostOnce') : t('segments:came.most', { count: until ?? 0 })
  if (from > 1) return t('segments:came.least', { count: from })
  return t(within.kind === 'ever' ? 'segments:came.leastOnce' : 'segments:came.some')
}

function goodsWords({ itemId, category, has, within }: LeafOf<'bought'>, { t, goods }: LeafKnown): string {
  const name = itemId === null ? category : (goods.find(({ id }) => id === itemId)?.name ?? '…')
  return t(`segments:took.${has ? 'yes' : within.kind === 'ever' ? 'never' : 'no'}`, { what: name })
}

/** Conditions joined as a person would say them: "a, b and (c or d)". */
export function useJoined(phraseOf: (leaf: Leaf) => string): (conditions: readonly Condition[]) => string {
  const { t } = useTranslation('segments')
  const format = useFormat()
  const join = (conditions: readonly Condition[], how: 'all' | 'any' | 'none'): string => {
    const each = conditions.map((one) => {
      if (one.by !== 'group') return phraseOf(one)
      const inner = join(one.of, one.how)
      // What stands for one thing needs no brackets.
      return one.how !== 'none' && (one.of.length === 1 || conditions.length === 1) ? inner : t('inside', { what: inner })
    })
    const joined = how === 'all' ? format.list(each) : format.listOfOne(each)
    return how === 'none' ? t('not', { what: joined }) : joined
  }
  return (conditions) => join(conditions, 'all')
}
