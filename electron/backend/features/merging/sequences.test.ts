import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dumpClients } from '#electron/backend/db/client-dump.ts'
import { aClient, aVisit, openTestShop, type TestShop } from '#electron/backend/test-shop.ts'

const CARDS = 4

const fieldsChosen = fc.constantFrom({}, { name: 'merged' }, { email: 'merged', note: 'merged' }, { note: 'survivor' })

/** One step of a day on which cards are merged and parted; numbers choose among what there is by then. */
const step = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      act: fc.constant('log' as const),
      card: fc.nat(CARDS - 1),
      price: fc.integer({ min: 0, max: 60_000 }),
      spend: fc.nat(60),
      companion: fc.nat(CARDS * 2),
    }),
  },
  { weight: 2, arbitrary: fc.record({ act: fc.constant('void' as const), visit: fc.nat() }) },
  {
    weight: 1,
    arbitrary: fc.record({ act: fc.constant('return' as const), visit: fc.nat(), quantity: fc.integer({ min: 1, max: 1000 }) }),
  },
  { weight: 1, arbitrary: fc.record({ act: fc.constant('fact' as const), card: fc.nat(CARDS - 1) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      act: fc.constant('tie' as const),
      card: fc.nat(CARDS - 1),
      to: fc.nat(CARDS - 1),
      kind: fc.constantFrom('friend', 'colleague', 'spouse'),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      act: fc.constant('merge' as const),
      survivor: fc.nat(CARDS - 1),
      merged: fc.nat(CARDS - 1),
      fields: fieldsChosen,
    }),
  },
  { weight: 3, arbitrary: fc.record({ act: fc.constant('undo' as const), merge: fc.nat() }) },
)
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never

interface Made {
  readonly cards: readonly number[]
  readonly visits: number[]
  readonly merges: number[]
}

async function makeCards(shop: TestShop): Promise<Made> {
  const cards: number[] = []
  for (let card = 0; card < CARDS; card += 1) {
    const fields = {
      name: `Олена ${card}`,
      phones: [`067123456${card}`],
      codes: [`${counted}-${card}`],
      note: `нотатка ${card}`,
      email: card === 1 ? '' : `o${card}@example.com`,
    }
    cards.push((await shop.call('clients.create', aClient(fields))).id)
    counted += 1
  }
  return { cards, visits: [], merges: [] }
}

test('no sequence of visits, merges, undos and voids lets a balance drift or go below zero, or loses a visit', async () => {
  const shop = await openTestShop()
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 30 }), async (steps) => {
      const made = await makeCards(shop)
      for (const one of steps) await carryOut(shop, one, made)
      expect((await shop.call('loyalty.check', {})).findings).toEqual([])
      const inUse = new Set<number>()
      for (const id of made.cards) inUse.add((await shop.call('clients.card', { id })).id)
      const seen: number[] = []
      for (const id of inUse) {
        const { loyalty, archivedAt } = await shop.call('clients.card', { id })
        expect(archivedAt).toBeNull()
        expect(loyalty.points).toBeGreaterThanOrEqual(0)
        const { rows } = await shop.call('loyalty.movements', { clientId: id, before: null, limit: 100 })
        expect(rows.reduce((sum, row) => sum + row.amount, 0)).toBe(loyalty.points)
        seen.push(...(await shop.call('visits.ofClient', { clientId: id, before: null, limit: 100 })).rows.map((row) => row.id))
      }
      for (const visit of made.visits) expect(seen).toContain(visit)
      expect(new Set(seen).size).toBe(seen.length)
    }),
    { numRuns: 25 },
  )
}, 120_000)

test('merges undone in any order leave every row of the shop as it was', async () => {
  const shop = await openTestShop()
  const before = step.filter(({ act }) => act !== 'merge' && act !== 'undo')
  const pair = fc.record({
    act: fc.constant('merge' as const),
    survivor: fc.nat(CARDS - 1),
    merged: fc.nat(CARDS - 1),
    fields: fieldsChosen,
  })
  await fc.assert(
    fc.asyncProperty(
      fc.array(before, { maxLength: 12 }),
      fc.array(pair, { minLength: 1, maxLength: 4 }),
      fc.array(fc.nat(), { minLength: 4, maxLength: 4 }),
      async (steps, pairs, order) => {
        const made = await makeCards(shop)
        for (const one of steps) await carryOut(shop, one, made)
        const was = dumpClients(join(shop.dataDir, 'regulars.db'))
        for (const one of pairs) await carryOut(shop, one, made)
        const open = [...made.merges]
        for (const at of order) {
          const [mergeId] = open.splice(at % Math.max(1, open.length), 1)
          if (mergeId !== undefined) await shop.call('clients.undoMerge', { mergeId })
        }
        expect(dumpClients(join(shop.dataDir, 'regulars.db'))).toEqual(was)
      },
    ),
    { numRuns: 25 },
  )
}, 120_000)

async function carryOut(shop: TestShop, one: Step, { cards, visits, merges }: Made): Promise<void> {
  shop.clock += 60_000
  const chosen = visits[('visit' in one ? one.visit : 0) % Math.max(1, visits.length)]
  const inUse = async (at: number) => (await shop.call('clients.card', { id: cards[at] ?? 0 })).id
  switch (one.act) {
    case 'log': {
      const clientId = await inUse(one.card)
      const companions = one.companion < CARDS ? [await inUse(one.companion)] : []
      const answer = await tryTo(shop, 'visits.log', aVisit(clientId, one.price, { spendPoints: one.spend, companions }))
      if (answer.ok) visits.push((answer.value as { visitId: number }).visitId)
      break
    }
    case 'void':
      if (chosen !== undefined) await tryTo(shop, 'visits.void', { visitId: chosen, reason: 'помилка' })
      break
    case 'return': {
      if (chosen === undefined) break
      const [line] = (await shop.call('visits.get', { id: chosen })).lines
      const lines = [{ lineId: line?.id ?? 0, quantity: one.quantity }]
      await tryTo(shop, 'visits.return', { visitId: chosen, reason: 'назад', lines })
      break
    }
    case 'fact': {
      const about = { clientId: await inUse(one.card), personId: null, labelId: null, text: 'факт', question: null }
      await tryTo(shop, 'people.addFact', about)
      break
    }
    case 'tie': {
      const who = { kind: 'client', clientId: await inUse(one.to), gender: null }
      await tryTo(shop, 'people.addRelative', { clientId: await inUse(one.card), kind: one.kind, who, birthday: null })
      break
    }
    case 'merge': {
      const survivor = await shop.call('clients.card', { id: cards[one.survivor] ?? 0 })
      const merged = await shop.call('clients.card', { id: cards[one.merged] ?? 0 })
      const versions = { survivorVersion: survivor.version, mergedVersion: merged.version }
      const answer = await tryTo(shop, 'clients.merge', {
        survivorId: survivor.id,
        mergedId: merged.id,
        ...versions,
        fields: one.fields,
      })
      if (answer.ok) merges.push((answer.value as { mergeId: number }).mergeId)
      break
    }
    case 'undo': {
      const mergeId = merges[one.merge % Math.max(1, merges.length)]
      if (mergeId !== undefined) await tryTo(shop, 'clients.undoMerge', { mergeId })
      break
    }
  }
}

let counted = 0

/** A refusal is a fair answer here; a bug is not. */
async function tryTo(shop: TestShop, name: string, input: object) {
  counted += 1
  const answer = await shop.backend.dispatch(shop.session, name, { opId: `merging-sequence-${counted}`, ...input })
  if (!answer.ok) expect(['RULE', 'INPUT']).toContain(answer.error.code)
  return answer
}
