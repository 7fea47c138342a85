import { useTranslation } from 'react-i18next'
import { useQuery } from '#renderer/api/hooks.ts'
import { useFormat } from '#renderer/ui/format.tsx'
import type { Condition, Leaf, LeafOf } from '#shared/contract/conditions.ts'
import type { LeafKnown } from './leaf-known.ts'

/** The price list, and what once stood on it: a condition about it still finds who had it. */
export function useGoods() {
  const { data: inUse = [] } = useQuery('catalogue.list', { archived: false })
  const { data: archived = [] } = useQuery('catalogue.list', { archived: true })
  return [...inUse, ...archived.filter(({ id }) => !inUse.some((item) => item.id === id))]
}

/** When, as one would say it; null for whenever. */
function whenWords(within: LeafOf<'visits'>['within'], { t, format }: LeafKnown): string | null {
  switch (within.kind) {
    case 'ever':
      return null
    case 'last':
      return within.days === 1 ? t('segments:when.today') : t('segments:when.last', { count: within.days })
    case 'this-month':
      return t('segments:when.this-month')
    case 'between': {
      const [from, until] = [within.from, within.until].map((day) => (day === null ? null : format.dayShort(day)))
      if (from && until) return t('segments:when.between', { from, until })
      return from ? t('segments:when.from', { from }) : t('segments:when.until', { until: until ?? '' })
    }
  }
}

/** What is asked of visits, as one would say it: "did not come this month", "took “Latte” in the last 30 days". */
export function visitWords(condition: LeafOf<'visits' | 'bought'>, known: LeafKnown): string {
  const { t, format } = known
  const then = whenWords(condition.within, known)
  const what = condition.by === 'visits' ? figureWords(condition, known) : goodsWords(condition, known)
  const said = then === null ? what : t('segments:phrase', { what, when: then })
  if (condition.by === 'bought' || condition.weekdays === undefined) return said
  return t('segments:onDays', { what: said, days: condition.weekdays.map(format.weekdayShort).join(', ') })
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
export function useJoined(leafWords: (leaf: Leaf) => string): (conditions: readonly Condition[]) => string {
  const { t } = useTranslation('segments')
  const format = useFormat()
  const join = (conditions: readonly Condition[], how: 'all' | 'any' | 'none'): string => {
    const each = conditions.map((one) => {
      if (one.by !== 'group') return leafWords(one)
      const inner = join(one.of, one.how)
      // What stands for one thing needs no brackets.
      return one.how !== 'none' && (one.of.length === 1 || conditions.length === 1) ? inner : t('inside', { what: inner })
    })
    const joined = how === 'all' ? format.list(each) : format.listOfOne(each)
    return how === 'none' ? t('not', { what: joined }) : joined
  }
  return (conditions) => join(conditions, 'all')
}
