import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dumpClients } from '#electron/backend/db/client-dump.ts'
import { aClient, HOUR, MORNING, openTestShop, type TestShop } from '#electron/backend/test-shop.ts'
import type { InputOf } from '#shared/contract/client.ts'

const CARDS = 3
const PHONE = '+380671234567'
/** At night, so that nothing written leaves. */
const NIGHT = MORNING + 12 * HOUR

const CAUSES = ['birthday 2026', 'missed 2026-10-02', 'touch 2026-09-01'] as const
const card = fc.nat(CARDS - 1)
const cause = fc.constantFrom(...CAUSES)
const dealing = fc.oneof(
  fc.record({ act: fc.constant('absence' as const), card, days: fc.integer({ min: 0, max: 20 }), ended: fc.boolean() }),
  fc.record({ act: fc.constant('touch' as const), card, everyDays: fc.integer({ min: 7, max: 90 }) }),
  fc.record({ act: fc.constant('task' as const), card, cause: fc.option(cause), done: fc.boolean() }),
  fc.record({
    act: fc.constant('said' as const),
    card,
    purpose: fc.constantFrom('marketing' as const, 'service' as const),
    outcome: fc.constantFrom('reached' as const, 'refused' as const, 'no-answer' as const),
  }),
  fc.record({
    act: fc.constant('consent' as const),
    card,
    purpose: fc.constantFrom('keep-data' as const, 'marketing' as const, 'greeting' as const),
    yes: fc.boolean(),
    channel: fc.constantFrom('all' as const, 'sms' as const),
  }),
  fc.record({ act: fc.constantFrom('ban' as const, 'goodbye' as const), card }),
  fc.record({ act: fc.constant('wish' as const), card, allowance: fc.nat(2) }),
  fc.record({ act: fc.constant('mark' as const), card, cause, mark: fc.constantFrom('done', 'dismissed', 'later') }),
  fc.record({ act: fc.constant('write' as const), card, cause, stopped: fc.boolean() }),
)
type Dealing = typeof dealing extends fc.Arbitrary<infer T> ? T : never

let counted = 0

/** A refusal is a fair answer here; a bug is not. */
async function tryTo(shop: TestShop, name: string, input: object): Promise<Record<string, unknown> | null> {
  counted += 1
  const answer = await shop.backend.dispatch(shop.session, name, { opId: `merging-dealings-${counted}`, ...input })
  if (answer.ok) return answer.value as Record<string, unknown>
  expect(['RULE', 'INPUT', 'CONFLICT', 'NOT_FOUND']).toContain(answer.error.code)
  return null
}

async function openShop(): Promise<{ shop: TestShop; owner: number }> {
  const shop = await openTestShop()
  const settings = { gateway: 'turbosms', address: 'https://sms.example.com', user: '', sender: 'Ranok', own: null } as const
  await shop.call('sending.saveSms', { version: 0, settings: { ...settings, perHour: 60, perDay: 300 }, password: 'ключ' })
  shop.clock = NIGHT
  const [owner] = (await shop.call('staff.list', {})).filter(({ role }) => role === 'owner')
  return { shop, owner: owner?.id ?? 0 }
}

const makeCard = async (shop: TestShop, name: string) =>
  (
    await shop.call(
      'clients.create',
      aClient({ name, phones: [PHONE], birthday: { year: 1986, month: 11, day: 11 }, marketingGiven: true }),
    )
  ).id

async function carryOut(shop: TestShop, owner: number, one: Dealing, cards: readonly number[]): Promise<void> {
  shop.clock += 60_000
  const clientId = cards[one.card] ?? 0
  switch (one.act) {
    case 'absence': {
      const until = `2026-12-${10 + one.days}`
      const away = await tryTo(shop, 'care.saveAbsence', {
        clientId,
        id: null,
        version: 0,
        from: '2026-11-11',
        until,
        why: 'море',
      })
      if (one.ended && away) await tryTo(shop, 'care.endAbsence', { id: away['id'], version: 1 })
      return
    }
    case 'touch':
      await tryTo(shop, 'care.keepInTouch', { clientId, everyDays: one.everyDays, version: 0 })
      return
    case 'task': {
      const task = { kind: 'call', text: 'спитати', clientId, assigneeId: owner, day: '2026-11-20', minute: null, repeat: null }
      const added = await tryTo(shop, 'tasks.add', { ...task, cause: one.cause })
      if (one.done && added) await tryTo(shop, 'tasks.done', { id: added['id'], version: added['version'], note: '', next: null })
      return
    }
    case 'said': {
      const { purpose, outcome } = one
      const told = { channel: 'counter', direction: 'out', purpose, subject: '', outcome, answer: '', mood: null }
      await tryTo(shop, 'contacts.record', { clientId, ...told, lines: [], fact: null, next: null })
      return
    }
    case 'consent': {
      const channel = one.purpose === 'keep-data' ? 'all' : one.channel
      const answer = { purpose: one.purpose, channel, yes: one.yes, how: 'orally', saidDay: null }
      await tryTo(shop, 'contacts.answerConsent', { clientId, ...answer })
      return
    }
    case 'ban':
      await tryTo(shop, 'contacts.ban', { clientId, reason: 'просить не турбувати' })
      return
    case 'goodbye':
      await tryTo(shop, 'contacts.sayGoodbye', { clientId, answer: null })
      return
    case 'wish':
      await tryTo(shop, 'contacts.setWish', { clientId, version: 0, allowance: one.allowance, onlyBy: null })
      return
    case 'mark': {
      const until = one.mark === 'later' ? '2026-11-14' : null
      await tryTo(shop, 'today.mark', { clientId, cause: one.cause, mark: one.mark, until })
      return
    }
    case 'write': {
      const text = { purpose: 'greeting', address: PHONE, subject: '', body: 'Вітаємо!', language: 'uk', templateId: null }
      const queued = await tryTo(shop, 'sending.send', { clientId, channel: 'sms', cause: one.cause, ...text })
      if (one.stopped && queued) await tryTo(shop, 'sending.stop', { ids: [queued['id']] })
      return
    }
  }
}

