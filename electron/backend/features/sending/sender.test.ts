import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { DAY, HOUR, MORNING } from '#electron/backend/test-shop.ts'
import { json } from './test-gateway.ts'
import { PASSWORD, trustTestAuthority } from './test-mail-server.ts'
import {
  aLetter,
  journal,
  list,
  mailAccount,
  only,
  openWorld,
  PHONE,
  reaches,
  renumber,
  taken,
  tryAgain,
  write,
} from './test-world.ts'

beforeAll(trustTestAuthority)

describe('a message', () => {
  test('leaves at once by mail and by SMS, is in the journal once each, and says so', async () => {
    const world = await openWorld()
    const { shop, mail, sms, clientId } = world
    await write(world, { cause: 'birthday 1 2026' })
    await write(world, { ...aLetter, cause: 'birthday 1 2026' })
    await vi.waitFor(async () => expect((await list(shop)).map(({ state }) => state)).toEqual(['sent', 'sent']), {
      timeout: 5_000,
    })
    expect([mail.mails.length, sms.heard.length]).toEqual([1, 1])
    expect(mail.mails[0]?.to).toEqual(['olena@example.org'])
    expect((await journal(world)).map(({ channel, outcome, purpose }) => `${channel} ${outcome} ${purpose}`).sort()).toEqual([
      'mail sent greeting',
      'sms sent greeting',
    ])
    expect(await shop.call('sending.state', {})).toMatchObject({
      mail: { ready: true, lastSentAt: MORNING, problem: null },
      sms: { ready: true, lastSentAt: MORNING, problem: null },
      counts: { sent: 2, queued: 0 },
    })
    expect(shop.events).toContainEqual({ type: 'changed', operation: 'sending.ofItself' })
    expect(clientId).toBeGreaterThan(0)
  })

  test('about what has been written already is refused, on another channel it is not', async () => {
    const world = await openWorld()
    await write(world, { cause: 'birthday 1 2026' })
    await reaches(world, { state: 'sent' })
    const again = {
      clientId: world.clientId,
      address: PHONE,
      purpose: 'greeting',
      body: 'Вітаємо!',
      language: 'uk',
      templateId: null,
    } as const
    expect(await world.shop.rule('sending.send', { ...again, channel: 'sms', subject: '', cause: 'birthday 1 2026' })).toBe(
      'message-sent-already',
    )
    await world.shop.call('sending.send', { ...again, ...aLetter, address: 'olena@example.org', cause: 'birthday 1 2026' })
  })

  test('goes to the number that was chosen, and the journal tells which it was', async () => {
    const world = await openWorld()
    await renumber(world, ['067 123 45 67', '050 765 43 21'])
    await write(world, { address: '+380507654321' })
    await reaches(world, { state: 'sent', address: '+380507654321' })
    expect(JSON.parse(world.sms.heard[0]?.body ?? '').recipients).toEqual(['380507654321'])
    expect(await journal(world)).toMatchObject([{ subject: 'Вітаємо з днем народження! → +380507654321' }])
  })

  test('does not leave for any other number once its own is off the card, until somebody lets it go there', async () => {
    const world = await openWorld()
    const { shop, sms } = world
    shop.clock = MORNING + 12 * HOUR
    const { id } = await write(world)
    await renumber(world, ['050 765 43 21'])
    expect(await only(world)).toMatchObject({ state: 'queued', againTo: null })
    shop.clock = MORNING + DAY
    await tryAgain(world)
    await reaches(world, { state: 'blocked', problem: 'address-gone', address: PHONE, againTo: '+380507654321' })
    expect(sms.heard).toEqual([])
    await shop.call('sending.retry', { ids: [id] })
    await reaches(world, { state: 'sent', address: '+380507654321', problem: null })
  })

  test('keeps its number where that stands in another place of the card', async () => {
    const world = await openWorld()
    world.shop.clock = MORNING + 12 * HOUR
    await write(world)
    await renumber(world, ['050 765 43 21', '067 123 45 67'])
    world.shop.clock = MORNING + DAY
    await tryAgain(world)
    await reaches(world, { state: 'sent', address: PHONE })
  })

  test('is refused for a number that is not on the card', async () => {
    const { shop, clientId } = await openWorld()
    const message = {
      clientId,
      purpose: 'greeting',
      subject: '',
      body: 'Вітаємо!',
      language: 'uk',
      cause: null,
      templateId: null,
    } as const
    expect(await shop.rule('sending.send', { ...message, channel: 'sms', address: '+380507654321' })).toBe('message-address-gone')
    expect(await shop.rule('sending.send', { ...message, channel: 'mail', address: 'druga@example.org' })).toBe(
      'message-address-gone',
    )
  })
})

