import { readFile, truncate, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { Page } from '@playwright/test'
import { catalogues } from '#shared/i18n/catalogues.ts'
import { emptyVisit } from '../empty-visit.ts'
import { expect, test } from './fixtures.ts'
import { foundShop } from './found-shop.ts'

const folder = resolve(import.meta.dirname, '../fixtures/clients')

const speak = {
  en: {
    choose: 'Choose a file',
    check: catalogues.en.imports.check,
    summary: '60 clients will be added',
    run: 'Import 60 clients',
    done: 'Imported 60 clients',
    undo: 'Undo this import',
    undone: '60 clients were removed',
    another: 'Another file',
    nobody: catalogues.en.imports.nothingToImport,
    delimiter: catalogues.en.imports.delimiter,
    semicolon: 'semicolon',
    comma: 'comma',
    refused: catalogues.en.imports.refusedTitle,
    nothing: 'There is nothing in this file',
    large: /The file has 25.MB, and 20.MB is the most/,
    columns: /more than 200 columns/,
    picture: /not a table of text/,
  },
  uk: {
    choose: 'Обрати файл',
    check: catalogues.uk.imports.check,
    summary: 'Додасться 60 клієнтів',
    run: 'Імпортувати 60 клієнтів',
    done: 'Імпортовано 60 клієнтів',
    undo: 'Прибрати цей імпорт',
    undone: 'Прибрано 60 клієнтів',
    another: 'Інший файл',
    nobody: catalogues.uk.imports.nothingToImport,
    delimiter: catalogues.uk.imports.delimiter,
    semicolon: 'крапка з комою',
    comma: 'кома',
    refused: catalogues.uk.imports.refusedTitle,
    nothing: 'У файлі нічого немає',
    large: /У файлі 25.МБ, а найбільше можна 20.МБ/,
    columns: /Стовпців більше ніж 200/,
    picture: /не текстова таблиця/,
  },
} as const

type Call = (operation: string, input: unknown) => Promise<unknown>
type FileToChoose = string | { name: string; mimeType: string; buffer: Buffer }

async function openImport(page: Page, call: Call, language: 'en' | 'uk', country: string): Promise<void> {
  await foundShop(call, {
    name: 'Ранок',
    currency: country === 'RO' ? 'RON' : 'UAH',
    country,
    zone: country === 'RO' ? 'Europe/Bucharest' : 'Europe/Kyiv',
    dayEndsAt: 2,
    language,
    ownerName: 'Соломія',
  })
  await page.goto(`${new URL(page.url()).origin}/#/settings/import`)
  await page.reload()
}

async function choose(page: Page, button: string, file: FileToChoose): Promise<void> {
  const asked = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: button }).click()
  await (await asked).setFiles(file)
}

const text = (name: string, content: string) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(content) })

for (const { file, country, language } of [
  { file: 'excel-uk-1251.csv', country: 'UA', language: 'uk' },
  { file: 'loyverse-customers.csv', country: 'UA', language: 'en' },
  { file: 'google-contacts.csv', country: 'RO', language: 'en' },
] as const) {
  const words = speak[language]

  test(`${file} becomes 60 clients, and none again after the undo`, async ({ shop: { page, call } }) => {
    await openImport(page, call, language, country)
    await choose(page, words.choose, join(folder, file))
    await page.getByRole('button', { name: words.check }).click()
    await expect(page.locator('[aria-current="step"]')).toBeFocused()
    await expect(page.getByText(words.summary)).toBeVisible()
    await page.getByRole('button', { name: words.run }).click()
    await expect(page.getByText(words.done)).toBeVisible()

    const { clients } = JSON.parse(await readFile(join(folder, `${file}.expected.json`), 'utf8')) as {
      clients: { name: string; phone: string }[]
    }
    expect(clients).toHaveLength(60)
    expect(await call('shop.about', {})).toMatchObject({ clients: 60 })
    for (const { phone } of clients.slice(0, 5)) {
      expect(await call('clients.find', { text: phone.slice(-4), limit: 8 })).toMatchObject({
        hits: expect.arrayContaining([expect.objectContaining({ phoneTail: expect.stringContaining(phone.slice(-4)) })]),
      })
    }

    await page.getByRole('button', { name: words.undo }).click()
    await page.getByRole('dialog').getByRole('button', { name: words.undo }).click()
    await expect(page.getByText(words.undone)).toBeVisible()
    expect(await call('shop.about', {})).toMatchObject({ clients: 0 })
  })
}

