import { randomUUID } from 'node:crypto'
import type { OutputOf } from '#shared/contract/client.ts'
import { catalogues } from '#shared/i18n/catalogues.ts'
import { expect, test } from './fixtures.ts'
import { foundShop } from './found-shop.ts'
import { changeClient, makeClient } from './make-client.ts'

const GUEST = 'Зеновія Гай'

/** A zone in which it is about noon while the test runs: nobody is written to at night. */
function zoneAtNoon(): string {
  const ahead = 12 - new Date().getUTCHours()
  // Etc/GMT counts the other way round.
  return ahead === 0 ? 'UTC' : `Etc/GMT${ahead > 0 ? '-' : '+'}${Math.abs(ahead)}`
}

test('a text is written to a client from the card and told to the journal; who has not agreed gets none, only the reason; a field nobody knows is refused', async ({
  shop: { page, call },
}) => {
  const { blocks, clients, common, journal, messages, settings } = catalogues.uk
  await foundShop(call, { language: 'uk', zone: zoneAtNoon() })
  const guest = { name: GUEST, phones: ['067 123 45 67', '050 765 43 21'] }
  const clientId = await makeClient(call, guest)
  const origin = new URL(page.url()).origin
  await page.goto(`${origin}/#/clients/${clientId}`)
  await page.reload()

  // "Your order is ready" by SMS.
  await page.getByRole('button', { name: messages.write, exact: true }).click()
  const dialog = page.getByRole('dialog')
  const which = dialog.getByLabel(messages.which, { exact: true })
  const text = dialog.getByRole('textbox', { name: messages.text })
  await which.selectOption(messages.kind['order-ready'])
  await expect(text).toHaveValue(/«Kavka»/)
  await expect(dialog.getByText(messages.parts_one.replace('{{count}}', '1'))).toBeVisible()
  const open = dialog.getByRole('link', { name: messages.openSms })
  await expect(open).toHaveAttribute('href', /^sms:\+380671234567\?body=/)

  // To the other number; taken off the card under the hands of whoever writes, it is not replaced by itself.
  await dialog.getByLabel(messages.to).selectOption('050 765 43 21')
  await expect(open).toHaveAttribute('href', /^sms:\+380507654321\?body=/)
  const { version } = (await call('clients.card', { id: clientId })) as OutputOf<'clients.card'>
  await changeClient(call, { id: clientId, version }, { ...guest, phones: ['067 123 45 67'] })
  const lost = messages.goneFromCard.replace('{{address}}', '050 765 43 21')
  await expect(dialog.getByRole('alert').filter({ hasText: lost })).toBeVisible()
  await expect(open).toBeHidden()
  await expect(dialog.getByRole('button', { name: messages.sentIt })).toBeDisabled()
  await dialog.getByLabel(messages.to).selectOption('067 123 45 67')
  await expect(open).toHaveAttribute('href', /^sms:\+380671234567\?body=/)
  await expect(dialog.getByLabel(messages.to)).toBeHidden()

  // To the same number by messenger, in other words.
  await dialog.getByRole('button', { name: journal.channel.messenger }).click()
  await expect(dialog.getByRole('link', { name: messages.whatsapp })).toHaveAttribute('href', /^https:\/\/wa\.me\/380671234567\?/)
  await expect(dialog.getByRole('button', { name: journal.channel.mail })).toContainText(messages.noMail)

  // A text about a pass that the client has not got cannot be sent as it is.
  await dialog.getByRole('button', { name: journal.channel.sms }).click()
  await which.selectOption(messages.kind['pass-ends'])
  await expect(dialog.getByRole('alert').filter({ hasText: messages.field.pass })).toBeVisible()
  await expect(dialog.getByRole('button', { name: messages.openSms })).toBeDisabled()
  await expect(dialog.getByRole('button', { name: messages.sentIt })).toBeDisabled()

  // An invitation without agreement: the reason, and nothing to send.
  await which.selectOption(messages.kind['miss-you'])
  await expect(dialog.getByText(blocks.block['no-consent'])).toBeVisible()
  await expect(text).toBeHidden()
  await expect(dialog.getByRole('button', { name: messages.copy })).toBeHidden()
  await expect(dialog.getByRole('button', { name: messages.sentIt })).toBeHidden()

  await which.selectOption(messages.kind['order-ready'])
  await text.fill('Пані Зеновіє, пальто готове.')
  await dialog.getByRole('button', { name: messages.sentIt }).click()
  await expect(dialog).toBeHidden()
  const told = (await call('contacts.ofClient', {
    clientId,
    channel: null,
    mood: null,
    before: null,
    limit: 5,
  })) as OutputOf<'contacts.ofClient'>
  expect(told.rows).toMatchObject([{ channel: 'sms', outcome: 'sent', subject: messages.kind['order-ready'] }])

  // The owner changes the wording: a field that nobody knows is told where it stands, and not saved.
  await page.goto(`${origin}/#/settings/messages`)
  await expect(page.getByRole('region', { name: settings.part.messages.name })).toBeVisible()
  const name = messages.kind['order-ready']
  await page.getByRole('button', { name: `${messages.list.change}: ${name}` }).click()
  await text.fill('Вітаємо, {хтось}!')
  const unknown = messages.form.unknownField.replace('{{name}}', 'хтось')
  await expect(dialog.getByText(unknown)).toBeVisible()
  await dialog.getByRole('button', { name: common.save }).click()
  await expect(dialog.getByText(unknown)).toHaveCount(1)
  await text.fill('Готово! ')
  await dialog.getByRole('button', { name: messages.form.insert }).click()
  await page.getByRole('menuitem', { name: messages.field['first-name'], exact: true }).click()
  await expect(text).toHaveValue(`Готово! {${messages.field['first-name']}|"${messages.orGuest}"}`)
  await expect(dialog.getByRole('region', { name: messages.form.preview }).getByText('Зеновія')).toBeVisible()
  await dialog.getByRole('button', { name: common.save }).click()
  await expect(dialog).toBeHidden()

  // Kept without a word of any language in it.
  const kept = (await call('messages.templates', {})) as OutputOf<'messages.templates'>
  const sms = kept.find(({ kind }) => kind === 'order-ready')?.texts.find((one) => one.language === 'uk' && one.channel === 'sms')
  expect(sms?.text).toBe(`Готово! {first-name|"${messages.orGuest}"}`)

  // A client who asked not to be contacted is reached by no text at all.
  await call('clients.archive', { opId: randomUUID(), id: clientId, archived: true })
  await page.goto(`${origin}/#/clients/${clientId}`)
  await expect(page.getByRole('button', { name: clients.bringBack })).toBeVisible()
  await expect(page.getByRole('button', { name: messages.write, exact: true })).toBeHidden()
})
