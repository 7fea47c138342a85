import { useTranslation } from 'react-i18next'
import { useQuery } from '#renderer/api/hooks.ts'
import { useFormat } from '#renderer/ui/format.tsx'
import type { Condition, Leaf } from '#shared/contract/conditions.ts'

type Visits = Extract<Leaf, { by: 'visits' }>
type VisitLeaf = Extract<Leaf, { by: 'visits' | 'bought' }>

/** The price list, and what once stood on it: a condition about it still finds who had it. */
export function useGoods() {
  const { data: inUse = [] } = useQuery('catalogue.list', { archived: false })
  const { data: archived = [] } = useQuery('catalogue.list', { archived: true })
  return [...inUse, ...archived.filter(({ id }) => !inUse.some((item) => item.id === id))]
}

/** What is asked of visits, as one would say it: "did not come this month", "took “Latte” in the last 30 days". */
export function useVisitWords(): (condition: VisitLeaf) => string {
  const { t } = useTranslation('segments')
  const format = useFormat()
  const items = useGoods()
  const when = (within: Visits['within']): string | null => {
    switch (within.kind) {
      case 'ever':
        return null
      case 'last':
        return within.days === 1 ? t('when.today') : t('when.last', { count: within.days })
      case 'this-month':
        return t('when.this-month')
      case 'between': {
        const [from, until] = [within.from, within.until].map((day) => (day === null ? null : format.dayShort(day)))
        if (from && until) return t('when.between', { from, until })
        return from ? t('when.from', { from }) : t('when.until', { until: until ?? '' })
      }
    }
  }
  const came = ({ from, until, within }: Visits): string => {
    if (until === 0) return t(within.kind === 'ever' ? 'came.never' : 'came.none')
    if (from === until) return from === 1 ? t('came.once') : t('came.exactly', { count: from ?? 0 })
    if (from !== null && until !== null) return t('came.between', { from: format.number(from), count: until })
    if (from === null) return until === 1 ? t('came.mostOnce') : t('came.most', { count: until ?? 0 })
    if (from > 1) return t('came.least', { count: from })
    return t(within.kind === 'ever' ? 'came.leastOnce' : 'came.some')
  }
  const brought = ({ from, until }: Visits, key: 'spent' | 'average'): string => {
    const ends = { from: format.money(from ?? 0), until: format.money(until ?? 0) }
    return t(`${key}.${from === null ? 'most' : until === null ? 'least' : 'between'}`, ends)
  }
  const what = (condition: VisitLeaf): string => {
    if (condition.by === 'visits')
      return condition.what === 'count' ? came(condition) : brought(condition, condition.what === 'sum' ? 'spent' : 'average')
    const { itemId, category, has, within } = condition
    const name = itemId === null ? category : (items.find(({ id }) => id === itemId)?.name ?? '…')
    return t(`took.${has ? 'yes' : within.kind === 'ever' ? 'never' : 'no'}`, { what: name })
  }
  return (condition) => {
    const then = when(condition.within)
    const said = then === null ? what(condition) : t('phrase', { what: what(condition), when: then })
    if (condition.by === 'bought' || condition.weekdays === undefined) return said
    return t('onDays', { what: said, days: condition.weekdays.map(format.weekdayShort).join(', ') })
  }
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
