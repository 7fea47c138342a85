import { beforeAll, describe, expect, test } from 'vitest'
import { DAY, HOUR, MORNING, type TestShop } from '#electron/backend/test-shop.ts'
import { json } from './test-gateway.ts'
import { trustTestAuthority } from './test-mail-server.ts'
import { aLetter, newClient, only, openWorld, reaches, taken, tryAgain, type World, write } from './test-world.ts'

beforeAll(trustTestAuthority)

const cause = 'birthday 2026'
/** At night, so that the message waits. */
const NIGHT = MORNING + 12 * HOUR

/** A client whose birthday is today, on Today. */
async function birthday(answer: Parameters<typeof openWorld>[0] = taken): Promise<World> {
  const world = await openWorld(answer)
  const clientId = await newClient(world.shop, { birthday: { year: 1986, month: 11, day: 11 } })
  expect(await causes(world.shop)).toEqual([cause])
  return { ...world, clientId }
}

async function causes(shop: TestShop): Promise<string[]> {
  const { kinds } = await shop.call('today.list', { who: 'all', limitEach: 20 })
  return kinds.flatMap(({ lines }) => lines.map((line) => line.cause))
}

const said = async ({ shop, clientId }: World) =>
  (await shop.call('clients.arrival', { id: clientId })).say.every(({ kind }) => !kind.startsWith('birthday'))

describe('the line of Today that a message answers', () => {
  test('is done when it is written, stays done when it leaves, and is said at the till no more', async () => {
    const world = await birthday()
    await write(world, { cause })
    await reaches(world, { state: 'sent' })
    expect([await causes(world.shop), await said(world)]).toEqual([[], true])
  })

  test('is open again when the message was turned away for good, here and at the till', async () => {
    const world = await birthday()
    world.mail.recipientAnswers.push(550)
    const { id } = await write(world, { ...aLetter, cause })
    await reaches(world, { state: 'refused' })
    expect([await causes(world.shop), await said(world)]).toEqual([[cause], false])
    await world.shop.call('sending.retry', { ids: [id] })
    await reaches(world, { state: 'sent' })
    expect(await causes(world.shop)).toEqual([])
  })

  test('is open again when the client must not be written to by then, and when somebody stops the message', async () => {
    const world = await birthday()
    const { shop } = world
    shop.clock = NIGHT
    const { id } = await write(world, { cause })
    await shop.call('sending.stop', { ids: [id] })
    expect(await causes(shop)).toEqual([cause])
    await shop.call('sending.retry', { ids: [id] })
    expect(await causes(shop)).toEqual([])
    await shop.call('contacts.ban', { clientId: world.clientId, reason: 'просить не писати' })
    shop.clock = MORNING + DAY
    await tryAgain(world)
    await reaches(world, { state: 'blocked', block: 'do-not-contact' })
    await shop.call('contacts.lift', { clientId: world.clientId, reason: 'передумала' })
    expect(await causes(shop)).toEqual([cause])
  })

  test('stays done while nobody knows whether the message has left', async () => {
    const world = await birthday(() => 'hang-up')
    await write(world, { cause })
    await reaches(world, { state: 'unknown' })
    expect(await causes(world.shop)).toEqual([])
    world.sms.answer = taken
    const { id } = await only(world)
    await world.shop.call('sending.decide', { id, arrived: false })
    await reaches(world, { state: 'sent' })
    expect(await causes(world.shop)).toEqual([])
  })

  test('that somebody else has answered stays as it was answered', async () => {
    const world = await birthday(() => json(503, {}))
    const { shop, clientId } = world
    shop.clock = NIGHT
    await shop.call('today.mark', { clientId, cause, mark: 'done', until: null })
    const { id } = await write(world, { cause })
    await shop.call('sending.stop', { ids: [id] })
    expect(await causes(shop)).toEqual([])
  })
})

test('what has not left waits to be looked at until it goes again or is left at that, and its address stays doubtful', async () => {
  const world = await openWorld()
  const { shop, mail, clientId } = world
  mail.recipientAnswers.push(550)
  const { id } = await write(world, aLetter)
  await reaches(world, { state: 'refused' })
  const { changedAt } = await only(world)
  shop.clock += HOUR
  expect(await shop.call('sending.stop', { ids: null })).toEqual({ stopped: 0 })
  expect(await shop.call('sending.stop', { ids: [id] })).toEqual({ stopped: 1 })
  expect(await only(world)).toMatchObject({ state: 'stopped', problem: 'address-refused', changedAt })
  expect((await shop.call('sending.ofClient', { clientId })).doubtful).toMatchObject([
    { address: 'olena@example.org', at: changedAt },
  ])
})
