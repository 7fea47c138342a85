import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'

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
    test.setTimeout(120_000)
    await page.emulateMedia({ colorScheme })
    await page.reload()
    await expect(page.getByRole('textbox').first()).toBeVisible()
    await check(page, 'first start')

    await call('shop.create', cafe)
    await page.reload()
    const search = page.getByRole('combobox').first()
    await expect(search).toBeFocused()
    await check(page, 'till')
    await search.fill('а')
    await expect(page.getByRole('option').first()).toBeVisible()
    await check(page, 'till with hits')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await check(page, 'till with a client')
    await page.keyboard.press('Alt+v')
    await expect(page.getByRole('dialog')).toBeVisible()
    await check(page, 'visits of the day')
    await page.keyboard.press('Escape')

    const { origin } = new URL(page.url())
    const { hits } = (await call('clients.find', { text: 'а', limit: 1 })) as { hits: { id: number }[] }
    const pages = [
      'clients',
      'clients/new',
      `clients/${hits[0]?.id}`,
      'loyalty',
      'settings/shop',
      'settings/items',
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
}
