import { randomUUID } from 'node:crypto'
import type { OutputOf } from '#shared/contract/client.ts'
import { catalogues } from '#shared/i18n/catalogues.ts'
import { addDays } from '#shared/kernel/day.ts'
import { emptyVisit } from '../empty-visit.ts'
import { expect, test } from './fixtures.ts'
import { foundShop } from './found-shop.ts'
import { makeClient } from './make-client.ts'

type Call = (operation: string, input: unknown) => Promise<unknown>

const { care, clients, today: words } = catalogues.uk
const price = (amount: number) => [{ itemId: null, name: '', quantity: 1000, minutes: null, price: amount }]
const visit = (call: Call, clientId: number | null, day: string) =>
  call('visits.log', { opId: randomUUID(), ...emptyVisit, clientId, lines: price(20_000), day })

test('a late client stands in Today, says that he is away, and is missed nowhere until he is back', async ({
  shop: { page, call },
}) => {
  await foundShop(call, { language: 'uk' })
  const state = (await call('shop.state', {})) as Extract<OutputOf<'shop.state'>, { state: 'ready' }>
  // Others came since, so that the shop was evidently open.
  for (const days of [14, 7]) await visit(call, null, addDays(state.today, -days))
  const id = await makeClient(call, { name: 'Тарас Мельник', phones: ['067 123 45 67'] })
  const agreed = { purpose: 'marketing', channel: 'call', yes: true, how: 'orally', saidDay: null }
  await call('contacts.answerConsent', { opId: randomUUID(), clientId: id, ...agreed })
  for (const days of [49, 42, 35, 28, 21]) await visit(call, id, addDays(state.today, -days))
  const origin = new URL(page.url()).origin

  await page.goto(`${origin}/#/today`)
  await page.reload()
  const calls = page.getByRole('region', { name: new RegExp(words.kind.call) })
  const first = page.getByRole('region', { name: words.startWith })
  await expect(first.getByText('Тарас Мельник')).toBeVisible()
  await expect(first).toContainText(/\b21\b/)

  await page.goto(`${origin}/#/clients/${id}`)
  const rhythm = page.getByRole('region', { name: care.rhythm.title })
  await expect(rhythm.getByText('немає вже 21 день')).toBeVisible()
  await rhythm.getByRole('button', { name: care.away.key }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel(care.away.why).fill('Карпати')
  await dialog.getByRole('button', { name: care.away.save }).click()
  await expect(dialog).toBeHidden()
  await expect(rhythm.getByText('Карпати')).toBeVisible()

  await page.goto(`${origin}/#/today`)
  await expect(page.getByText(words.empty.title)).toBeVisible()
  await expect(calls).toBeHidden()
  await page.goto(`${origin}/#/clients`)
  await page.getByRole('button', { name: new RegExp(`^${clients.filter.late}`) }).click()
  await expect(page.getByText(clients.empty.late)).toBeVisible()

  await page.goto(`${origin}/#/clients/${id}`)
  await rhythm.getByRole('button', { name: care.away.notGoing }).click()
  await expect(rhythm.getByText('Карпати')).toBeHidden()
  await page.goto(`${origin}/#/today`)
  await expect(first.getByText('Тарас Мельник')).toBeVisible()
})

test('clients of who has left are handed over as proposed, but for one, and it is taken back', async ({
  shop: { page, call },
}) => {
  await foundShop(call, { language: 'en' })
  const { balance } = catalogues.en.care
  const { id: julia } = (await call('staff.add', { opId: randomUUID(), name: 'Julia', colour: 3 })) as { id: number }
  await call('staff.add', { opId: randomUUID(), name: 'Tom', colour: 4 })
  for (const name of ['Ann Ward', 'Ben Cole']) {
    const clientId = await makeClient(call, { name })
    await call('staff.setCaretaker', { opId: randomUUID(), clientId, employeeId: julia, instead: null })
  }
  await call('staff.leave', { opId: randomUUID(), id: julia, version: 1, handTo: null })
  await page.goto(`${new URL(page.url()).origin}/#/today/care`)
  await page.reload()
  const orphans = page.getByRole('region', { name: balance.orphans })
  await expect(orphans.getByText('Julia has left')).toHaveCount(2)
  await orphans.getByRole('combobox', { name: 'Next caretaker of Ben Cole' }).selectOption('')
  await orphans.getByRole('button', { name: 'Hand over 1 client' }).click()
  await expect(orphans.getByText('Ann Ward')).toBeHidden()
  await page.getByRole('button', { name: catalogues.en.common.undo }).click()
  await expect(orphans.getByText('Ann Ward')).toBeVisible()
})

for (const language of ['uk', 'en'] as const)
  test(`a card tells what is to be expected of a client, apart from what was spent, in ${language}`, async ({
    shop: { page, call },
  }) => {
    const { care } = catalogues[language]
    await foundShop(call, { language })
    const state = (await call('shop.state', {})) as Extract<OutputOf<'shop.state'>, { state: 'ready' }>
    const id = await makeClient(call, { name: 'Тарас Мельник' })
    const origin = new URL(page.url()).origin
    const rhythm = page.getByRole('region', { name: care.rhythm.title })
    for (const days of [28, 21, 14, 7]) await visit(call, id, addDays(state.today, -days))
    await page.goto(`${origin}/#/clients/${id}`)
    await page.reload()
    await expect(rhythm.getByText(care.rhythm.tooFew)).toBeVisible()
    const visits = { uk: 'приблизно 4 візити', en: 'About 4 visits' }[language]
    await expect(rhythm).not.toContainText(visits)

    await visit(call, id, state.today)
    await page.reload()
    await expect(rhythm).toContainText(visits)
    // 365 ÷ 7 visits of 200.00 each, to three digits.
    await expect(rhythm.getByText(care.outlook.year.split('{{')[0] ?? '')).toContainText(/10\D?430/)
  })
