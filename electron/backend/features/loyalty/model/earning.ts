import type { RulesOf } from '#shared/contract/programmes.ts'
import { share, sum } from './reckoning.ts'
import type { Visit } from './visit.ts'

/* What a paid visit brings, from what is left to pay. */

const afterDiscount = ({ lines }: Visit) => lines.map(({ total, discount }) => total - discount)

/** The points of each line; the whole is rounded once. `times` in hundredths. */
export function pointsByLine(visit: Visit, rules: RulesOf<'points'>, times: number): number[] {
  const { lines, paid } = visit
  const net = afterDiscount(visit)
  if (sum(net) < rules.minimumBill) return lines.map(() => 0)
  const inMoney = net.map((amount, at) => amount - (lines[at]?.inPoints ?? 0))
  // What was given away is no money that came in.
  const givenAway = sum(paid.vouchers.map(({ voucher, amount }) => (voucher.kind === 'voucher' ? amount : 0)))
  const inVouchers = share(givenAway, inMoney)
  const eligible = lines.map(({ free, category, total, inPoints }, at) => {
    if (free !== null || rules.excludedCategories.includes(category)) return 0
    return Math.max(0, (rules.beforeDiscount ? total : (net[at] ?? 0)) - inPoints - (inVouchers[at] ?? 0))
  })
  const whole = sum(eligible) * rules.earnPoints * times
  const of = rules.earnAmount * 100
  const rounded = { down: Math.floor(whole / of), up: Math.ceil(whole / of), nearest: Math.floor((whole + of / 2) / of) }
  return share(rounded[rules.rounding], eligible)
}

/** Stamps of a card: one for the visit, with no line, or one for each piece. `lastAt`: when the last one was given for a visit. */
export function stampsByLine(
  visit: Visit,
  rules: RulesOf<'stamps'>,
  lastAt: number,
): readonly { readonly line: number | null; readonly count: number }[] {
  const net = afterDiscount(visit)
  const counted = visit.lines.map(
    ({ free, item, category }) =>
      free === null && (rules.categories.length === 0 || (item !== null && rules.categories.includes(category))),
  )
  const bill = sum(net.filter((_, at) => counted[at]))
  if (bill === 0 || bill < rules.minimumBill) return []
  if (rules.per === 'item')
    return visit.lines.flatMap(({ quantity }, line) =>
      counted[line] && quantity >= 1000 ? [{ line, count: Math.floor(quantity / 1000) }] : [],
    )
  return visit.at - lastAt >= rules.gapHours * 3_600_000 ? [{ line: null, count: 1 }] : []
}
