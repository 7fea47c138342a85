import { expect, test } from 'vitest'
import { aClient, openTestShop } from '#electron/backend/test-shop.ts'

test('letters are written to whom they may go, with who has no address named, and are on record when they were printed', async () => {
  const shop = await openTestShop()
  const field = {
    instead: null,
    name: 'Адреса',
    kind: 'text',
    unit: '',
    options: [] as { id: number | null; name: string }[],
    onCard: true,
    inList: false,
  } as const
  const { id: fieldId } = await shop.call('fields.setField', field)
  const [olena, taras, ivan] = [
    (await shop.call('clients.create', aClient({ marketingGiven: true }))).id,
    (await shop.call('clients.create', aClient({ name: 'Тарас', marketingGiven: true }))).id,
    (await shop.call('clients.create', aClient({ name: 'Іван' }))).id,
  ] as const
  const address = 'вул. Шевченка 5, 79000 Львів'
  for (const clientId of [olena, ivan]) {
    await shop.call('fields.setValue', { clientId, fieldId, value: { kind: 'text', text: address }, version: 0 })
  }
  const { id: templateId } = await shop.call('messages.saveTemplate', {
    id: null,
    version: 0,
    kind: 'own',
    name: 'Запрошення',
    purpose: 'marketing',
    plainSms: false,
    texts: [{ language: 'uk', channel: 'mail', subject: 'Запрошуємо', text: 'Вітаємо, {first-name}!' }],
  })
  const whom = { kind: 'some' as const, ids: [olena, taras, ivan] }
  expect(await shop.call('messages.addressees', { whom, fieldId })).toMatchObject([{ address }, { address: '' }, { address }])
  const letters = await shop.call('messages.letters', { whom, fieldId, templateId })
  expect(letters).toMatchObject([
    { id: olena, text: 'Вітаємо, Олена!', purpose: 'marketing', hindrance: null },
    { id: taras, hindrance: 'no-address' },
    { id: ivan, hindrance: 'not-allowed' },
  ])
  // Told again the same day, as after a break in the middle, it stands in the journal once.
  for (const times of [1, 2])
    expect(await shop.call('messages.lettersPrinted', { ids: [olena], templateId }), `${times}`).toEqual({ recorded: 1 })
  const { rows } = await shop.call('timeline.page', { clientId: olena, part: 'contacts', text: '', before: null, limit: 5 })
  expect(rows).toMatchObject([
    { kind: 'contact', channel: 'mail', purpose: 'marketing', outcome: 'sent', subject: 'Лист поштою: Запрошуємо' },
  ])
})