describe('what surely was not taken', () => {
  test('is tried again later, and leaves once', async () => {
    const answers = [json(503, {}), json(429, {}), taken()]
    const world = await openWorld(() => answers.shift() ?? taken())
    const { shop, sms } = world
    await write(world)
    await reaches(world, { state: 'queued', problem: 'gateway-fault', attempts: 1, nextAt: MORNING + 60_000 })
    expect(await shop.call('sending.state', {})).toMatchObject({ sms: { problem: 'gateway-fault', lastSentAt: null } })
    await tryAgain(world)
    expect(sms.heard).toHaveLength(1)
    shop.clock += 60_000
    await tryAgain(world)
    await reaches(world, { state: 'queued', problem: 'asked-to-wait', attempts: 2 })
    shop.clock += 5 * 60_000
    await tryAgain(world)
    await reaches(world, { state: 'sent', attempts: 3, problem: null })
    expect(sms.heard).toHaveLength(3)
    expect(await journal(world)).toHaveLength(1)
    // Each new try has a name of its own: the gateway would take the same one for a repetition.
    expect(new Set(sms.heard.map(({ body }) => JSON.parse(body).sequence_id)).size).toBe(3)
  })

  test('has failed after a day of trying, and goes again when somebody wants it', async () => {
    const world = await openWorld(() => json(503, {}))
    const { shop, sms } = world
    await write(world, { purpose: 'service', ...aLetter })
    await reaches(world, { state: 'sent' })
    const { id } = await write(world, { purpose: 'service' })
    for (let attempt = 1; attempt <= 8; attempt += 1) {
      await vi.waitFor(async () => expect(sms.heard).toHaveLength(attempt), { timeout: 5_000 })
      await vi.waitFor(async () => expect((await only(world)).state).not.toBe('sending'), { timeout: 5_000 })
      const { nextAt } = await only(world)
      if (nextAt === null) break
      // By day, so that no quiet hours come between.
      shop.clock = new Date(nextAt).getUTCHours() < 8 || new Date(nextAt).getUTCHours() > 16 ? nextAt + 14 * HOUR : nextAt
      await tryAgain(world)
    }
    await reaches(world, { state: 'failed', attempts: 8 })
    sms.answer = taken
    shop.clock = MORNING + 5 * DAY
    await shop.call('sending.retry', { ids: [id] })
    await reaches(world, { state: 'sent', attempts: 1 })
  })

  test('leaves the other messages of the channel alone until it can be reached again', async () => {
    const world = await openWorld(() => json(401, {}))
    for (let count = 0; count < 5; count += 1) await write(world)
    await vi.waitFor(async () =>
      expect(await world.shop.call('sending.state', {})).toMatchObject({ sms: { problem: 'login-refused' } }),
    )
    expect(world.sms.heard).toHaveLength(1)
    world.sms.answer = taken
    world.shop.clock += 61_000
    await tryAgain(world)
    await vi.waitFor(async () => expect((await world.shop.call('sending.state', {})).counts.sent).toBe(5), { timeout: 5_000 })
    expect(world.sms.heard).toHaveLength(6)
  })

  test('was turned away for good: no further try, and the address is doubtful until something reaches it', async () => {
    const world = await openWorld()
    const { shop, mail, clientId } = world
    mail.recipientAnswers.push(550)
    const { id } = await write(world, aLetter)
    await reaches(world, { state: 'refused', problem: 'address-refused', attempts: 1 })
    const doubtful = async () => (await shop.call('sending.ofClient', { clientId })).doubtful
    expect(await doubtful()).toMatchObject([{ channel: 'mail', address: 'olena@example.org' }])
    shop.clock += HOUR
    await shop.call('sending.retry', { ids: [id] })
    await reaches(world, { state: 'sent' })
    expect(await doubtful()).toEqual([])
  })
})