for (const language of ['en', 'uk'] as const) {
  const words = speak[language]

  test(`files that are no client list are refused with a way out, in ${language}`, async ({ shop: { page, call } }) => {
    await openImport(page, call, language, 'UA')
    await choose(page, words.choose, text('empty.csv', ''))
    await expect(page.getByText(words.nothing)).toBeVisible()
    const large = test.info().outputPath('large.csv')
    await writeFile(large, '')
    await truncate(large, 25_000_000)
    await choose(page, words.choose, large)
    await expect(page.getByText(words.large)).toBeVisible()
    await choose(page, words.choose, text('wide.csv', `${'a;'.repeat(1_000_000)}\nb\n`))
    await expect(page.getByText(words.columns)).toBeVisible()
    const picture = Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), Buffer.alloc(400)])
    await choose(page, words.choose, { name: 'clients.csv', mimeType: 'image/png', buffer: picture })
    await expect(page.getByText(words.picture)).toBeVisible()
    await expect(page.getByRole('heading', { name: words.refused })).toBeVisible()
    expect(await call('shop.about', {})).toMatchObject({ clients: 0 })
  })
}

test('another delimiter is read at once; the same list a second time adds nobody', async ({ shop: { page, call } }) => {
  const words = speak.en
  await openImport(page, call, 'en', 'UA')
  await choose(page, words.choose, text('list.csv', 'Name;Phone\nOlena, Koval;0671234567\nTaras, Bondar;0672345678\n'))
  await expect(page.getByRole('row', { name: /Phone/ })).toBeVisible()
  await page.getByRole('combobox', { name: words.delimiter }).click()
  await page.getByRole('option', { name: words.comma, exact: true }).click()
  await expect(page.getByRole('row', { name: /Name;Phone/ })).toBeVisible()
  await page.getByRole('combobox', { name: words.delimiter }).click()
  await page.getByRole('option', { name: words.semicolon }).click()
  await page.getByRole('button', { name: words.check }).click()
  await page.getByRole('button', { name: 'Import 2 clients' }).click()
  await expect(page.getByText('Imported 2 clients')).toBeVisible()

  await page.getByRole('button', { name: words.another }).click()
  await choose(page, words.choose, text('list.csv', 'Name;Phone\nOlena, Koval;0671234567\nTaras, Bondar;0672345678\n'))
  await expect(page.getByText(catalogues.en.imports.remembered)).toBeVisible()
  await page.getByRole('button', { name: words.check }).click()
  await expect(page.getByText(words.nobody)).toBeVisible()
  expect(await call('shop.about', {})).toMatchObject({ clients: 2 })
})

test('an undo keeps and names whoever has come since', async ({ shop: { page, call } }) => {
  await openImport(page, call, 'en', 'UA')
  await choose(page, 'Choose a file', text('list.csv', 'Name,Phone\nOlena Koval,0671234567\nTaras Bondar,0672345678\n'))
  await page.getByRole('button', { name: 'Check the rows' }).click()
  await page.getByRole('button', { name: 'Import 2 clients' }).click()
  await expect(page.getByText('Imported 2 clients')).toBeVisible()
  const { hits } = (await call('clients.find', { text: 'Taras', limit: 8 })) as { hits: { id: number }[] }
  const [item] = (await call('catalogue.list', { archived: false })) as { id: number }[]
  await call('visits.log', {
    opId: crypto.randomUUID(),
    clientId: hits[0]?.id,
    lines: [{ itemId: item?.id, name: '', quantity: 1000, minutes: null, price: null }],
    ...emptyVisit,
  })
  await page.getByRole('button', { name: 'Another file' }).click()
  await page
    .getByRole('row', { name: /list\.csv/ })
    .getByRole('button', { name: 'Undo this import' })
    .click()
  await page.getByRole('dialog').getByRole('button', { name: 'Undo this import' }).click()
  await expect(page.getByText('1 client was removed')).toBeVisible()
  await expect(page.getByText(/1 client stays/)).toBeVisible()
  await page.getByRole('button', { name: 'Taras Bondar' }).click()
  await expect(page).toHaveURL(new RegExp(`#/clients/${hits[0]?.id}$`))
})

for (const language of ['en', 'uk'] as const) {
  test(`${language}: tags and fields of one’s own come along, whatever language the file is in`, async ({
    shop: { page, call },
  }) => {
    const { common, imports } = catalogues[language]
    await openImport(page, call, language, 'UA')
    const file = text('own.csv', 'Imię;Telefon;Etykiety;Własny kubek\nOlena;0671234567;Z psem;tak\nTaras;0501112233;Nocny;może\n')
    await choose(page, speak[language].choose, file)
    const mug = language === 'en' ? 'Own mug' : 'Своє горнятко'
    await expect(page.getByRole('combobox', { name: `${imports.becomes}: Własny kubek` })).toHaveValue(mug)
    await page.getByRole('button', { name: imports.check }).click()
    await expect(page.getByText(imports.problem['tag-not-known'])).toBeVisible()
    await expect(page.getByText(imports.problem['yes-no-not-understood'])).toBeVisible()
    const preview = page.getByRole('region', { name: imports.firstRows })
    await expect(preview.getByRole('columnheader', { name: mug })).toBeVisible()
    const olena = preview.getByRole('row', { name: /Olena/ })
    await expect(olena).toContainText(language === 'en' ? 'With a dog' : 'З собакою')
    await expect(olena).toContainText(common.yes)
  })
}
