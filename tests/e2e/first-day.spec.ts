import { resolve } from 'node:path'
import type { Page } from '@playwright/test'
import { catalogues } from '#shared/i18n/catalogues.ts'
import { expect, test } from './fixtures.ts'

const file = resolve(import.meta.dirname, '../fixtures/clients/excel-uk-1251.csv')

for (const { language, locale } of [
  { language: 'en', locale: 'en-GB' },
  { language: 'uk', locale: 'uk-UA' },
] as const) {
  const words = catalogues[language]

  test.describe(`the first day of a shop, in ${language}`, () => {
    test.use({ locale, timezoneId: 'Europe/Kyiv', atFirstStart: true })

    test('from an empty folder to a client list, a guest found in every way, a visit, points, undo and void', async ({
      shop: { page, call },
    }) => {
      await page.getByLabel(words.start.name).fill('Ранок')
      await page.getByRole('radio', { name: words.place.venueOf.cafe }).check()
      await page.getByRole('button', { name: words.start.open }).click()
      const search = page.getByRole('combobox', { name: words.till.searchLabel })
      await expect(search).toBeFocused()

      await page.keyboard.press('Alt+6')
      await page.getByRole('button', { name: words.settings.part.import.name }).click()
      const asked = page.waitForEvent('filechooser')
      await page.getByRole('button', { name: words.common.chooseFile }).click()
      await (await asked).setFiles(file)
      await page.getByRole('button', { name: words.imports.check }).click()
      await page.getByRole('button', { name: /60/ }).click()
      await expect(page.getByRole('heading', { name: /60/ })).toBeVisible({ timeout: 20_000 })

      await page.keyboard.press('F2')
      await expect(search).toBeFocused()
      // The man of the row "Юрій Їжак;8 063 7334035": by name, in Latin letters, with a slip, by the last digits.
      for (const typed of ['їжак юр', 'yurii', 'Юрій Їжек', '4035']) {
        await search.fill(typed)
        await expect(page.getByRole('option', { name: 'Юрій Їжак' }).first(), typed).toBeVisible()
      }
      const guest = page.getByRole('region', { name: words.till.panel }).getByRole('heading', { level: 1, name: 'Юрій Їжак' })
      await expect(page.getByRole('option', { name: 'Юрій Їжак' })).toHaveAttribute('aria-selected', 'true')
      await page.keyboard.press('Enter')
      await expect(guest).toBeVisible()
      const id = await clientId(call)
      expect(await points(call, id)).toBe(784)

      // Nobody knows yet what he usually takes: two of the first key.
      const panel = page.getByRole('region', { name: words.till.panel })
      const [first] = await quickKeys(call)
      await panel.getByRole('button', { name: first?.name ?? '' }).click({ clickCount: 2 })
      await page.keyboard.press('Control+Enter')
      const bar = page.getByRole('status').filter({ hasText: words.common.saved })
      await expect(bar).toContainText('Юрій Їжак')
      const after = await points(call, id)
      expect(after).toBeGreaterThan(784)
      await bar.getByRole('button', { name: words.common.undo }).click()
      await expect.poll(() => points(call, id)).toBe(784)

      // Undone, the basket is back; saved again, the next time is Enter and Enter.
      await expect(page.getByText(words.till.undone.replace('{{name}}', 'Юрій Їжак'))).toBeVisible()
      await page.keyboard.press('Control+Enter')
      await expect(bar).toBeVisible()
      await search.fill('4035')
      await expect(page.getByRole('option', { name: 'Юрій Їжак' })).toHaveAttribute('aria-selected', 'true')
      await page.keyboard.press('Enter')
      await expect(panel.getByRole('button', { name: words.till.usual })).toBeVisible()
      await page.keyboard.press('Enter')
      await expect.poll(() => visitsToday(call)).toBe(2)
      await expect(search).toHaveValue('')

      await voidLatest(page, words)
      await expect.poll(() => points(call, id)).toBe(after)
      expect(await call('loyalty.check', {})).toMatchObject({ findings: [] })
    })
  })
}

type Call = (operation: string, input: unknown) => Promise<unknown>

async function clientId(call: Call): Promise<number> {
  const { hits } = (await call('clients.find', { text: '0637334035', limit: 1 })) as { hits: { id: number }[] }
  return hits[0]?.id ?? 0
}

async function points(call: Call, id: number): Promise<number> {
  return ((await call('clients.arrival', { id })) as { loyalty: { points: number } }).loyalty.points
}

async function quickKeys(call: Call): Promise<{ name: string }[]> {
  const items = (await call('catalogue.list', { archived: false })) as { name: string; quickKey: number | null }[]
  return items.filter(({ quickKey }) => quickKey !== null).sort((one, other) => (one.quickKey ?? 0) - (other.quickKey ?? 0))
}

async function visitsToday(call: Call): Promise<number> {
  const { rows } = (await call('visits.ofDay', { day: null })) as { rows: { state: string }[] }
  return rows.filter(({ state }) => state === 'open').length
}

async function voidLatest(page: Page, words: (typeof catalogues)['en' | 'uk']): Promise<void> {
  await page.keyboard.press('Alt+V')
  const sheet = page.getByRole('dialog', { name: words.visits.dayTitle })
  await sheet.getByRole('button', { name: 'Юрій Їжак' }).first().click()
  await sheet.getByRole('button', { name: words.visits.voidAct }).click()
  await sheet.getByLabel(words.visits.reason).fill('помилка')
  await sheet.getByRole('region', { name: words.visits.voidAct }).getByRole('button', { name: words.visits.voidAct }).click()
  await expect(sheet.getByText(words.visits.void).first()).toBeVisible()
}
