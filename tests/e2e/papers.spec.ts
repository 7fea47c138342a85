import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import type { OutputOf } from '#shared/contract/client.ts'
import { catalogues } from '#shared/i18n/catalogues.ts'
import { emptyVisit } from '../empty-visit.ts'
import { expect, test } from './fixtures.ts'
import { foundShop } from './found-shop.ts'
import { makeClient } from './make-client.ts'
import { readPdf } from './read-pdf.ts'

const { common, papers, settings, shell, figures, trends } = catalogues.uk
const bare = (text: string) => text.replaceAll(/\s/gu, '')

/** The sheet as the printer would get it: what the program has made ready, on the paper of its style sheet. */
async function paperOf(page: Page) {
  await page.evaluate(() => {
    document.documentElement.setAttribute('data-printing-sheet', '')
    document.querySelector('[data-print-sheet="report"]')?.setAttribute('data-on-paper', '')
  })
  await page.emulateMedia({ media: 'print' })
  const clipped = await page.evaluate(() =>
    [...document.querySelectorAll('[data-on-paper] *')].flatMap((element) =>
      element instanceof HTMLElement && element.clientWidth > 0 && element.scrollWidth > element.clientWidth + 1
        ? [`${element.tagName} ${element.textContent}`]
        : [],
    ),
  )
  const file = await page.pdf({ preferCSSPageSize: true, printBackground: true })
  await page.emulateMedia({ media: 'screen' })
  await page.evaluate(() => {
    document.documentElement.removeAttribute('data-printing-sheet')
    document.querySelector('[data-print-sheet="report"]')?.removeAttribute('data-on-paper')
  })
  return { clipped, ...readPdf(file) }
}

async function print(page: Page) {
  await page.evaluate(() => document.body.removeAttribute('data-printed'))
  await page.getByRole('button', { name: common.print }).click()
  await expect(page.locator('body')).toHaveAttribute('data-printed', 'yes')
  return paperOf(page)
}

/** A picture of one pixel. */
const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

test('the month that the overview shows, with its clients and employees, is one page of A4 and of Letter', async ({
  shop: { page, call },
}) => {
  await foundShop(call, { language: 'uk', sampleClients: 60 })
  await page.addInitScript(() => {
    window.print = () => {
      document.body.dataset['printed'] = 'yes'
    }
  })
  await page.goto(`${new URL(page.url()).origin}/#/reports`)
  await page.reload()
  await page.getByRole('button', { name: figures.earlier }).click()
  const title = await page.getByRole('heading', { level: 2, name: /\d{4}$/ }).innerText()
  await page.getByRole('button', { name: figures.print }).click()
  for (const [paper, width] of [
    ['A4', 595],
    ['Letter', 612],
  ] as const) {
    await page.getByRole('radiogroup', { name: papers.paper }).getByText(paper, { exact: true }).click()
    const { pages, sizes, clipped } = await print(page)
    expect(clipped).toEqual([])
    expect(sizes.map(([across]) => Math.round(across))).toEqual([width])
    // The period that was looked at.
    expect(pages[0]?.toLowerCase()).toContain(bare(title).toLowerCase())
    expect(pages[0]).toContain(bare(figures.employees))
    // And why it differs from the one before.
    expect(pages[0]).toMatch(new RegExp(bare(trends.changes.because).replace(/\{\{\w+\}\}/gu, '.+')))
  }
})

test('a report is looked at, printed on the chosen paper, read back from its PDF and saved as a table', async ({
  shop: { page, call },
}) => {
  await foundShop(call, { language: 'uk', name: 'Кав’ярня «Ґанок»' })
  await page.addInitScript(() => {
    window.print = () => {
      document.body.dataset['printed'] = 'yes'
    }
  })
  const names = ['Ґалаґан Ївга', 'Ștefan Țurcanu', 'Żaneta Łąkowska', 'Ж'.repeat(200)]
  for (let more = 0; more < 56; more += 1) names.push(`Клієнт ${String(more).padStart(2, '0')}`)
  for (const name of names) await makeClient(call, { name, phones: ['067 111 22 33'] })
  const { rows } = (await call('clients.list', {
    filter: 'all',
    text: 'Ștefan',
    sort: 'name',
    descending: false,
    offset: 0,
    limit: 1,
  })) as OutputOf<'clients.list'>
  await call('visits.log', {
    opId: randomUUID(),
    clientId: rows[0]?.id ?? null,
    lines: [{ itemId: null, name: 'Борщ', quantity: 1000, minutes: null, price: 12_345 }],
    ...emptyVisit,
  })
  await page.goto(`${new URL(page.url()).origin}/#/settings/shop`)
  await page.reload()
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: settings.logo.choose }).click(),
  ])
  await chooser.setFiles({ name: 'logo.png', mimeType: 'image/png', buffer: pixel })
  await expect(page.getByRole('button', { name: settings.logo.other })).toBeVisible()

  await page.getByRole('navigation', { name: shell.sections }).getByRole('link', { name: shell.reports }).click()
  await page.getByRole('tab', { name: figures.part.paper }).click()
  await page.getByRole('button', { name: papers.of.clients.name }).click()
  const sheet = page.getByRole('region', { name: papers.sheet })
  await expect(sheet.getByRole('table').getByRole('row')).toHaveCount(names.length + 1)
  await expect(sheet.locator('header img')).toBeVisible()

  const onA4 = await print(page)
  expect(onA4.clipped).toEqual([])
  expect(onA4.fontsNotEmbedded).toEqual([])
  expect(onA4.pages.length).toBeGreaterThan(1)
  expect(onA4.sizes.map((size) => size.map(Math.round))).toEqual(onA4.pages.map(() => [595, 842]))
  const all = onA4.pages.join('')
  for (const text of ['Кав’ярня «Ґанок»', ...names, papers.of.clients.name]) expect(all).toContain(bare(text))
  onA4.pages.forEach((text, at) => {
    // Each page says which it is, and begins with the heads of its columns.
    expect(text).toContain(`${at + 1}/${onA4.pages.length}`)
    expect(text).toContain(catalogues.uk.exports.column.phones)
  })

  await page.getByRole('radiogroup', { name: papers.paper }).getByText('Letter').click()
  await page.getByRole('switch', { name: papers.turned }).click()
  const turned = await print(page)
  expect(turned.clipped).toEqual([])
  expect(turned.sizes[0]?.map(Math.round)).toEqual([792, 612])

  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'CSV' }).click()])
  const table = await readFile(await download.path(), 'utf8')
  expect(table.trim().split('\r\n')).toHaveLength(names.length + 1)
  await sheet.getByRole('button', { name: 'Ștefan Țurcanu' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Ștefan Țurcanu' })).toBeVisible()

  await page.goBack()
  await page.getByRole('button', { name: papers.back }).click()
  await page.getByRole('button', { name: papers.of.days.name }).click()
  const month = await print(page)
  expect(month).toMatchObject({ clipped: [], fontsNotEmbedded: [] })
  expect(month.pages).toHaveLength(1)
  expect(month.sizes[0]?.map(Math.round)).toEqual([612, 792])
  expect(month.pages[0]).toContain('123,45₴')

  await page.getByRole('button', { name: papers.back }).click()
  await page.getByRole('button', { name: papers.of.lapsed.name }).click()
  await expect(page.getByText(papers.nothingHint)).toBeVisible()
  await expect(page.getByRole('button', { name: common.print })).toBeDisabled()
})