describe('what nobody knows', () => {
  test.each([['silence'], ['hang-up']] as const)(
    '(%s) is not tried again by itself, until somebody says that it has not arrived',
    async (answer) => {
      const world = await openWorld(() => answer)
      const { shop, sms } = world
      const { id } = await write(world)
      await reaches(world, { state: 'unknown', problem: 'no-answer' })
      shop.clock += 2 * HOUR
      await tryAgain(world)
      await shop.reopen()
      await tryAgain(world)
      expect(sms.heard).toHaveLength(1)
      expect(await shop.call('sending.retry', { ids: [id] })).toEqual({ queued: 0 })
      expect(await journal(world)).toEqual([])
      sms.answer = taken
      await shop.call('sending.decide', { id, arrived: false })
      await reaches(world, { state: 'sent' })
      // By the same name as before: a gateway that knows it does not send it twice.
      expect(new Set(sms.heard.map(({ body }) => JSON.parse(body).sequence_id)).size).toBe(1)
      expect(await shop.rule('sending.decide', { id, arrived: true })).toBe('message-decided-already')
    },
  )

  test('has arrived by somebody’s word: it is in the journal once, of the day it was tried', async () => {
    const world = await openWorld(() => 'hang-up')
    const { id } = await write(world)
    await reaches(world, { state: 'unknown' })
    await world.shop.call('sending.decide', { id, arrived: true })
    expect(await only(world)).toMatchObject({ state: 'sent', sentAt: MORNING })
    expect(await journal(world)).toHaveLength(1)
    expect(world.sms.heard).toHaveLength(1)
  })

  test('is a message that was being sent when the program ended', async () => {
    const world = await openWorld(() => 'silence')
    const { shop, sms } = world
    await write(world)
    await vi.waitFor(() => expect(sms.heard).toHaveLength(1))
    sms.answer = taken
    await shop.reopen()
    expect(await only(world)).toMatchObject({ state: 'unknown' })
    await tryAgain(world)
    expect(sms.heard).toHaveLength(1)
  })
})

describe('who must not be written to', () => {
  test('is refused when it is written, and once more when it is about to leave', async () => {
    const world = await openWorld()
    const { shop, clientId, sms } = world
    shop.clock = MORNING + 12 * HOUR
    expect(await write(world)).toMatchObject({ waitsUntil: Date.UTC(2026, 10, 12, 7) })
    expect(await only(world)).toMatchObject({ state: 'queued', nextAt: Date.UTC(2026, 10, 12, 7) })
    await shop.call('clients.archive', { id: clientId, archived: true })
    shop.clock = MORNING + DAY
    await tryAgain(world)
    await reaches(world, { state: 'blocked', block: 'archived' })
    expect(sms.heard).toEqual([])
    const refused = await shop.refused('sending.send', {
      clientId,
      channel: 'sms',
      purpose: 'greeting',
      address: PHONE,
      subject: '',
      body: 'Вітаємо!',
      language: 'uk',
      cause: null,
      templateId: null,
    })
    expect(refused.details).toMatchObject({ rule: 'message-not-allowed', block: 'archived' })
    expect(await shop.rule('sending.tryOut', { channel: 'sms', to: '067 123 45 67' })).toBe('message-not-allowed')
    expect(await shop.rule('sending.tryOut', { channel: 'mail', to: 'Olena@Example.org' })).toBe('message-not-allowed')
    expect(sms.heard).toEqual([])
  })

  test('gets no news without having agreed to it', async () => {
    const world = await openWorld()
    const { shop, clientId } = world
    const news = {
      clientId,
      address: PHONE,
      subject: '',
      body: 'Знижки!',
      language: 'uk',
      cause: null,
      templateId: null,
    } as const
    expect(await shop.refused('sending.send', { ...news, channel: 'sms', purpose: 'marketing' })).toMatchObject({
      details: { block: 'no-consent' },
    })
  })

  test('in the night waits for the morning, and leaves then', async () => {
    const world = await openWorld()
    const { shop, sms } = world
    shop.clock = MORNING + 12 * HOUR
    await write(world)
    await tryAgain(world)
    expect(sms.heard).toEqual([])
    shop.clock = Date.UTC(2026, 10, 12, 7, 1)
    await tryAgain(world)
    await reaches(world, { state: 'sent' })
  })
})

