import { type Money, percentOf, shareOut } from '#shared/kernel/money.ts'
import { type GoodsScope, isInScope } from './programme.ts'

/** "Happy hour: 20 % off cocktails, Monday to Friday from 16 to 18, at most 100 ₴ a visit." */
export interface DiscountRules extends GoodsScope {
  /** In hundredths of a percent: 10 % = 1000. */
  readonly hundredths: number
  /** For whom; both lists empty = for everyone, the passer-by too. */
  readonly tags: readonly number[]
  readonly clientCategories: readonly number[]
  /** 1 = Monday … 7 = Sunday, of the business day; empty = every day. */
  readonly weekdays: readonly number[]
  /** Wall-clock minutes after midnight, `until` excluded; over midnight when `until` is the smaller. Null = all day. */
  readonly hours: { readonly from: number; readonly until: number } | null
  readonly excludedCategories: readonly string[]
  /** The most it takes off one visit; null = no ceiling. */
  readonly ceiling: Money | null
}

/** When a visit is: `minute` is the wall clock's, null where only the day is known; then nothing that is bound to hours applies. */
export interface VisitMoment {
  readonly weekday: number
  readonly minute: number | null
}

export interface DiscountedClient {
  readonly tags: readonly number[]
  readonly category: number | null
}

export function discountApplies(rules: DiscountRules, moment: VisitMoment, client: DiscountedClient | null): boolean {
  const forAll = rules.tags.length === 0 && rules.clientCategories.length === 0
  const his =
    client !== null &&
    (client.tags.some((tag) => rules.tags.includes(tag)) ||
      (client.category !== null && rules.clientCategories.includes(client.category)))
  if (!forAll && !his) return false
  if (rules.weekdays.length > 0 && !rules.weekdays.includes(moment.weekday)) return false
  if (rules.hours === null) return true
  const { from, until } = rules.hours
  const { minute } = moment
  if (minute === null) return false
  return from <= until ? from <= minute && minute < until : minute >= from || minute < until
}

/** Where a line's discount comes from: the version of a programme, the discount's own or that of the tiers; null is the client's own. */
export interface DiscountSource {
  readonly programmeId: number | null
  /** The programme's name or the level's; empty for the client's own. */
  readonly name: string
}

export interface DiscountCause extends DiscountSource {
  /** In hundredths of a percent; a ceiling may have left less. */
  readonly hundredths: number
}

/** A percentage that may lie on some lines of this visit. */
export interface Offer {
  readonly cause: DiscountSource
  readonly hundredths: number
  readonly scope: GoodsScope
  readonly excludedCategories: readonly string[]
  readonly ceiling: Money | null
}

export interface DiscountableLine {
  readonly itemId: number | null
  readonly category: string
  /** What is left of the line to be taken off. */
  readonly left: Money
}

export interface LineDiscount {
  readonly off: Money
  readonly cause: DiscountCause | null
}

/** The best one offer for each line, never two together; the first of equals. A ceiling is shared out over the lines it cuts. */
export function bestDiscounts(offers: readonly Offer[], lines: readonly DiscountableLine[]): LineDiscount[] {
  const byOffer = offers.map((offer) => {
    const offs = lines.map((line) =>
      isInScope(offer.scope, line) && !offer.excludedCategories.includes(line.category)
        ? percentOf(line.left, offer.hundredths)
        : 0,
    )
    const whole = offs.reduce((sum, off) => sum + off, 0)
    return offer.ceiling !== null && whole > offer.ceiling ? shareOut(offer.ceiling, offs) : offs
  })
  return lines.map((_, index) => {
    let best: LineDiscount = { off: 0, cause: null }
    for (const [place, offer] of offers.entries()) {
      const off = byOffer[place]?.[index] ?? 0
      if (off > best.off) best = { off, cause: { ...offer.cause, hundredths: offer.hundredths } }
    }
    return best
  })
}
