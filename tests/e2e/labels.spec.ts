import { randomUUID } from 'node:crypto'
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
  await page.evaluate(() => {
    window.print = () => {
      const paper = document.querySelector('[data-on-paper]')
      document.title = `${paper?.children.length} ${paper?.textContent}`
    }
  })
  // Whoever has none may be left out, and is never printed by half.
  await expect(dialog.getByText(labels.withoutHint)).toBeVisible()
  await dialog.getByRole('button', { name: labels.printCoded.replace('{{shown}}', '1') }).click()
  await expect.poll(() => page.title()).toMatch(/^1 .*A-17/)
  expect(await page.title()).not.toContain('Олена')

  // What the printer gets: one page of A4 with both, however long a name is.
  await dialog.getByRole('button', { name: labels.giveAndPrint }).click()
  await expect.poll(() => page.title()).toContain('Олена')
  const [told] = (await call('codes.of', { whom: { kind: 'some', ids: [id] } })) as { code: string | null }[]
  expect(told?.code).toMatch(/^29\d{11}$/)
  expect(await page.title()).toContain(told?.code)
  await expect(dialog.getByText(labels.given_one.replace('{{shown}}', '1'))).toBeVisible()
  await expect(dialog.getByRole('button', { name: labels.print, exact: true })).toBeEnabled()
  expect(await page.title()).toMatch(/^1 /)
  expect(await page.title()).toContain('A-17')

  await dialog.getByLabel(labels.sheet, { exact: true }).selectOption(labels.sheets.own)
  await dialog.getByLabel(labels.left).fill('150')
  await expect(dialog.getByText(labels.problem['wider-than-paper'])).toBeVisible()
  await expect(dialog.getByRole('button', { name: labels.print })).toBeDisabled()
})

test('letters and address labels for those who were chosen: the address in the window, who has none is named, and the journal knows of it', async ({
  shop,
}) => {
  const { page, call } = shop
  const { letters } = catalogues.uk
  await foundShop(call, { language: 'uk' })
  const olena = await makeClient(call, { name: 'Олена Коваленко' })
  await makeClient(call, { name: 'Тарас Бондар' })
  // Of what the shop writes down already nothing is an address, whatever stands first.
  const starch = { opId: randomUUID(), instead: null, name: 'Крохмалення', kind: 'text', unit: '', options: [] }
  await call('fields.setField', { ...starch, onCard: true, inList: false })
  await call('messages.saveTemplate', {
    opId: randomUUID(),
    id: null,
    version: 0,
    kind: 'own',
    name: 'Ремонт',
    purpose: 'service',
    plainSms: false,
    texts: [
      {
        language: 'uk',
        channel: 'mail',
        subject: 'Зачинені на ремонт',
        text: 'Вітаємо, {name}!\n\nЗ 1 по 5 грудня ми зачинені.',
      },
    ],
  })
  await page.goto(`${new URL(page.url()).origin}/#/clients`)
  await page.reload()
  await page.getByRole('button', { name: clients.filter.all }).click()
  await page.getByRole('button', { name: fields.list.select }).click()
  await page.getByRole('button', { name: fields.list.selectAll.replace('{{number}}', '2') }).click()

  await page.getByRole('button', { name: letters.key }).click()
  const dialog = page.getByRole('dialog', { name: letters.title })
  await expect(dialog.getByText(labels.needsAddress)).toBeVisible()
  await dialog.getByRole('button', { name: labels.makeAddress.replace('{{name}}', labels.addressName) }).click()
  await expect(dialog.getByText(labels.madeAddress.replace('{{name}}', labels.addressName))).toBeVisible()
  await expect(dialog.getByLabel(labels.addressField).locator('option:checked')).toHaveText(labels.addressName)
  const setup = (await call('fields.setup', {})) as { fields: { id: number; name: string }[] }
  const fieldId = setup.fields.find(({ name }) => name === labels.addressName)?.id
  const value = { kind: 'text', text: 'вул. Шевченка 5, кв. 3, 79000 Львів' }
  await call('fields.setValue', { opId: randomUUID(), clientId: olena, fieldId, version: 0, value })
  await expect(dialog.getByText('Тарас Бондар')).toBeVisible()
  await dialog.getByLabel(letters.text).selectOption('Ремонт')
  await page.evaluate(() => {
    window.print = () => {
      document.title = document.querySelector('[data-on-paper]')?.textContent ?? ''
    }
  })
  await dialog.getByRole('button', { name: letters.print_one.replace('{{count}}', '1') }).click()
  await expect
    .poll(() => page.title())
    .toMatch(/Олена Коваленко.*вул\. Шевченка 5.*кв\. 3.*79000 Львів.*Зачинені на ремонт.*Вітаємо, Олена Коваленко!/)
  await dialog.getByRole('button', { name: letters.printed_one.replace('{{count}}', '1') }).click()
  await expect(dialog.getByText(letters.recorded)).toBeVisible()
  const told = (await call('timeline.page', { clientId: olena, part: 'contacts', text: '', before: null, limit: 5 })) as {
    rows: { subject: string }[]
  }
  expect(told.rows.map(({ subject }) => subject)).toEqual([letters.onRecord.replace('{{subject}}', 'Зачинені на ремонт')])

  // The paper itself: the address lies within the zone of DIN 5008, and a pile of one letter is one page.
  await page.emulateMedia({ media: 'print' })
  const place = await page.evaluate(() => {
    document.documentElement.setAttribute('data-printing-sheet', '')
    const sheet = document.querySelector('[data-print-sheet="letters"]')
    sheet?.setAttribute('data-on-paper', '')
    const [box, paper] = [sheet?.querySelector('address'), sheet?.querySelector('article')].map((one) =>
      one?.getBoundingClientRect(),
    )
    const last = sheet?.querySelector('address span:last-child')?.getBoundingClientRect()
    const inMm = (pixels: number) => (pixels / 96) * 25.4
    return box && paper && last ? [box.left - paper.left, box.top - paper.top, last.bottom - paper.top].map(inMm) : []
  })
  expect(place[0]).toBeCloseTo(25, 0)
  expect(place[1]).toBeCloseTo(62.7, 0)
  expect(place[2]).toBeLessThan(90)
  const pdf = await page.pdf({ preferCSSPageSize: true })
  expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1)
  await page.emulateMedia({ media: 'screen' })
  await page.evaluate(() => document.documentElement.removeAttribute('data-printing-sheet'))
  await page.keyboard.press('Escape')

  await page.getByRole('button', { name: labels.key }).click()
  const sheets = page.getByRole('dialog')
  await sheets.getByText(labels.addresses, { exact: true }).click()
  await expect(sheets.getByText(labels.withoutAddress.replace('{{names}}', 'Тарас Бондар'))).toBeVisible()
  await sheets.getByRole('button', { name: labels.print, exact: true }).click()
  await expect.poll(() => page.title()).toBe('Олена Коваленковул. Шевченка 5кв. 379000 Львів')
})
