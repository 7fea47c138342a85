import Database from 'better-sqlite3'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { aClient, aVisit, MORNING, openTestShop, type TestShop } from '#electron/backend/test-shop.ts'

/** One step of a random day at the till; numbers choose among what there is by then. */
const step = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      act: fc.constant('log' as const),
      client: fc.nat(3),
      price: fc.integer({ min: 0, max: 60_000 }),
      count: fc.integer({ min: 1, max: 5 }),
      off: fc.nat(100),
      spend: fc.nat(60),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ act: fc.constant('return' as const), visit: fc.nat(), quantity: fc.integer({ min: 1, max: 5000 }) }),
  },
  { weight: 2, arbitrary: fc.record({ act: fc.constant('void' as const), visit: fc.nat() }) },
  {
    weight: 1,
    arbitrary: fc.record({ act: fc.constant('adjust' as const), client: fc.nat(2), amount: fc.integer({ min: -200, max: 200 }) }),
  },
  { weight: 1, arbitrary: fc.record({ act: fc.constant('attach' as const), visit: fc.nat(), client: fc.nat(2) }) },
)
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never

/** Lines that do not say whose they are, though their visit does. */
function wrongTakers({ dataDir }: TestShop): unknown[] {
  const sqlite = new Database(`${dataDir}/regulars.db`, { readonly: true })
  const wrong = sqlite
    .prepare(
      `SELECT visit_lines.id FROM visit_lines JOIN visits ON visits.id = visit_id
       WHERE taken_day IS NOT day OR taker_id IS NOT iif(state = 'open' AND quantity > visit_lines.returned, client_id, NULL)`,
    )
    .all()
  sqlite.close()
  return wrong
}

test('no sequence of visits, returns, voids, attachments and adjustments makes a balance drift or go below zero', async () => {
  const shop = await openTestShop()
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 40 }), async (steps) => {
      const clients = await Promise.all([1, 2, 3].map(async () => (await shop.call('clients.create', aClient())).id))
      const visits: number[] = []
      for (const one of steps) await carryOut(shop, one, clients, visits)
      for (const id of clients) {
        const { rows } = await shop.call('loyalty.movements', { clientId: id, before: null, limit: 100 })
        const { points } = (await shop.call('clients.card', { id })).loyalty
        expect(points).toBeGreaterThanOrEqual(0)
        expect(rows[0]?.balance ?? 0).toBe(points)
        if (rows.length < 100) expect(rows.reduce((sum, row) => sum + row.amount, 0)).toBe(points)
        for (const row of rows) expect(row.balance).toBeGreaterThanOrEqual(0)
      }
      expect((await shop.call('loyalty.check', {})).findings).toEqual([])
      expect(wrongTakers(shop)).toEqual([])
    }),
    { numRuns: 25 },
  )
})

test('logging a visit and voiding it leaves the client exactly as before', async () => {
  const shop = await openTestShop()
  const { id } = await shop.call('clients.create', aClient())
  await shop.call('visits.log', aVisit(id, 250_000))
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 0, max: 100_000 }),
      fc.nat(100),
      fc.nat(40),
      fc.nat(5000),
      async (price, hundredths, spend, tip) => {
        shop.clock += 60_000
        const before = await shop.call('clients.card', { id })
        const discount = hundredths === 0 ? null : { kind: 'percent' as const, hundredths }
        const spendPoints = Math.min(spend, Math.floor((price - Math.ceil((price * hundredths) / 10_000)) / 100))
        const { visitId } = await shop.call(
          'visits.log',
          aVisit(id, price, { discount, tip, spendPoints: Math.max(0, spendPoints) }),
        )
        await shop.call('visits.void', { visitId, reason: 'перевірка' })
        const { lately: _, ...after } = await shop.call('clients.card', { id })
        const { lately: __, ...was } = before
        expect(after).toEqual(was)
      },
    ),
    { numRuns: 60 },
  )
})

async function carryOut(shop: TestShop, one: Step, clients: readonly number[], visits: number[]): Promise<void> {
  shop.clock = Math.max(shop.clock + 1000, MORNING)
  const chosen = visits[('visit' in one ? one.visit : 0) % Math.max(1, visits.length)]
  switch (one.act) {
    case 'log': {
      const clientId = clients[one.client] ?? null
      const lines = [{ itemId: null, name: 'щось', quantity: one.count * 1000, minutes: null, price: one.price }]
      const discount = one.off === 0 ? null : { kind: 'percent' as const, hundredths: one.off * 100 }
      const answer = await tryTo(shop, 'visits.log', {
        ...aVisit(clientId, 0),
        lines,
        discount,
        spendPoints: clientId === null ? 0 : one.spend,
      })
      if (answer.ok) visits.push((answer.value as { visitId: number }).visitId)
      break
    }
    case 'return': {
      if (chosen === undefined) break
      const [line] = (await shop.call('visits.get', { id: chosen })).lines
      await tryTo(shop, 'visits.return', {
        visitId: chosen,
        reason: 'назад',
        lines: [{ lineId: line?.id ?? 0, quantity: one.quantity }],
      })
      break
    }
    case 'void':
      if (chosen !== undefined) await tryTo(shop, 'visits.void', { visitId: chosen, reason: 'помилка' })
      break
    case 'adjust':
      await tryTo(shop, 'loyalty.adjust', { clientId: clients[one.client], amount: one.amount, reason: 'перевірка' })
      break
    case 'attach':
      if (chosen !== undefined) await tryTo(shop, 'visits.attach', { visitId: chosen, clientId: clients[one.client] })
      break
  }
}

let counted = 0

/** A refusal is a fair answer here; a bug is not. */
async function tryTo(shop: TestShop, name: string, input: object) {
  counted += 1
  const answer = await shop.backend.dispatch(shop.session, name, { opId: `sequence-${counted}`, ...input })
  if (!answer.ok) expect(['RULE', 'INPUT']).toContain(answer.error.code)
  return answer
}
