import { join } from 'node:path'
import Database from 'better-sqlite3'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { reconcile } from '#electron/backend/db/reconcile.ts'
import { aClient, aVisit, DAY, openTestShop, setPoints, TEN_PERCENT, type TestShop } from '#electron/backend/test-shop.ts'

const MEMBERS = 4

/** One step of a family's life; numbers choose among what there is by then. */
const step = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      act: fc.constant('log' as const),
      who: fc.nat(MEMBERS - 1),
      price: fc.integer({ min: 0, max: 30_000 }),
      count: fc.integer({ min: 1, max: 3 }),
      spend: fc.nat(60),
      voided: fc.boolean(),
    }),
  },
  { weight: 2, arbitrary: fc.record({ act: fc.constant('void' as const), visit: fc.nat() }) },
  {
    weight: 2,
    arbitrary: fc.record({ act: fc.constant('return' as const), visit: fc.nat(), quantity: fc.constantFrom(1000, 2000) }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      act: fc.constant('share' as const),
      uses: fc.array(fc.boolean(), { minLength: MEMBERS, maxLength: MEMBERS }),
      is: fc.array(fc.boolean(), { minLength: MEMBERS, maxLength: MEMBERS }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ act: fc.constant('dissolve' as const), who: fc.nat(MEMBERS - 1) }) },
  {
    weight: 2,
    arbitrary: fc.record({ act: fc.constant('merge' as const), who: fc.nat(MEMBERS - 1), other: fc.nat(MEMBERS - 1) }),
  },
  { weight: 2, arbitrary: fc.record({ act: fc.constant('part' as const) }) },
  { weight: 2, arbitrary: fc.record({ act: fc.constant('days' as const), days: fc.integer({ min: 1, max: 7 }) }) },
)
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never

interface Life {
  readonly shop: TestShop
  readonly clients: readonly number[]
  readonly visits: number[]
  readonly merges: number[]
}

test('whatever a household does, every card keeps the sum of its own entries, and a visit taken back leaves all of them as before', async () => {
  const shop = await openTestShop()
  await setPoints(shop, { ...TEN_PERCENT, lasts: { count: 9, unit: 'days' } })
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 30 }), async (steps) => {
      const clients: number[] = []
      for (let made = 0; made < MEMBERS; made += 1) clients.push((await shop.call('clients.create', aClient())).id)
      await shop.call('loyalty.adjust', { clientId: clients[0] ?? 0, amount: 50, reason: 'на початок' })
      const life: Life = { shop, clients, visits: [], merges: [] }
      await carryOut(life, { act: 'share', uses: [true, true, true, false], is: [true, true, true, true] })
      for (const one of steps) {
        shop.clock += 60_000
        await carryOut(life, one)
        withFile(shop, (sqlite) =>
          expect(reconcile(sqlite)).toEqual({ mismatches: [], wrongEntries: [], ledgerDrift: 0, lost: { count: 0, ids: [] } }),
        )
      }
    }),
    { numRuns: 20 },
  )
})

function withFile<T>({ dataDir }: TestShop, read: (sqlite: Database.Database) => T): T {
  const sqlite = new Database(join(dataDir, 'regulars.db'), { readonly: true })
  const value = read(sqlite)
  sqlite.close()
  return value
}

/** What of each entry is left and can be used. */
const lots = (shop: TestShop) =>
  withFile(shop, (sqlite) =>
    sqlite
      .prepare(
        'SELECT movement_id, client_id, expires, "left" FROM lots WHERE "left" > 0 AND (expires IS NULL OR expires >= ?) ORDER BY 1',
      )
      .all(new Date(shop.clock).toISOString().slice(0, 10)),
  )

async function carryOut(life: Life, one: Step): Promise<void> {
  const { shop, clients, visits, merges } = life
  const visitId = visits[('visit' in one ? one.visit : 0) % Math.max(1, visits.length)]
  const clientId = clients['who' in one ? one.who : 0] ?? 0
  switch (one.act) {
    case 'log': {
      const { price, count, spend: spendPoints } = one
      const before = lots(shop)
      const line = { itemId: null, name: '', quantity: count * 1000, minutes: null, price }
      const saved = await tryTo(shop, 'visits.log', { ...aVisit(clientId, 0, { spendPoints }), lines: [line] })
      if (!saved.ok) return
      const { visitId: logged } = saved.value as { visitId: number }
      if (!one.voided) visits.push(logged)
      else {
        await shop.call('visits.void', { visitId: logged, reason: 'ні' })
        expect(lots(shop)).toEqual(before)
      }
      return
    }
    case 'void':
      if (visitId !== undefined) await tryTo(shop, 'visits.void', { visitId, reason: 'ні' })
      return
    case 'return': {
      if (visitId === undefined) return
      const [line] = (await shop.call('visits.get', { id: visitId })).lines
      const lines = [{ lineId: line?.id ?? 0, quantity: one.quantity }]
      await tryTo(shop, 'visits.return', { visitId, reason: 'ні', lines })
      return
    }
    case 'share': {
      const known = (await shop.call('loyalty.household', { clientId })).household
      const members = clients.flatMap((id, index) => (one.is[index] ? [{ clientId: id, mayUse: one.uses[index] }] : []))
      const fields = { name: 'Родина', sharesPoints: true, sharesPasses: false, members }
      await tryTo(shop, 'loyalty.saveHousehold', { id: known?.id ?? null, version: known?.version ?? 0, ...fields })
      return
    }
    case 'dissolve': {
      const known = (await shop.call('loyalty.household', { clientId })).household
      if (known) await shop.call('loyalty.dissolveHousehold', { id: known.id })
      return
    }
    case 'merge': {
      const mergedId = clients[one.other] ?? 0
      const versionOf = async (id: number) => (await shop.call('clients.card', { id })).version
      const versions = { survivorVersion: await versionOf(clientId), mergedVersion: await versionOf(mergedId) }
      const merged = await tryTo(shop, 'clients.merge', { survivorId: clientId, mergedId, ...versions, fields: {} })
      if (merged.ok) merges.push((merged.value as { mergeId: number }).mergeId)
      return
    }
    case 'part': {
      const mergeId = merges.pop()
      if (mergeId !== undefined) await tryTo(shop, 'clients.undoMerge', { mergeId })
      return
    }
    case 'days':
      shop.clock += one.days * DAY
  }
}

let counted = 0

/** A refusal is a fair answer here; a bug is not. */
async function tryTo(shop: TestShop, name: string, input: object) {
  counted += 1
  const answer = await shop.backend.dispatch(shop.session, name, { opId: `household-${counted}`, ...input })
  if (!answer.ok) expect(['RULE', 'INPUT']).toContain(answer.error.code)
  return answer
}
