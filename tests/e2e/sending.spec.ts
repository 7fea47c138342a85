import { randomUUID } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { json, startGateway } from '#electron/backend/features/sending/test-gateway.ts'
import { PASSWORD, startMailServer, USER } from '#electron/backend/features/sending/test-mail-server.ts'
import type { OutputOf } from '#shared/contract/client.ts'
import { catalogues } from '#shared/i18n/catalogues.ts'
import { signIn } from '../hosts/http-client.ts'
import { expect, test } from './fixtures.ts'
import { foundShop } from './found-shop.ts'
import { startHost } from './host-process.ts'
import { makeClient } from './make-client.ts'

// The hosts that these tests start trust the authority of the tests, as a computer trusts those that its system names.
process.env['NODE_EXTRA_CA_CERTS'] = resolve('tests/fixtures/certificates/authority.pem')

const { common, journal, messages, sending } = catalogues.en

/** A zone in which it is about noon now, so that no quiet hours come between. */
function zoneAtNoon(): string {
  const ahead = 12 - new Date().getUTCHours()
  return ahead === 0 ? 'Etc/GMT' : `Etc/GMT${ahead > 0 ? '-' : '+'}${Math.abs(ahead)}`
}

const accepted = () =>
  json(200, {
    response_code: 800,
    response_status: 'SUCCESS_MESSAGE_ACCEPTED',
    response_result: [{ response_code: 0, message_id: randomUUID(), response_status: 'OK' }],
  })

