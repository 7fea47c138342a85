import { beforeAll, describe, expect, test, vi } from 'vitest'
import { DAY, HOUR, MORNING, type TestShop } from '#electron/backend/test-shop.ts'
import { json } from './test-gateway.ts'
import { trustTestAuthority } from './test-mail-server.ts'
import { newClient, only, openWorld, reaches, taken, tryAgain, type World, write } from './test-world.ts'

beforeAll(trustTestAuthority)

const cause = 'birthday 2026'
/** The business day of the test's shop begins at four in the morning: what is of use until the end of 12 November ends here. */
const END = Date.UTC(2026, 10, 13, 2)

/** A birthday of 11 November, for which a message is written by a gateway that takes nothing. */
async function wished(): Promise<World & { readonly id: number }> {
  const world = await openWorld(() => json(503, {}))
  const clientId = await newClient(world.shop, { birthday: { year: 1986, month: 11, day: 11 } })
  const { id } = await write({ ...world, clientId }, { cause })
  await reaches(world, { state: 'queued', problem: 'gateway-fault' })
  return { ...world, clientId, id }
}

const causes = async (shop: TestShop) =>
  (await shop.call('today.list', { who: 'all', limitEach: 20 })).kinds.flatMap(({ lines }) => lines.map((line) => line.cause))

const tooLate = { state: 'failed', problem: 'too-late' } as const

describe('a good wish', () => {
  test('that has not left by the end of the day after does not leave any more, and its line is told again', async () => {
    const world = await wished()
    const { shop, sms } = world
    const tried = sms.heard.length
    sms.answer = taken
    shop.clock = END + 8 * HOUR
    await tryAgain(world)
    await reaches(world, tooLate)
    expect(sms.heard.length).toBe(tried)
    expect((await shop.call('sending.state', {})).counts).toMatchObject({ failed: 1, queued: 0 })
    expect(await causes(shop)).toEqual([cause])
  })

  test('leaves on the day after, and not a minute beyond it though nobody is quiet', async () => {
    const world = await wished()
    const { shop, sms } = world
    await neverQuiet(shop)
    shop.clock = END - 60_000
    sms.answer = taken
    await tryAgain(world)
    await reaches(world, { state: 'sent' })

    const other = await wished()
    await neverQuiet(other.shop)
    other.shop.clock = END
    other.sms.answer = taken
    await tryAgain(other)
    await reaches(other, tooLate)
  })

  test('ends so while the program was shut, and without an account as well', async () => {
    const world = await wished()
    const { shop } = world
    const { version } = (await shop.call('sending.accounts', {})).sms
    await shop.call('sending.removeAccount', { channel: 'sms', version })
    shop.clock = END + HOUR
    await shop.reopen()
    await reaches(world, tooLate)
  })

  test('that has ended stays ended, and is told once, when the clock is set back a day', async () => {
    const world = await wished()
    const { shop, sms } = world
    shop.clock = END + 8 * HOUR
    await tryAgain(world)
    await reaches(world, tooLate)
    const heard = sms.heard.length
    sms.answer = taken
    shop.clock -= DAY
    await tryAgain(world)
    await shop.reopen()
    await tryAgain(world)
    await reaches(world, tooLate)
    expect(sms.heard.length).toBe(heard)
    expect(await causes(shop)).toEqual([cause])
  })

  test('is tried on by a clock that was set back meanwhile, and ends all the same', async () => {
    const world = await wished()
    const { shop, sms } = world
    const tried = sms.heard.length
    shop.clock -= DAY
    await tryAgain(world)
    await vi.waitFor(() => expect(sms.heard.length).toBe(tried + 1))
    await reaches(world, { state: 'queued', problem: 'gateway-fault' })
    shop.clock = END + 8 * HOUR
    await tryAgain(world)
    await reaches(world, tooLate)
  })

  test('goes again when somebody says so, until the end of the day after that', async () => {
    const world = await wished()
    const { shop, sms, id } = world
    shop.clock = END + 8 * HOUR
    await tryAgain(world)
    await reaches(world, tooLate)
    await shop.call('sending.retry', { ids: [id] })
    await reaches(world, { state: 'queued', problem: 'gateway-fault' })
    shop.clock += 2 * DAY
    await tryAgain(world)
    await reaches(world, tooLate)
    sms.answer = taken
    await shop.call('sending.retry', { ids: [id] })
    await reaches(world, { state: 'sent' })
  })

  test('for a birthday some days ago, put down late, has the day after that', async () => {
    const world = await openWorld()
    const { shop } = world
    const clientId = await newClient(shop, { birthday: { year: 1986, month: 11, day: 8 } })
    shop.clock = MORNING + 12 * HOUR
    await write({ shop, clientId }, { cause })
    shop.clock = MORNING + DAY
    await tryAgain(world)
    await reaches(world, { state: 'sent' })
  })
})

test('what is no good wish keeps waiting', async () => {
  const world = await openWorld(() => json(503, {}))
  const { shop, sms } = world
  await write(world, { purpose: 'service' })
  await reaches(world, { state: 'queued', problem: 'gateway-fault' })
  sms.answer = taken
  shop.clock = END + 8 * HOUR
  await tryAgain(world)
  await reaches(world, { state: 'sent' })
  expect((await only(world)).problem).toBeNull()
})

async function neverQuiet(shop: TestShop): Promise<void> {
  const { rules, version } = await shop.call('contacts.rules', {})
  await shop.call('contacts.saveRules', { version, rules: { ...rules, quietHours: null } })
}
