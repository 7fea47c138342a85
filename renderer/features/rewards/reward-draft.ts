import type { Reward } from '#shared/contract/rewards.ts'
import type { Language } from '#shared/i18n/languages.ts'
import { type CurrencyCode, currencyOf, type Money, parseMoney } from '#shared/kernel/money.ts'

/** A reward as it is typed. */
export interface RewardDraft {
  readonly name: string
  readonly cost: string
  readonly kind: Reward['effect']['kind']
  readonly categories: readonly string[]
  readonly items: readonly number[]
  readonly freeUpTo: string
  readonly percent: string
  readonly ceiling: string
  readonly amount: string
  readonly giftId: number | null
  readonly most: string
  readonly mostDays: string
  readonly from: string
  readonly until: string
}
export type RewardBlank = 'name' | 'cost' | 'freeUpTo' | 'percent' | 'ceiling' | 'amount' | 'gift' | 'most' | 'mostDays'

const NEW: RewardDraft = {
  name: '',
  cost: '',
  kind: 'item',
  categories: [],
  items: [],
  freeUpTo: '',
  percent: '10',
  ceiling: '',
  amount: '',
  giftId: null,
  most: '',
  mostDays: '',
  from: '',
  until: '',
}

export function draftOf(reward: Reward | null, currency: CurrencyCode, language: Language): RewardDraft {
  if (reward === null) return NEW
  const { name, cost, effect, most, mostDays, from, until } = reward
  const money = (amount: Money | null) => (amount === null ? '' : plain(amount, currencyOf(currency).digits, language))
  const common = {
    ...NEW,
    name,
    cost: String(cost),
    kind: effect.kind,
    most: most === null ? '' : String(most),
    mostDays: mostDays === null ? '' : String(mostDays),
    from: from ?? '',
    until: until ?? '',
  }
  switch (effect.kind) {
    case 'item':
      return { ...common, categories: effect.categories, items: effect.items, freeUpTo: money(effect.freeUpTo) }
    case 'percent':
      return { ...common, percent: plain(effect.hundredths, 2, language), ceiling: money(effect.ceiling) }
    case 'gift':
      return { ...common, giftId: effect.giftId }
    default:
      return { ...common, amount: money(effect.amount) }
  }
}

type RewardFields = Omit<Reward, 'id' | 'retired' | 'version'>

/** What was typed, or the blanks in which something is missing. */
export function readDraft(
  draft: RewardDraft,
  currency: CurrencyCode,
): { fields: RewardFields } | { unclear: readonly RewardBlank[] } {
  const unclear: RewardBlank[] = []
  const need = <Value>(blank: RewardBlank, value: Value | null, otherwise: Value): Value => {
    if (value === null) unclear.push(blank)
    return value ?? otherwise
  }
  const whole = (text: string, most: number) =>
    /^\d{1,9}$/.test(text.trim()) && inRange(Number(text), most) ? Number(text) : null
  const money = (text: string) => parseMoney(text, currency) || null
  /** Empty = none. */
  const maybe = (blank: RewardBlank, text: string, read: (text: string) => number | null) =>
    text.trim() === '' ? null : need(blank, read(text), 0)
  const percent = () => {
    const read = /^(\d{1,3})(?:[.,](\d{1,2}))?$/.exec(draft.percent.trim())
    const hundredths = read ? Number(read[1]) * 100 + Number((read[2] ?? '').padEnd(2, '0')) : 0
    return inRange(hundredths, 10_000) ? hundredths : null
  }
  const effect = (): RewardFields['effect'] => {
    const { kind, categories, items } = draft
    if (kind === 'item')
      return { kind, categories: [...categories], items: [...items], freeUpTo: maybe('freeUpTo', draft.freeUpTo, money) }
    if (kind === 'percent')
      return { kind, hundredths: need('percent', percent(), 1), ceiling: maybe('ceiling', draft.ceiling, money) }
    if (kind === 'gift') return { kind, giftId: need('gift', draft.giftId, 1) }
    return { kind, amount: need('amount', money(draft.amount), 1) }
  }
  const most = maybe('most', draft.most, (text) => whole(text, 1000))
  const fields: RewardFields = {
    name: need('name', draft.name.trim() || null, ''),
    cost: need('cost', whole(draft.cost, 1_000_000_000), 1),
    effect: effect(),
    most,
    mostDays: most === null ? null : maybe('mostDays', draft.mostDays, (text) => whole(text, 1830)),
    from: draft.from || null,
    until: draft.until || null,
  }
  return unclear.length > 0 ? { unclear } : { fields }
}

const inRange = (value: number, most: number) => value >= 1 && value <= most

/** Without thousands: it is going to be typed over. */
function plain(amount: number, digits: number, language: Language): string {
  const text = (amount / 10 ** digits).toFixed(amount % 10 ** digits === 0 ? 0 : digits)
  return language === 'en' ? text : text.replace('.', ',')
}
