import { catalogues } from '#shared/i18n/catalogues.ts'
import { expect, test } from './fixtures.ts'
import { foundShop } from './found-shop.ts'
import { makeClient } from './make-client.ts'

const { clients, fields, labels } = catalogues.uk

test('cards for those who were chosen: who has no code gets a number, and the sheet shows whom it is for', async ({ shop }) => {
  const { page, call } = shop
  await foundShop(call, { language: 'uk' })
  const long = `Зоряна ${'надзвичайно '.repeat(15)}довга`
  await makeClient(call, { name: long, codes: ['A-17'] })
  const id = await makeClient(call, { name: 'Олена Коваленко' })
  await page.goto(`${new URL(page.url()).origin}/#/clients`)
  await page.reload()
  await page.getByRole('button', { name: clients.filter.all }).click()
  await page.getByRole('button', { name: fields.list.select }).click()
  await page.getByRole('button', { name: fields.list.selectAll.replace('{{number}}', '2') }).click()
  await page.getByRole('button', { name: labels.key }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: labels.give }).click()
  await expect(dialog.getByText(labels.given_one.replace('{{shown}}', '1'))).toBeVisible()
  const [told] = (await call('codes.of', { ids: [id] })) as { code: string | null }[]
  expect(told?.code).toMatch(/^29\d{11}$/)

  // What the printer gets: one page of A4 with both, however long a name is.
  await page.evaluate(() => {
    window.print = () => {
      const paper = document.querySelector('[data-on-paper]')
      document.title = `${paper?.children.length} ${paper?.textContent}`
    }
  })
  await dialog.getByRole('button', { name: labels.print }).click()
  await expect.poll(() => page.title()).toContain(told?.code)
  expect(await page.title()).toMatch(/^1 /)
  expect(await page.title()).toContain('A-17')

  await dialog.getByLabel(labels.sheet, { exact: true }).selectOption(labels.sheets.own)
  await dialog.getByLabel(labels.left).fill('150')
  await expect(dialog.getByText(labels.problem['wider-than-paper'])).toBeVisible()
  await expect(dialog.getByRole('button', { name: labels.print })).toBeDisabled()
})
