import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import type { OutputOf } from '#shared/contract/client.ts'
import { catalogues } from '#shared/i18n/catalogues.ts'
import { expect, test } from './fixtures.ts'
import { foundShop } from './found-shop.ts'
import { makeClient } from './make-client.ts'

type Call = (operation: string, input: unknown) => Promise<unknown>

const { common, till, households } = catalogues.uk

const said = (words: string, values: Record<string, string>) =>
  Object.entries(values).reduce((text, [name, value]) => text.replace(`{{${name}}}`, value), words)
const open = async (page: Page, path: string) => {
  await page.goto(`${new URL(page.url()).origin}/#/${path}`)
  await page.reload()
}
const pointsOf = async (call: Call, id: number) =>
  ((await call('clients.card', { id })) as OutputOf<'clients.card'>).loyalty.points
const withPoints = async (call: Call, name: string, amount: number) => {
  const clientId = await makeClient(call, { name })
  await call('loyalty.adjust', { opId: randomUUID(), clientId, amount, reason: 'на початок' })
  return clientId
}
const greet = async (page: Page, typed: string, name: string) => {
  await open(page, '')
  await page.getByRole('combobox', { name: till.searchLabel }).fill(typed)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
}

test('a couple shares points: he gathers, she pays with them, the undo brings each back his own; a child may not spend', async ({
  shop: { page, call },
}) => {
  await foundShop(call, { language: 'uk' })
  const andrii = await withPoints(call, 'Андрій Мельник', 40)
  const olena = await withPoints(call, 'Олена Мельник', 10)
  const danylo = await withPoints(call, 'Данило Мельник', 5)
  await call('people.addRelative', {
    opId: randomUUID(),
    clientId: andrii,
    kind: 'spouse',
    who: { kind: 'client', clientId: olena },
    birthday: null,
  })
  await open(page, `clients/${andrii}/loyalty`)
  const box = page.getByRole('region', { name: households.title, exact: true })
  await box.getByRole('button', { name: households.create }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Олена Мельник' }).click()
  await dialog.getByRole('searchbox', { name: households.search }).fill('данил')
  await dialog.getByRole('list', { name: households.search }).getByRole('button', { name: 'Данило' }).click()
  const mayUse = dialog.getByRole('button', { name: said(households.mayUseNamed, { name: 'Данило Мельник' }) })
  await mayUse.click()
  await expect(mayUse).toHaveAttribute('aria-pressed', 'false')
  await dialog.getByLabel(households.name).fill('Мельники')
  await dialog.getByRole('button', { name: common.save }).click()
  await expect(box.getByText('Мельники', { exact: true })).toBeVisible()
  await expect(box.getByRole('listitem').filter({ hasText: households.together })).toContainText('55')

  await greet(page, 'данило', 'Данило Мельник')
  await expect(page.getByText(households.onlyGathers)).toBeVisible()
  await expect(page.getByRole('button', { name: till.points.pay })).toBeHidden()

  await greet(page, 'олена', 'Олена Мельник')
  await expect(page.getByText(said(households.own, { points: '10' }))).toBeVisible()
  await page.getByRole('textbox', { name: till.amount }).fill('50')
  await page.getByRole('button', { name: till.points.pay }).click()
  await page.getByRole('dialog').getByLabel(till.points.howMany).fill('30')
  await page.getByRole('dialog').getByRole('button', { name: till.points.take }).click()
  await page.getByRole('region', { name: till.panel }).getByRole('button', { name: common.save }).click()
  const bar = page.getByRole('status').filter({ hasText: common.saved })
  await expect(bar).toContainText(said(households.fromCard, { points: '20', name: 'Андрій Мельник' }))
  expect([await pointsOf(call, andrii), await pointsOf(call, danylo)]).toEqual([20, 5])

  await page.getByRole('status').getByRole('button', { name: common.undo }).click()
  await expect.poll(() => pointsOf(call, andrii)).toBe(40)
  expect([await pointsOf(call, olena), await pointsOf(call, danylo)]).toEqual([10, 5])
  await open(page, `clients/${andrii}/loyalty`)
  await expect(page.getByText(said(households.usedBy, { name: 'Олена Мельник' }))).toHaveCount(2)
})
