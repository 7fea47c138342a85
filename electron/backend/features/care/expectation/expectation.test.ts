import { readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { gunzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { openGuardedShop } from '#electron/backend/features/access/test-people.ts'
import { aClient, aVisit, DAY, openTestShop, type TestShop } from '#electron/backend/test-shop.ts'
import type { OutputOf } from '#shared/contract/client.ts'
import { forecastByModel } from '#shared/domain/expectation/forecast.ts'
import { addDays, daysBetween } from '#shared/kernel/day.ts'

const TODAY = '2026-11-11'

const told = async (shop: TestShop, clientId: number) => (await shop.call('care.ofClient', { clientId })).expectation
const came = async (shop: TestShop, clientId: number, ...daysAgo: number[]) => {
  for (const days of daysAgo) await shop.call('visits.log', aVisit(clientId, 10_000, { day: addDays(TODAY, -days) }))
}

/** Until the counting in the other thread has been written down. */
async function recounted(shop: TestShop): Promise<void> {
  for (let waited = 0; waited < 30_000; waited += 50) {
    if (shop.events.some((event) => event.type === 'changed' && event.operation === 'care.recount')) return
    await sleep(50)
  }
  throw new Error('nothing was counted')
}

/** The purchases at the music shop until the end of the calibration, which is today: as Fader, Hardie and Lee fitted them. */
const END = '1997-09-30'
const cdnow = gunzipSync(readFileSync('tests/fixtures/visit-history/CDNOW_sample.txt.gz')).toString()
const rows = cdnow.split('\n').filter((row) => (row.trim().split(/\s+/)[2] ?? '9') <= END.replaceAll('-', ''))

async function musicShop() {
  const shop = await openTestShop({ recountAfter: 30, shop: { currency: 'USD', zone: 'America/New_York' } })
  shop.clock = Date.UTC(1997, 8, 30, 16)
  shop.events.length = 0
  const answer = await shop.backend.receive(shop.session, 'import', 'sample.txt', Buffer.from(rows.join('\n')))
  if (!answer.ok) throw new Error(JSON.stringify(answer.error))
  const { id: fileId } = answer.value as { id: string }
  const reading = { fileId, encoding: null, delimiter: null }
  const found = await shop.call('imports.read', reading)
  if (found.state !== 'visits') throw new Error('no visits')
  const mapping = found.columns.map(({ field }) => field)
  const { importId } = await shop.call('imports.runVisits', {
    ...reading,
    mapping,
    dateStyle: found.dateStyle,
    strangers: 'create',
  })
  await recounted(shop)
  return { shop, importId }
}

/** Worked out from the file and the published model alone (one more digit of it, so that no rounding tips over). */
function published(code: string) {
  const his = rows.map((row) => row.trim().split(/\s+/)).filter(([name]) => name === code)
  const days = [...new Set(his.map(([, , date = '']) => date.replace(/(....)(..)(..)/, '$1-$2-$3')))].sort()
  const [first = '', last = ''] = [days[0], days.at(-1)]
  const past = { days: days.length, span: daysBetween(first, last), since: daysBetween(last, END), spent: 1 }
  const forecast = forecastByModel({ r: 0.2426, alpha: 4.4138, a: 0.7929, b: 2.426 }, null, past)
  return forecast && { visits: forecast.visits, chance: forecast.chance }
}

const codes = [...new Set(rows.map((row) => row.trim().split(/\s+/)[0] ?? ''))].filter((_, place) => place % 12 === 0)

describe('a shop to which many have come again', { timeout: 60_000 }, () => {
  test('tells of each client what the model of its own visits says, and nothing once those visits are taken back', async () => {
    const { shop, importId } = await musicShop()
    const [said, expected] = [[] as unknown[], [] as unknown[]]
    for (const code of codes) {
      const { clientId } = await shop.call('clients.byCode', { code })
      const { expectation: about, rhythm } = await shop.call('care.ofClient', { clientId: clientId ?? 0 })
      said.push(about && { visits: about.visits, chance: about.chance })
      expected.push(rhythm?.state === 'lapsed' ? null : published(code))
      // A bill of some 35 dollars, more or less by what he spent, as often as he is to be expected.
      if (about?.visits?.within === 'year') expect(about.year).toBeGreaterThan(500 * about.visits.count)
    }
    expect(said).toEqual(expected)
    expect(said.filter((one) => one !== null).length).toBeGreaterThan(60)

    const { id } = await shop.call('clients.create', aClient())
    for (const day of ['1997-08-01', '1997-09-20']) await shop.call('visits.log', aVisit(id, 2_000, { day }))
    expect(await told(shop, id)).toMatchObject({ chance: expect.any(Number) })
    shop.events.length = 0
    await shop.call('imports.undo', { importId })
    await recounted(shop)
    expect(await told(shop, id)).toBeNull()
  })

  test('counts neither who only came along nor what is void, and tells nothing of who is away or on no list', async () => {
    const { shop } = await musicShop()
    const { id } = await shop.call('clients.create', aClient())
    const { id: friend } = await shop.call('clients.create', aClient({ name: 'Тарас' }))
    const log = async (day: string, companions: number[] = []) =>
      (await shop.call('visits.log', aVisit(id, 2_000, { day, companions }))).visitId
    await log('1997-09-01')
    await log('1997-09-08', [friend])
    const third = await log('1997-09-15', [friend])
    expect(await told(shop, friend)).toBeNull()
    const before = await told(shop, id)
    await shop.call('visits.void', { visitId: third, reason: 'помилка' })
    expect((await told(shop, id))?.year).toBeLessThan(before?.year ?? 0)
    const away = { clientId: id, id: null, version: 0, from: END, until: addDays(END, 20), why: '' }
    await shop.call('care.saveAbsence', away)
    expect(await told(shop, id)).toBeNull()
    shop.clock += 30 * DAY
    // The days of his absence do not speak against him: it is as if he had been here nine days after his last visit but thirty.
    const back = await told(shop, id)
    expect(back?.chance).not.toBe('doubtful')
    await shop.call('clients.archive', { id, archived: true })
    expect(await told(shop, id)).toBeNull()
  })
})

describe('a shop of which little is known', () => {
  async function withRegular() {
    const shop = await openTestShop()
    for (const days of [14, 7]) await shop.call('visits.log', aVisit(null, 100, { day: addDays(TODAY, -days) }))
    const { id } = await shop.call('clients.create', aClient())
    await came(shop, id, 28, 21, 14, 7)
    return { shop, id }
  }

  test('tells by his own rhythm, as soon as he has one, and of no chance', async () => {
    const { shop, id } = await withRegular()
    expect(await told(shop, id)).toBeNull()
    await came(shop, id, 0)
    expect(await told(shop, id)).toEqual({
      visits: { count: 4, within: 'month' },
      chance: null,
      year: Math.round((10_000 * 365) / 7),
    })
  })

  test('tells nothing of who counts as lost', async () => {
    const { shop, id } = await withRegular()
    await came(shop, id, 0)
    shop.clock += 20 * DAY
    expect(await told(shop, id)).not.toBeNull()
    shop.clock += 10 * DAY
    expect(await told(shop, id)).toBeNull()
  })
})

test('what he would bring is not told to who may not see money', async () => {
  const shop = await openGuardedShop()
  const { id } = await shop.call('clients.create', aClient())
  await came(shop, id, 28, 21, 14, 7, 0)
  const asked = async (who: 'Тарас' | 'Олена') => {
    const answer = await shop.as(who, 'care.ofClient', { clientId: id })
    return answer.ok ? (answer.value as OutputOf<'care.ofClient'>).expectation : null
  }
  expect(await asked('Тарас')).toMatchObject({ visits: { count: 4 }, year: 0 })
  expect(await asked('Олена')).toMatchObject({ visits: { count: 4 }, year: Math.round((10_000 * 365) / 7) })
})
