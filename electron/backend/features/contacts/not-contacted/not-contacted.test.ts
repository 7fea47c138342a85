import { expect, test } from 'vitest'
import { aClient, aVisit, DAY, MORNING, openTestShop } from '#electron/backend/test-shop.ts'

test('who is not contacted is listed once each, by the gravest reason, with since when and until when, and counted by reasons', async () => {
  const shop = await openTestShop()
  const client = async (name: string) => (await shop.call('clients.create', { ...aClient({ name }), marketingGiven: true })).id
  const says = (
    clientId: number,
    yes: boolean,
    channel: 'all' | 'sms' = 'all',
    purpose: 'marketing' | 'keep-data' = 'marketing',
  ) => shop.call('contacts.answerConsent', { clientId, purpose, channel, yes, how: 'orally', saidDay: null })
  const offered = (clientId: number, outcome: 'sent' | 'refused') => {
    const about = { direction: 'out', purpose: 'marketing', subject: '', answer: '', mood: null } as const
    return shop.call('contacts.record', { clientId, channel: 'sms', outcome, ...about })
  }
  const list = async (block: 'withdrawn' | null = null) => {
    const { counts, rows } = await shop.call('contacts.notContacted', { block, offset: 0, limit: 50 })
    return {
      counts,
      rows: rows.map(({ client: { called }, since, until, reason, ...row }) => [called, row.block, since, until, reason]),
    }
  }
  await client('Реґулярна')
  const [banned, gone, back] = [await client('Заборона'), await client('Прощання'), await client('Повернення')]
  const [withdrew, partly, kept] = [await client('Відкликання'), await client('Лише СМС'), await client('Не зберігати')]
  const [rests, had, wishes] = [await client('Відпочинок'), await client('Досить'), await client('Раз на місяць')]
  await shop.call('contacts.ban', { clientId: banned, reason: 'скарга' })
  await shop.call('contacts.sayGoodbye', { clientId: banned, answer: null })
  await shop.call('contacts.sayGoodbye', { clientId: gone, answer: 'переїзд' })
  await shop.call('contacts.sayGoodbye', { clientId: back, answer: null })
  await says(withdrew, false)
  await says(partly, false)
  await says(partly, true, 'sms')
  await says(kept, false, 'all', 'keep-data')
  shop.clock = MORNING + DAY
  await shop.call('visits.log', aVisit(back, 5000))
  await offered(rests, 'refused')
  await offered(had, 'sent')
  await offered(wishes, 'sent')
  shop.clock = MORNING + 2 * DAY
  await offered(had, 'sent')
  await shop.call('contacts.setWish', { clientId: wishes, version: 0, allowance: 1, onlyBy: null })
  expect(await list()).toEqual({
    counts: { 'do-not-contact': 1, 'said-goodbye': 1, refused: 0, withdrawn: 2, resting: 1, 'allowance-used': 2 },
    rows: [
      ['Заборона', 'do-not-contact', '2026-11-11', null, 'скарга'],
      ['Прощання', 'said-goodbye', '2026-11-11', null, 'переїзд'],
      ['Відкликання', 'withdrawn', '2026-11-11', null, null],
      ['Не зберігати', 'withdrawn', '2026-11-11', null, null],
      ['Відпочинок', 'resting', '2026-11-12', '2026-11-26', null],
      ['Досить', 'allowance-used', '2026-11-12', '2026-12-12', null],
      ['Раз на місяць', 'allowance-used', '2026-11-12', '2026-12-12', null],
    ],
  })
  expect((await list('withdrawn')).rows.map(([called]) => called)).toEqual(['Відкликання', 'Не зберігати'])
  // Every one of them is refused by the rule itself, for the same reason.
  for (const { client: each, block } of (await shop.call('contacts.notContacted', { block: null, offset: 0, limit: 50 })).rows) {
    const [counter] = await shop.call('contacts.verdicts', { clientId: each.id, purpose: 'marketing' })
    expect(counter?.verdict).toMatchObject({ allowed: false, block })
  }
  shop.clock = MORNING + 40 * DAY
  expect((await list()).counts).toMatchObject({ resting: 0, 'allowance-used': 0, withdrawn: 2 })
  await shop.call('clients.archive', { id: banned, archived: true })
  expect((await list()).counts['do-not-contact']).toBe(0)
})
