import AxeBuilder from '@axe-core/playwright'
import type { Page, Request } from '@playwright/test'
import type { OutputOf } from '#shared/contract/client.ts'
import { catalogues } from '#shared/i18n/catalogues.ts'
import { expect, test } from './fixtures.ts'

const { common, duplicates, imports, nameless, portrait, say, settings, till } = catalogues.uk

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

/** Waits until a page has what it asked for and nothing on it moves: colours are measured where they have settled. */
const settling = (page: Page) => {
  const asked = new Set<Request>()
  page.on('request', (request) => {
    if (!request.url().endsWith('/events')) asked.add(request)
  })
  page.on('requestfinished', (request) => asked.delete(request))
  page.on('requestfailed', (request) => asked.delete(request))
  return async () => {
    for (let quiet = 0; quiet < 3; quiet += 1) {
      await page.evaluate(async () => {
        for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame)
        const ending = document.getAnimations().filter((animation) => animation.effect?.getComputedTiming().endTime !== Infinity)
        await Promise.allSettled(ending.map(({ finished }) => finished))
      })
      if (asked.size > 0) quiet = -1
    }
  }
}

/**
 * What WCAG 2.2 AA asks and a program can check: names, roles, contrast, sizes of targets. In the dark only the colours are others.
 */
const checks = (page: Page, colorScheme: 'light' | 'dark') => {
  const settled = settling(page)
  return async (what: string): Promise<void> => {
    await settled()
    // There is no frame of another origin, for which it would open a page of its own each time.
    const axe = new AxeBuilder({ page }).setLegacyMode()
    const asked =
      colorScheme === 'light'
        ? axe.withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
        : axe.withRules(['color-contrast', 'link-in-text-block'])
    const { violations } = await asked.analyze()
    expect(
      violations.map(({ id, nodes }) => `${what}: ${id} ${nodes.map(({ target }) => target.join(' ')).join('; ')}`),
      what,
    ).toEqual([])
  }
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`every page can be used by everyone, ${colorScheme}`, async ({ shop: { page, call } }) => {
    test.setTimeout(180_000)
    const check = checks(page, colorScheme)
    await page.emulateMedia({ colorScheme })
    await page.reload()
    await expect(page.getByRole('textbox').first()).toBeVisible()
    await check('first start')

    await call('shop.create', cafe)
    await page.reload()
    const search = page.getByRole('combobox').first()
    await expect(search).toBeFocused()
    await check('till')
    const { hits } = (await call('clients.find', { text: 'а', limit: 1 })) as OutputOf<'clients.find'>
    await search.fill('а')
    await expect(page.getByRole('option').first()).toBeVisible()
    await check('till with hits')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await check('till with a client')
    const size = page.viewportSize() ?? { width: 1366, height: 768 }
    await page.setViewportSize({ width: 1024, height: 768 })
    await check('till with a client on a small screen')
    await page.setViewportSize(size)
    await page.keyboard.press('Alt+F')
    await expect(page.getByRole('form', { name: say.fact.title })).toBeVisible()
    await check('till with a new fact')
    await page.keyboard.press('Escape')
    await page.keyboard.press('Alt+v')
    await expect(page.getByRole('dialog')).toBeVisible()
    await check('visits of the day')
    await page.keyboard.press('Escape')
    await search.fill(hits[0]?.called ?? '')
    await page.getByRole('option').last().click()
    const form = page.getByRole('form', { name: till.newTitle })
    await expect(form.getByText(duplicates.looksLike)).toBeVisible()
    await check('till with a new card like another')
    await form.getByText(nameless.unknown, { exact: true }).click()
    await check('till with a guest without a name')
    await form.getByRole('button', { name: nameless.addPicture }).click()
    await page.getByRole('button', { name: portrait.draw, exact: true }).click()
    await expect(page.getByRole('img', { name: portrait.drawing.label })).toBeVisible()
    await check('drawing')

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
      'reports',
      ...['', '/calls', '/tasks', '/care', '/messages'].map((part) => `today${part}`),
      ...Object.keys(settings.part).map((part) => `settings/${part}`),
    ]
    for (const path of pages) {
      await page.goto(`${origin}/#/${path}`)
      await expect(page.getByRole('main')).toBeVisible()
      await check(path)
    }
  })

  test(`what an import asks can be used by everyone, ${colorScheme}`, async ({ shop: { page, call } }) => {
    const check = checks(page, colorScheme)
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
      await check(`import of ${file.name}`)
    }
    await page.getByRole('button', { name: imports.check }).click()
    await expect(page.getByRole('button', { name: imports.check })).toBeHidden()
    await check('import of visits, checked')
  })
}