async function merge(shop: TestShop, survivorId: number, mergedId: number): Promise<number | null> {
  const [survivor, merged] = [
    await shop.call('clients.card', { id: survivorId }),
    await shop.call('clients.card', { id: mergedId }),
  ]
  const versions = { survivorVersion: survivor.version, mergedVersion: merged.version }
  const done = await tryTo(shop, 'clients.merge', { survivorId: survivor.id, mergedId: merged.id, ...versions, fields: {} })
  return done === null ? null : Number(done['mergeId'])
}

test('whatever was agreed, promised, said, written and answered with the cards, merges undone in any order leave every row as it was', async () => {
  const { shop, owner } = await openShop()
  await fc.assert(
    fc.asyncProperty(
      fc.array(dealing, { minLength: 4, maxLength: 24, size: 'max' }),
      fc.array(fc.tuple(card, card), { minLength: 1, maxLength: 4 }),
      fc.array(fc.nat(), { minLength: 4, maxLength: 4 }),
      async (dealings, pairs, order) => {
        shop.clock = NIGHT
        const cards = [await makeCard(shop, 'Олена К.'), await makeCard(shop, 'Олена'), await makeCard(shop, 'Олена Коваленко')]
        for (const one of dealings) await carryOut(shop, owner, one, cards)
        const was = dumpClients(join(shop.dataDir, 'regulars.db'))
        const merges: number[] = []
        for (const [survivor, merged] of pairs) {
          const mergeId = await merge(shop, cards[survivor] ?? 0, cards[merged] ?? 0)
          if (mergeId !== null) merges.push(mergeId)
        }
        for (const at of order) {
          const [mergeId] = merges.splice(at % Math.max(1, merges.length), 1)
          if (mergeId !== undefined) await shop.call('clients.undoMerge', { mergeId })
        }
        expect(dumpClients(join(shop.dataDir, 'regulars.db'))).toEqual(was)
      },
    ),
    { numRuns: 30, interruptAfterTimeLimit: 60_000 },
  )
}, 120_000)

async function twoCards() {
  const { shop, owner } = await openShop()
  return { shop, owner, one: await makeCard(shop, 'Олена К.'), other: await makeCard(shop, 'Олена Коваленко') }
}

test('the surviving card has the absences, tasks, conversations and messages of both, and each has its own again after an undo', async () => {
  const { shop, owner, one, other } = await twoCards()
  for (const [at, clientId] of [one, other].entries()) {
    await carryOut(shop, owner, { act: 'absence', card: 0, days: at, ended: false }, [clientId])
    await carryOut(shop, owner, { act: 'task', card: 0, cause: null, done: false }, [clientId])
    await carryOut(shop, owner, { act: 'said', card: 0, purpose: 'marketing', outcome: 'reached' }, [clientId])
    await carryOut(shop, owner, { act: 'write', card: 0, cause: CAUSES[at] ?? CAUSES[0], stopped: false }, [clientId])
  }
  const holds = async (clientId: number) => [
    (await shop.call('care.ofClient', { clientId })).absences.length,
    (await shop.call('tasks.openMatters', { clientId })).tasks.length,
    (await shop.call('contacts.ofClient', { clientId, channel: null, mood: null, before: null, limit: 20 })).rows.length,
    (await shop.call('sending.messages', { clientId, states: [], before: null, limit: 20 })).rows.length,
    (await shop.call('contacts.consents', { clientId })).budget.days.length,
  ]
  expect([await holds(one), await holds(other)]).toEqual([
    [1, 1, 1, 1, 1],
    [1, 1, 1, 1, 1],
  ])
  const mergeId = (await merge(shop, one, other)) ?? 0
  expect(await holds(one)).toEqual([2, 2, 2, 2, 2])
  await shop.call('clients.undoMerge', { mergeId })
  expect([await holds(one), await holds(other)]).toEqual([
    [1, 1, 1, 1, 1],
    [1, 1, 1, 1, 1],
  ])
})

const greeted = async (shop: TestShop) =>
  (await shop.call('today.list', { who: 'all', limitEach: 20 })).kinds.flatMap(({ kind, lines }) =>
    kind === 'greet' ? lines.map(({ client }) => client?.id) : [],
  )

test.each([
  ['done', 'later'],
  ['dismissed', 'later'],
  ['later', 'done'],
  ['later', 'dismissed'],
] as const)(
  'a reminder that was %s with the one card and %s with the other does not come back to both together',
  async (ours, theirs) => {
    const { shop, one, other } = await twoCards()
    const marks: Partial<InputOf<'today.mark'>>[] = [
      { clientId: one, mark: ours },
      { clientId: other, mark: theirs },
    ]
    for (const mark of marks)
      await tryTo(shop, 'today.mark', { cause: CAUSES[0], until: mark.mark === 'later' ? '2026-11-13' : null, ...mark })
    const mergeId = (await merge(shop, one, other)) ?? 0
    shop.clock += 48 * HOUR
    expect(await greeted(shop)).toEqual([])
    await shop.call('clients.undoMerge', { mergeId })
    expect(await greeted(shop)).toEqual([ours === 'later' ? one : other])
  },
)
