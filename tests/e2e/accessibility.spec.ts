import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import type { OutputOf } from '#shared/contract/client.ts'
import { catalogues } from '#shared/i18n/catalogues.ts'
import { expect, test } from './fixtures.ts'

const { common, duplicates, imports, nameless, portrait, say, till } = catalogues.uk

const cards = {
  name: 'cards.vcf',
  mimeType: 'text/vcard',
  buffer: Buffer.from('BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ганна Бойко\r\nTEL:0507654321\r\nEND:VCARD\r\n'),
}
const visits = {
  name: 'visits.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from('Код клієнта;Дата;Товари;Сума\nA1;01.10.2026;Кава;65,00\n'),
}

const cafe = {
  opId: 'accessible-cafe',
  name: 'Кав’ярня «Ранок»',
  venue: 'cafe',
  currency: 'UAH',
  country: 'UA',
  zone: 'Europe/Kyiv',
  dayEndsAt: 3,
  language: 'uk',
  ownerName: 'Соломія',
  sampleClients: 40,
}

/** What WCAG 2.2 AA asks and a program can check: names, roles, contrast, sizes of targets. */
async function check(page: Page, what: string): Promise<void> {
  // Colours are measured where they have settled.
  await page.waitForTimeout(500)
  const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa']).analyze()
  expect(
    violations.map(({ id, nodes }) => `${what}: ${id} ${nodes.map(({ target }) => target.join(' ')).join('; ')}`),
    what,
  ).toEqual([])
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`every page can be used by everyone, ${colorScheme}`, async ({ shop: { page, call } }) => {
    test.setTimeout(300_000)
    await page.emulateMedia({ colorScheme })
    await page.reload()
    await expect(page.getByRole('textbox').first()).toBeVisible()
    await check(page, 'first start')

    await call('shop.create', cafe)
    await page.reload()
    const search = page.getByRole('combobox').first()
    await expect(search).toBeFocused()
    await check(page, 'till')
    const { hits } = (await call('clients.find', { text: 'а', limit: 1 })) as OutputOf<'clients.find'>
    await search.fill('а')
    await expect(page.getByRole('option').first()).toBeVisible()
    await check(page, 'till with hits')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await check(page, 'till with a client')
    const size = page.viewportSize() ?? { width: 1366, height: 768 }
    await page.setViewportSize({ width: 1024, height: 768 })
    await check(page, 'till with a client on a small screen')
    await page.setViewportSize(size)
    await page.keyboard.press('Alt+F')
    await expect(page.getByRole('form', { name: say.fact.title })).toBeVisible()
    await check(page, 'till with a new fact')
    await page.keyboard.press('Escape')
    await page.keyboard.press('Alt+v')
    await expect(page.getByRole('dialog')).toBeVisible()
    await check(page, 'visits of the day')
    await page.keyboard.press('Escape')
    await search.fill(hits[0]?.called ?? '')
    await page.getByRole('option').last().click()
    const form = page.getByRole('form', { name: till.newTitle })
    await expect(form.getByText(duplicates.looksLike)).toBeVisible()
    await check(page, 'till with a new card like another')
    await form.getByText(nameless.unknown, { exact: true }).click()
    await check(page, 'till with a guest without a name')
    await form.getByRole('button', { name: nameless.addPicture }).click()
    await page.getByRole('button', { name: portrait.draw, exact: true }).click()
    await expect(page.getByRole('img', { name: portrait.drawing.label })).toBeVisible()
    await check(page, 'drawing')

    const { origin } = new URL(page.url())
    const card = `clients/${hits[0]?.id}`
    const pages = [
      'clients',
      'clients/new',
      'clients/duplicates',
      card,
      ...['timeline', 'loyalty', 'contact', 'files', 'changes'].map((part) => `${card}/${part}`),
      'loyalty',
      'loyalty/owed',
      'settings/shop',
      'settings/items',
      'settings/facts',
      'settings/staff',
      'settings/fields',
      'settings/sample',
      'settings/import',
      'settings/me',
      'settings/about',
    ]
    for (const path of pages) {
      await page.goto(`${origin}/#/${path}`)
      await expect(page.getByRole('main')).toBeVisible()
      await check(page, path)
    }
  })

  test(`what an import asks can be used by everyone, ${colorScheme}`, async ({ shop: { page, call } }) => {
    test.setTimeout(120_000)
    await page.emulateMedia({ colorScheme })
    await call('shop.create', cafe)
    const { origin } = new URL(page.url())
    for (const file of [cards, visits]) {
      await page.goto(`${origin}/#/settings/import`)
      await page.reload()
      const asked = page.waitForEvent('filechooser')
      await page.getByRole('button', { name: common.chooseFile }).click()
      await (await asked).setFiles(file)
      await expect(page.getByRole('button', { name: common.chooseFile })).toBeHidden()
      await check(page, `import of ${file.name}`)
    }
    await page.getByRole('button', { name: imports.check }).click()
    await expect(page.getByRole('button', { name: imports.check })).toBeHidden()
    await check(page, 'import of visits, checked')
  })
}