test('no more leave in an hour and in a day than the account allows, also after the clock was set back', async () => {
  const world = await openWorld()
  const { shop, sms } = world
  await tryAgain(world, { perHour: 2, perDay: 3 })
  for (let count = 0; count < 6; count += 1) await write(world)
  const sent = async () => (await shop.call('sending.state', {})).counts.sent
  await vi.waitFor(async () => expect(await sent()).toBe(2), { timeout: 5_000 })
  const later = async (by: number) => {
    shop.clock += by
    await tryAgain(world, { perHour: 2, perDay: 3 })
    await new Promise((settle) => setTimeout(settle, 100))
    return sms.heard.length
  }
  expect(await later(HOUR - 1000)).toBe(2)
  expect(await later(1001)).toBe(3)
  expect(await later(HOUR)).toBe(3)
  expect(await later(-3 * HOUR)).toBe(3)
  expect(await later(DAY + HOUR)).toBe(5)
})

test('stopped, it does not leave; let go, it does', async () => {
  const world = await openWorld()
  const { shop, sms } = world
  shop.clock = MORNING + 12 * HOUR
  const { id } = await write(world)
  await write(world)
  expect(await shop.call('sending.stop', { ids: null })).toEqual({ stopped: 2 })
  shop.clock = MORNING + DAY
  await tryAgain(world)
  expect(sms.heard).toEqual([])
  await shop.call('sending.retry', { ids: [id] })
  await vi.waitFor(() => expect(sms.heard).toHaveLength(1))
})

test('a test message goes to the shop itself, and says what came of it', async () => {
  const { shop, mail, sms } = await openWorld()
  expect(await shop.call('sending.tryOut', { channel: 'mail', to: 'oksana@example.com' })).toEqual({
    outcome: 'sent',
    problem: null,
    detail: '',
  })
  expect(mail.mails[0]?.to).toEqual(['oksana@example.com'])
  sms.answer = () => json(200, { response_code: 203, response_status: 'REQUIRED_BALANCE', response_result: null })
  expect(await shop.call('sending.tryOut', { channel: 'sms', to: '050 000 00 00' })).toMatchObject({
    outcome: 'account',
    problem: 'no-credit',
  })
  expect(await shop.rule('sending.tryOut', { channel: 'sms', to: 'abc' })).toBe('phone-not-understood')
  expect(await shop.rule('sending.tryOut', { channel: 'mail', to: 'abc' })).toBe('email-not-understood')
  expect(await list(shop)).toEqual([])
})

test('passwords are in the sealed file and nowhere else, and a folder without its key asks for them again', async () => {
  const world = await openWorld()
  const { shop } = world
  await write(world)
  await write(world, aLetter)
  await vi.waitFor(async () => expect((await shop.call('sending.state', {})).counts.sent).toBe(2), { timeout: 5_000 })
  const told = JSON.stringify([
    await shop.call('sending.accounts', {}),
    await shop.call('sending.state', {}),
    shop.events,
    await list(shop),
  ])
  await shop.reopen()
  const files = readdirSync(shop.dataDir, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  const contents = files.map(({ parentPath, name }) => readFileSync(join(parentPath, name)))
  expect(files.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['regulars.secrets.json', 'regulars.secrets.key', 'regulars.db']),
  )
  for (const secret of [PASSWORD, 'canary-token']) {
    for (const bytes of [...contents, Buffer.from(told)]) {
      expect(bytes.includes(secret)).toBe(false)
      expect(bytes.includes(Buffer.from(secret).toString('base64'))).toBe(false)
    }
  }
  await shop.backend.close()
  rmSync(join(shop.dataDir, 'regulars.secrets.key'))
  await shop.reopen()
  expect(await shop.call('sending.state', {})).toMatchObject({
    mail: { set: true, ready: false },
    sms: { set: true, ready: false },
  })
  const { mail } = await shop.call('sending.accounts', {})
  expect(mail.password).toEqual({ setAt: MORNING, readable: false })
  await shop.call('sending.saveMail', { version: mail.version, settings: mailAccount(world.mail.port), password: PASSWORD })
  await write(world, aLetter)
  await vi.waitFor(() => expect(world.mail.mails).toHaveLength(2), { timeout: 5_000 })
})
