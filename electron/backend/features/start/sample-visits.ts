import { instantOf } from '#electron/backend/clock.ts'
import type { Context } from '#electron/backend/context.ts'
import type { VisitInput } from '#shared/contract/visits.ts'
import { spendablePoints } from '#shared/domain/loyalty/points.ts'
import type { SamplePasses, SampleShop, SampleVisit } from '#shared/domain/sample/sample.ts'
import { serverOf } from '#shared/domain/sample/staff.ts'
import { makeBill } from '#shared/domain/visits/bill.ts'
import type { Day } from '#shared/kernel/day.ts'
import { type Money, ONE } from '#shared/kernel/money.ts'
import { listItems } from '../catalogue/index.ts'
import { insertPassType, passesSoldIn, pointsOn, readPoints } from '../loyalty/index.ts'
import { logVisit } from '../visits/index.ts'

interface Written {
  /** Of the sample's clients and of its employees, in their order. */
  readonly ids: readonly number[]
  readonly staff: readonly number[]
}

/** Logs the invented visits, in their order: what is on account, the passes they sell, and what those pay for. */
export function visitWriter(
  context: Context,
  { tabs, passes }: SampleShop,
  { ids, staff }: Written,
): (now: Context, visit: SampleVisit, index: number) => void {
  const items = listItems(context.db, false)
  const owed = new Set(tabs)
  /** Written with the first that is sold: as long as a shop sells none, no visit looks for any. */
  let typeIds: readonly number[] = []
  const sellers = new Map(passes.sold.map((pass, place) => [pass.visit, { ...pass, place }]))
  const users = new Map(passes.sold.flatMap(({ type, uses }, place) => uses.map((visit) => [visit, { type, place }] as const)))
  /** Ids of the passes that have been sold, by their place. */
  const held = new Map<number, number>()

  return (now, visit, index) => {
    const sells = sellers.get(index)
    const uses = users.get(index)
    if (sells !== undefined && typeIds.length === 0) typeIds = writeTypes(now, passes, items)
    const passId = uses && held.get(uses.place)
    const scope = uses === undefined ? [] : (passes.types[uses.type]?.items ?? [])
    const at = instantOf(visit.day, 0, visit.minute, now.shop.zone)
    const clientId = visit.client === null ? null : (ids[visit.client] ?? null)
    const server = serverOf(visit.client, index, staff.length)
    const taken = visit.lines.flatMap(({ item, quantity, minutes }) => {
      const sold = items[item]
      return sold === undefined
        ? []
        : [{ sold, quantity, minutes, free: passId !== undefined && scope.includes(item) ? passId : null }]
    })
    // A bill that a pass has to do with is paid as it is.
    const isPlain = sells === undefined && uses === undefined
    const discount = isPlain && visit.discount > 0 ? { kind: 'amount' as const, amount: visit.discount } : null
    const bill = makeBill(
      taken.map(({ sold: { price, time }, quantity, minutes }) => ({ price, time, quantity, minutes })),
      discount,
    )
    const asksForPoints = isPlain && clientId !== null && visit.asksForPoints && !owed.has(index)
    const input: VisitInput = {
      clientId,
      lines: [
        ...taken.map(({ sold, quantity, minutes, free }) => ({
          itemId: sold.id,
          name: '',
          quantity,
          minutes,
          price: null,
          free: free === null ? null : { kind: 'pass' as const, id: free },
          passTypeId: null,
        })),
        ...(sells === undefined ? [] : [passLine(typeIds[sells.type] ?? 0)]),
      ],
      discount,
      tip: visit.tip,
      payment: visit.payment,
      comment: '',
      servedBy: server === null ? null : (staff[server] ?? null),
      companions: [],
      spendPoints: asksForPoints ? pointsForAll(now, clientId, visit.day, bill.net) : 0,
      rewards: [],
      vouchers: [],
      onAccount: owed.has(index) ? bill.net : 0,
      day: null,
      shownTotal: null,
    }
    const { visitId } = logVisit(now, input, { when: { day: visit.day, at: Math.min(at, now.now) }, sample: true })
    const [pass] = sells === undefined ? [] : passesSoldIn(now.db, visitId)
    if (sells !== undefined && pass !== undefined) held.set(sells.place, pass.id)
  }
}

const passLine = (passTypeId: number) => ({
  itemId: null,
  name: '',
  quantity: ONE,
  minutes: null,
  price: null,
  free: null,
  passTypeId,
})

function writeTypes({ db, now }: Context, { types }: SamplePasses, items: readonly { readonly id: number }[]): number[] {
  return types.map(({ items: pays, ...type }) =>
    insertPassType(db, { ...type, categories: [], items: pays.flatMap((item) => items[item]?.id ?? []) }, now, { sample: true }),
  )
}

/** The points that pay for all of it; none where he has fewer. */
function pointsForAll(context: Context, clientId: number, day: Day, net: Money): number {
  const programme = pointsOn(context, day)
  if (!programme) return 0
  const most = spendablePoints(programme, readPoints(context.db, clientId), net)
  return most * programme.pointWorth > net - programme.pointWorth ? most : 0
}