test('the accounts are set up, and a birthday mail and SMS leave once in the client’s language and are in the journal', async ({
  shop,
}) => {
  const [mail, sms] = [await startMailServer(), await startGateway(accepted)]
  const { page, call } = shop
  await foundShop(call, { language: 'en', zone: zoneAtNoon() })
  const clientId = await makeClient(call, {
    name: 'Олена Коваленко',
    nickname: 'пані Олена',
    language: 'uk',
    email: 'olena@example.org',
    phones: ['067 123 45 67'],
  })
  const origin = new URL(page.url()).origin
  await page.goto(`${origin}/#/settings/sending`)
  await page.reload()

  const mailbox = page.getByRole('region', { name: sending.account.mail })
  await mailbox.getByRole('button', { name: sending.setUp }).click()
  await mailbox.getByLabel(sending.provider).selectOption({ label: sending.elsewhere })
  await mailbox.getByLabel(sending.fromAddress).fill('ranok@example.com')
  await mailbox.getByLabel(sending.host).fill('localhost')
  await mailbox.getByLabel(sending.port, { exact: true }).fill(String(mail.port))
  await mailbox.getByLabel(sending.user).fill(USER)
  await mailbox.getByRole('button', { name: common.save }).click()
  await expect(
    mailbox.getByRole('alert').filter({ hasText: catalogues.en.errors.rule['sending-password-missing'] }),
  ).toBeVisible()
  await mailbox.getByLabel(sending.password, { exact: true }).fill(PASSWORD)
  await mailbox.getByRole('button', { name: common.save }).click()
  await expect(mailbox.getByText(sending.ready)).toBeVisible()

  await mailbox.getByRole('button', { name: sending.test }).click()
  const dialog = page.getByRole('dialog')
  mail.loginAnswer = 535
  await dialog.getByLabel(sending.testTo.mail).fill('oksana@example.com')
  await dialog.getByRole('button', { name: sending.testGo, exact: true }).click()
  await expect(dialog.getByText(sending.problem['login-refused'])).toBeVisible()
  mail.loginAnswer = 235
  await dialog.getByRole('button', { name: sending.testGo, exact: true }).click()
  await expect(dialog.getByText(sending.testSent)).toBeVisible()
  await page.keyboard.press('Escape')

  const gateway = page.getByRole('region', { name: sending.account.sms })
  await gateway.getByRole('button', { name: sending.setUp }).click()
  await gateway.getByLabel(sending.sender).fill('Kavka')
  await gateway.getByLabel(sending.token, { exact: true }).fill('canary-token')
  await gateway.getByRole('button', { name: sending.gatewayAddress }).click()
  await gateway.getByLabel(sending.gatewayAddress).fill(sms.address)
  await gateway.getByRole('button', { name: common.save }).click()
  await expect(gateway.getByText(sending.ready)).toBeVisible()
  expect(await page.content()).not.toContain('canary-token')

  for (const channel of ['sms', 'mail'] as const) {
    await page.goto(`${origin}/#/clients/${clientId}`)
    await page.getByRole('button', { name: messages.write }).first().click()
    await dialog.getByRole('button', { name: channel === 'sms' ? journal.channel.sms : journal.channel.mail }).click()
    await dialog.getByLabel(messages.which).selectOption({ label: messages.kind.birthday })
    await expect(dialog.getByLabel(messages.text, { exact: true }).last()).toHaveValue(/пані Олен/)
    await dialog.getByRole('button', { name: messages.send, exact: true }).click()
    await expect(dialog.getByText(messages.onItsWay)).toBeVisible()
    await dialog.getByRole('button', { name: common.close }).last().click()
  }
  await page.goto(`${origin}/#/today/messages`)
  const rows = page.getByRole('list', { name: sending.messages }).getByRole('listitem')
  await expect(rows).toHaveCount(2)
  await expect(rows.getByText(sending.state.sent, { exact: true })).toHaveCount(2)

  expect(sms.heard).toHaveLength(1)
  const { sms: written, recipients } = JSON.parse(sms.heard[0]?.body ?? '') as { sms: { text: string }; recipients: string[] }
  expect(recipients).toEqual(['380671234567'])
  expect(written.text).toMatch(/пані Олен/)
  const birthday = mail.mails.filter(({ to }) => to.includes('olena@example.org'))
  expect(birthday).toHaveLength(1)
  expect(birthday[0]?.text).toMatch(/^Content-Language: uk\r$/m)

  const told = (await call('contacts.ofClient', {
    clientId,
    channel: null,
    mood: null,
    before: null,
    limit: 20,
  })) as OutputOf<'contacts.ofClient'>
  expect(told.rows.map(({ channel, outcome, purpose }) => `${channel} ${outcome} ${purpose}`).sort()).toEqual([
    'mail sent greeting',
    'sms sent greeting',
  ])
  // A letter that is turned away is told on Today, until somebody has looked at it.
  mail.recipientAnswers.push(550)
  const letter = {
    clientId,
    channel: 'mail',
    purpose: 'service',
    address: 'olena@example.org',
    subject: 'Found',
    body: 'Your scarf.',
  }
  await call('sending.send', { opId: randomUUID(), ...letter, language: 'en', cause: null, templateId: null })
  await page.goto(`${origin}/#/today`)
  await expect(page.getByText(sending.needLook_one.replace('{{count}}', '1'))).toBeVisible()
  await page.getByRole('button', { name: sending.look }).click()
  await expect(rows).toHaveCount(1)
  await expect(rows.getByText(sending.problem['address-refused'])).toBeVisible()
  await rows.getByRole('button', { name: sending.leave }).click()
  await expect(rows).toHaveCount(0)
  await page.goto(`${origin}/#/today`)
  await expect(page.getByRole('heading', { name: catalogues.en.today.title, level: 1 })).toBeVisible()
  await expect(page.getByRole('button', { name: sending.look })).toBeHidden()

  // Neither the log nor anything else beside the sealed file knows a password.
  const files = (await readdir(shop.host.dataDir, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile())
  expect(files.map(({ name }) => name)).toContain('regulars.log')
  for (const { parentPath, name } of files) {
    const bytes = await readFile(join(parentPath, name))
    for (const secret of [PASSWORD, 'canary-token']) expect(bytes.includes(secret), name).toBe(false)
  }
  await Promise.all([mail.close(), sms.close()])
})

test('ended in the middle of sending, the program sends nothing twice and loses nothing', async () => {
  const sms = await startGateway(() => 'silence')
  const dataDir = await mkdtemp(join(tmpdir(), 'regulars-e2e-'))
  const open = async () => {
    const host = await startHost(dataDir)
    const client = await signIn(host.address)
    const call = async (operation: string, input: unknown) => {
      const answer = (await client.call(operation, input)) as { ok: boolean; value?: unknown }
      expect(answer, operation).toMatchObject({ ok: true })
      return answer.value
    }
    const stands = async () =>
      (
        (await call('sending.messages', { clientId: null, states: [], before: null, limit: 20 })) as OutputOf<'sending.messages'>
      ).rows.map(({ state }) => state)
    return { host, call, stands }
  }
  const before = await open()
  await foundShop(before.call, { language: 'en', zone: zoneAtNoon() })
  const clientId = await makeClient(before.call, { name: 'Olena', phones: ['067 123 45 67'] })
  const account = { gateway: 'turbosms', address: sms.address, user: '', sender: 'Kavka', own: null, perHour: 60, perDay: 60 }
  await before.call('sending.saveSms', { opId: randomUUID(), version: 0, settings: account, password: 'canary-token' })
  const message = {
    clientId,
    channel: 'sms',
    purpose: 'service',
    address: '+380671234567',
    subject: '',
    language: 'en',
    cause: null,
    templateId: null,
  }
  for (const body of ['One', 'Two']) await before.call('sending.send', { opId: randomUUID(), ...message, body })
  await expect.poll(() => sms.heard.length).toBe(1)
  await before.host.kill()

  sms.answer = accepted
  const after = await open()
  await expect.poll(after.stands).toEqual(['sent', 'unknown'])
  const texts = () => sms.heard.map(({ body }) => (JSON.parse(body) as { sms: { text: string } }).sms.text)
  expect(texts()).toEqual(['One', 'Two'])
  await after.host.kill()
  const again = await open()
  expect(await again.stands()).toEqual(['sent', 'unknown'])
  expect(texts()).toEqual(['One', 'Two'])
  await again.host.close()
  await sms.close()
  await rm(dataDir, { recursive: true, force: true })
})
