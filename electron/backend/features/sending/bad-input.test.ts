import { beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { DAY } from '#electron/backend/test-shop.ts'
import { type SendingProblem, STUCK_STATES } from '#shared/domain/sending/message.ts'
import { catalogues } from '#shared/i18n/catalogues.ts'
import { languages } from '#shared/i18n/languages.ts'
import { PASSWORD, startMailServer, trustTestAuthority } from './test-mail-server.ts'
import {
  aLetter,
  journal,
  list,
  mailAccount,
  newClient,
  only,
  openWorld,
  PHONE,
  reaches,
  type World,
  write,
} from './test-world.ts'

beforeAll(trustTestAuthority)

/** The owner changes the mailbox; what waits is tried at once. */
async function saveMailbox({ shop }: World, port: number, fields: object = {}, password = PASSWORD): Promise<void> {
  const { version } = (await shop.call('sending.accounts', {})).mail
  await shop.call('sending.saveMail', { version, settings: mailAccount(port, fields), password })
}

/** It is on the page of messages and in what Today says of the channel, with a sentence in every language. */
async function isTold({ shop }: World, problem: SendingProblem): Promise<void> {
  expect((await shop.call('sending.state', {})).mail).toMatchObject({ problem })
  for (const language of languages) expect(catalogues[language].sending.problem[problem].length).toBeGreaterThan(20)
}

const serverWith = async (name: 'self-made' | 'other-name' | 'out-of-date') => {
  const server = await startMailServer({ name })
  onTestFinished(() => server.close())
  return server
}

describe('a letter by a mailbox that does not work waits with the reason, and leaves once when it is put right', () => {
  const ways: [string, SendingProblem, (world: World) => Promise<void>][] = [
    ['no server of this name', 'host-not-found', (world) => saveMailbox(world, 465, { host: 'no-such-host.invalid' })],
    ['nothing there', 'not-reached', (world) => saveMailbox(world, 1)],
    ['a foreign certificate', 'certificate', async (world) => saveMailbox(world, (await serverWith('self-made')).port)],
    ['a certificate of another', 'certificate', async (world) => saveMailbox(world, (await serverWith('other-name')).port)],
    ['a certificate out of date', 'certificate', async (world) => saveMailbox(world, (await serverWith('out-of-date')).port)],
    ['a wrong password', 'login-refused', (world) => saveMailbox(world, world.mail.port, {}, 'хибний')],
    [
      'the network gone in the middle',
      'not-reached',
      async (world) => {
        world.mail.hangsUpAtRecipient = true
        await saveMailbox(world, world.mail.port)
      },
    ],
  ]
  test.each(ways)('%s: %s', async (_what, problem, breakIt) => {
    const world = await openWorld()
    await breakIt(world)
    await write(world, { ...aLetter, cause: 'birthday 2026' })
    await reaches(world, { state: 'queued', problem })
    await isTold(world, problem)
    expect([await journal(world), world.mail.mails]).toEqual([[], []])
    world.mail.hangsUpAtRecipient = false
    world.shop.clock += 60_000
    await saveMailbox(world, world.mail.port)
    await reaches(world, { state: 'sent', problem: null })
    expect([(await journal(world)).length, world.mail.mails.length]).toEqual([1, 1])
  })

  test('refused for good, or cut off after the whole text, it is for somebody to look at', async () => {
    for (const [state, problem] of [
      ['refused', 'address-refused'],
      ['unknown', 'no-answer'],
    ] as const) {
      const world = await openWorld()
      if (state === 'refused') world.mail.recipientAnswers.push(550)
      else world.mail.afterText = 'take-and-hang-up'
      await write(world, aLetter)
      await reaches(world, { state, problem })
      await isTold(world, problem)
      expect(STUCK_STATES).toContain(state)
      world.shop.clock += DAY
      await saveMailbox(world, world.mail.port)
      await reaches(world, { state, problem })
    }
  })
})

describe('a client who cannot be reached', () => {
  test('by a number without its country gets no SMS, and is told apart from one without any number', async () => {
    const { shop } = await openWorld()
    const clientId = await newClient(shop, { name: 'Без коду', phones: ['12345'], email: '' })
    expect((await shop.call('clients.card', { id: clientId })).phones).toMatchObject([{ typed: '12345', e164: null }])
    const message = { clientId, channel: 'sms', purpose: 'greeting', subject: '', body: 'Вітаємо!', language: 'uk' } as const
    const refused = { ...message, cause: null, templateId: null }
    expect(await shop.rule('sending.send', { ...refused, address: '12345' })).toBe('message-without-address')
    expect(await shop.rule('sending.send', { ...refused, address: PHONE })).toBe('message-without-address')
    const blocks = (await shop.call('contacts.verdicts', { clientId, purpose: 'greeting' })).map(({ channel, verdict }) => [
      channel,
      verdict.allowed ? null : verdict.block,
    ])
    expect(blocks).toEqual(
      expect.arrayContaining([
        ['call', null],
        ['sms', 'no-address'],
        ['mail', 'no-address'],
      ]),
    )
    for (const language of languages) {
      expect(catalogues[language].messages.noCountry).not.toBe('')
      expect(catalogues[language].errors.rule['message-without-address'].length).toBeGreaterThan(20)
    }
    expect(await list(shop)).toEqual([])
  })

  test('by nothing at all can still be spoken to at the counter', async () => {
    const { shop } = await openWorld()
    const clientId = await newClient(shop, { name: 'Без нічого', phones: [], email: '' })
    for (const { channel, verdict } of await shop.call('contacts.verdicts', { clientId, purpose: 'greeting' }))
      expect([channel, verdict.allowed]).toEqual([channel, channel === 'counter'])
    expect((await shop.call('contacts.verdicts', { clientId, purpose: 'service' })).length).toBeGreaterThan(1)
  })
})

test('a letter that has left does not leave again when the clock is set back a day, nor is its cause written to once more', async () => {
  const world = await openWorld()
  await write(world, { ...aLetter, cause: 'birthday 2026' })
  await reaches(world, { state: 'sent' })
  world.shop.clock -= DAY
  await world.shop.reopen()
  await saveMailbox(world, world.mail.port)
  expect(await only(world)).toMatchObject({ state: 'sent' })
  const { clientId } = world
  const again = {
    clientId,
    ...aLetter,
    purpose: 'greeting',
    address: 'olena@example.org',
    body: 'Вітаємо!',
    language: 'uk',
  } as const
  expect(await world.shop.rule('sending.send', { ...again, cause: 'birthday 2026', templateId: null })).toBe(
    'message-sent-already',
  )
  expect(world.mail.mails).toHaveLength(1)
})
