import { beforeAll, describe, expect, test } from 'vitest'
import { DAY, HOUR, MORNING } from '#electron/backend/test-shop.ts'
import { trustTestAuthority } from './test-mail-server.ts'
import { aLetter, newClient, openWorld, reaches, tryAgain, type World, write } from './test-world.ts'

beforeAll(trustTestAuthority)

/** News to who has agreed to them, written in the evening: the SMS waits for the next morning. */
async function written(purpose: 'marketing' | 'service' = 'marketing'): Promise<World> {
  const world = await openWorld()
  const clientId = await newClient(world.shop, { marketingGiven: true })
  world.shop.clock = MORNING + 12 * HOUR
  await write({ ...world, clientId }, { purpose })
  await reaches(world, { state: 'queued' })
  return { ...world, clientId }
}

async function nextMorning(world: World): Promise<void> {
  world.shop.clock = MORNING + DAY
  await tryAgain(world)
}

const news = { channel: 'counter', purpose: 'marketing', direction: 'out', subject: '', answer: '', mood: null } as const

describe('a message that was written before', () => {
  test.each([
    ['a ban', 'do-not-contact', ({ shop, clientId }: World) => shop.call('contacts.ban', { clientId, reason: 'досить' })],
    ['a goodbye', 'said-goodbye', ({ shop, clientId }: World) => shop.call('contacts.sayGoodbye', { clientId, answer: null })],
    [
      'agreement was withdrawn',
      'withdrawn',
      ({ shop, clientId }: World) =>
        shop.call('contacts.answerConsent', {
          clientId,
          purpose: 'marketing',
          channel: 'all',
          yes: false,
          how: 'orally',
          saidDay: null,
        }),
    ],
    [
      'other offers used his allowance up',
      'allowance-used',
      async ({ shop, clientId }: World) => {
        for (const outcome of ['reached', 'thinking'] as const)
          await shop.call('contacts.record', { clientId, ...news, outcome, lines: [], fact: null, next: null })
      },
    ],
  ] as const)('%s does not leave', async (_what, block, then) => {
    const world = await written()
    await then(world)
    await nextMorning(world)
    await reaches(world, { state: 'blocked', block })
    expect(world.sms.heard).toEqual([])
  })

  test('a day became quiet waits until the day after, when it is news; what he has here leaves', async () => {
    const [day, why] = ['2026-11-12', 'День тиші']
    const offer = await written()
    const service = await written('service')
    for (const { shop } of [offer, service])
      await shop.call('calendar.addOwnDays', { from: day, until: day, why, kind: 'quiet', yearly: false })
    await nextMorning(offer)
    await reaches(offer, { state: 'queued', block: 'quiet-day', blockUntil: '2026-11-13' })
    expect(offer.sms.heard).toEqual([])
    await nextMorning(service)
    await reaches(service, { state: 'sent' })
    offer.shop.clock = MORNING + 2 * DAY
    await tryAgain(offer)
    await reaches(offer, { state: 'sent' })
  })

  test('an offer of which nobody knows whether it has left waits until somebody says', async () => {
    const world = await openWorld(() => 'hang-up')
    const { shop, mail } = world
    const clientId = await newClient(shop, { marketingGiven: true })
    const { id } = await write({ shop, clientId }, { purpose: 'marketing' })
    await reaches(world, { state: 'unknown' })
    await write({ shop, clientId }, { ...aLetter, purpose: 'marketing' })
    await reaches(world, { state: 'queued', problem: 'earlier-unknown' })
    expect(mail.mails).toEqual([])
    await shop.call('sending.decide', { id, arrived: true })
    shop.clock += 6 * 60_000
    await tryAgain(world)
    await reaches(world, { state: 'sent', problem: null })
  })
})

test('what a clock that ran ahead has put off for a month leaves when the clock is set right', async () => {
  const world = await openWorld()
  world.shop.clock = MORNING + 30 * DAY + 12 * HOUR
  await write(world, { purpose: 'service' })
  await reaches(world, { state: 'queued' })
  world.shop.clock = MORNING
  await tryAgain(world)
  await reaches(world, { state: 'sent' })
})
