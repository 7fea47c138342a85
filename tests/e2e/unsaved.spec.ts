import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { catalogues } from '#shared/i18n/catalogues.ts'
import { expect, test } from './fixtures.ts'
import { foundShop } from './found-shop.ts'
import { makeClient } from './make-client.ts'

const PASSWORD = 'довгий-пароль-17'
const PIN = '4829'
const GUEST = 'Олена Коваленко'
const kept = (page: Page) => page.evaluate(() => Object.values({ ...localStorage }).join())
const enter = async (page: Page, name: string, secret: string) => {
  await page.getByRole('button', { name, exact: true }).click()
  await page.keyboard.type(secret, { delay: 80 })
  await page.keyboard.press('Enter')
}

test('a half-typed card waits for who typed it, and a visit names nobody in the browser', async ({ shop: { page, call } }) => {
  const { clients, till } = catalogues.uk
  await foundShop(call, { language: 'uk', ownerName: 'Оксана' })
  const id = await makeClient(call, { name: GUEST, phones: ['067 123 45 67'] })
  await call('access.protect', { opId: randomUUID(), secret: PASSWORD, recovery: '0123-4567-89AB-CDEF-GHJK', current: null })
  const employee = (await call('staff.add', { opId: randomUUID(), name: 'Марта', colour: 3 })) as { id: number }
  await call('access.setPin', { opId: randomUUID(), employeeId: employee.id, secret: PIN, current: null })
  await page.reload()
  await page.getByRole('combobox', { name: till.searchLabel }).fill('олена')
  await expect(page.getByRole('option', { name: GUEST }).first()).toBeVisible()
  await page.keyboard.press('Enter')
  await page.getByLabel(till.amount, { exact: true }).fill('75')
  await expect.poll(() => kept(page)).toContain('"typed":"75"')
  expect(await kept(page)).not.toContain('Олена')

  const note = page.getByLabel(clients.field.note, { exact: true }).and(page.locator('textarea'))
  const card = `${new URL(page.url()).origin}/#/clients/${id}`
  await page.goto(card)
  const profile = page.getByRole('region', { name: clients.profile })
  await profile.getByText(catalogues.uk.common.edit, { exact: true }).click()
  await note.fill('Чекає на двійню')
  await page.keyboard.press('Control+l')
  await enter(page, 'Марта', PIN)
  await page.goto(card)
  await expect(page.getByRole('heading', { name: GUEST })).toBeVisible()
  await expect(page.getByText('Чекає на двійню')).toBeHidden()
  await expect(note).toBeHidden()
  await page.keyboard.press('Alt+1')
  await expect(page.getByLabel(till.amount, { exact: true })).toHaveValue('75')
  await expect(page.getByRole('heading', { level: 1, name: GUEST })).toBeVisible()

  // Another guest is sent to the till from his card: what was rung up is still there.
  const other = await makeClient(call, { name: 'Тарас Бондар' })
  await page.goto(`${new URL(page.url()).origin}/#/clients/${other}`)
  await page.getByRole('button', { name: clients.logVisit }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Тарас Бондар' })).toBeVisible()
  await expect(page.getByLabel(till.amount, { exact: true })).toHaveValue('75')

  await page.keyboard.press('Control+l')
  await enter(page, 'Оксана', PASSWORD)
  await page.goto(card)
  await expect(note).toHaveValue('Чекає на двійню')
})

test('what was saved before its window heard so is not offered again, and a window that was stopped says so', async ({
  shop: { page, call },
}) => {
  const { common, shell, till } = catalogues.en
  await foundShop(call, { language: 'en', country: 'PL', currency: 'PLN', zone: 'Europe/Warsaw' })
  await page.reload()
  await expect(page.getByRole('combobox', { name: till.searchLabel })).toBeFocused()
  await page.keyboard.press('F4')
  await page.getByLabel(till.amount, { exact: true }).fill('40')
  // The answer never comes, and the page is gone before it could be told.
  await page.route('**/api/visits.log', async (route) => {
    await route.fetch()
    await page.evaluate(() => addEventListener('pagehide', () => sessionStorage.setItem('regulars-page-open', 'yes')))
  })
  await page.keyboard.press('Control+Enter')
  await expect.poll(async () => ((await call('visits.ofDay', { day: null })) as { rows: unknown[] }).rows).toHaveLength(1)
  await expect.poll(() => kept(page)).toContain('"typed":"40"')
  await page.reload()
  const note = page.getByRole('status').filter({ hasText: shell.stoppedBefore })
  // The note, too, says that everything saved is safe.
  const bar = page.getByRole('status').filter({ hasText: common.saved, hasNotText: shell.stoppedBefore })
  await expect(bar).toBeVisible()
  await expect(page.getByLabel(till.amount, { exact: true })).toBeHidden()
  await note.getByRole('button', { name: common.close }).click()
  await expect(note).toBeHidden()
  await page.reload()
  await expect(page.getByRole('combobox', { name: till.searchLabel })).toBeFocused()
  await expect(note).toBeHidden()
})

test('the owner reads the file for support word for word before it is saved', async ({ shop: { page, call } }) => {
  const { support } = catalogues.uk.settings
  await foundShop(call, { language: 'uk', name: 'Кав’ярня Канарка' })
  await makeClient(call, { name: GUEST })
  await page.goto(`${new URL(page.url()).origin}/#/settings/about`)
  await page.reload()
  await page.getByRole('button', { name: support.collect }).click()
  const file = page.getByRole('region', { name: support.text })
  await expect(file).toContainText('"clients": 1')
  const shown = (await file.locator('pre').textContent()) ?? ''
  expect(shown).not.toMatch(/Канарка|Олена|Оксана/)
  const saving = page.waitForEvent('download')
  await page.getByRole('button', { name: support.save }).click()
  const download = await saving
  expect(download.suggestedFilename()).toMatch(/^Regulars підтримка \d{4}-\d\d-\d\d\.json$/)
  expect(await readFile(await download.path(), 'utf8')).toBe(shown)
  await expect(page.getByText(support.saved)).toBeVisible()
})
