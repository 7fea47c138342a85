import { catalogues } from '#shared/i18n/catalogues.ts'
import { expect, test } from './fixtures.ts'

const speak = {
  en: {
    choose: 'Choose a file',
    create: '3 visits will be added',
    run: 'Import 3 visits',
    done: 'Imported 3 visits',
    undone: '3 visits were removed',
  },
  uk: {
    choose: 'Обрати файл',
    create: 'Додасться 3 візити',
    run: 'Імпортувати 3 візити',
    done: 'Імпортовано 3 візити',
    undone: 'Прибрано 3 візити',
  },
} as const

const file =
  'Код клієнта;Дата;Товари;Сума\nA1;01.10.2026;Кава;65,00\nA1;08.10.2026;Чай;40,00\n;09.10.2026;Чай;40,00\n;;Чай;40,00\n'

for (const language of ['en', 'uk'] as const) {
  const words = speak[language]
  const { imports } = catalogues[language]

  test(`past visits come to their cards, not twice, and go with the undo, in ${language}`, async ({ shop: { page, call } }) => {
    await call('shop.create', {
      opId: crypto.randomUUID(),
      name: 'Ранок',
      venue: 'cafe',
      currency: 'UAH',
      country: 'UA',
      zone: 'Europe/Kyiv',
      dayEndsAt: 2,
      language,
      ownerName: 'Соломія',
      sampleClients: 0,
    })
    const choose = async () => {
      const asked = page.waitForEvent('filechooser')
      await page.getByRole('button', { name: words.choose }).click()
      await (await asked).setFiles({ name: 'visits.csv', mimeType: 'text/csv', buffer: Buffer.from(file) })
      await expect(page.getByRole('combobox', { name: imports.listOf })).toHaveValue(imports.listOfVisits)
      await page.getByRole('button', { name: imports.check }).click()
    }
    await page.goto(`${new URL(page.url()).origin}/#/settings/import`)
    await page.reload()
    await choose()
    await expect(page.getByText(words.create)).toBeVisible()
    await expect(page.getByText(imports.visitProblem['no-date'])).toBeVisible()
    await page.getByRole('button', { name: words.run }).click()
    await expect(page.getByText(words.done)).toBeVisible()
    const { clientId } = (await call('clients.byCode', { code: 'A1' })) as { clientId: number }
    expect(await call('clients.card', { id: clientId })).toMatchObject({
      summary: { visits: 2, spent: 10_500 },
      loyalty: { points: 0 },
    })

    await page.getByRole('button', { name: imports.another }).click()
    await choose()
    await expect(page.getByText(imports.noNewVisits)).toBeVisible()
    await page.getByRole('button', { name: catalogues[language].common.back, exact: true }).click()
    await page.getByRole('button', { name: imports.another }).click()

    await page.getByRole('button', { name: imports.undoImport }).click()
    await page.getByRole('dialog').getByRole('button', { name: imports.undoImport }).click()
    await expect(page.getByText(words.undone)).toBeVisible()
    expect(await call('shop.about', {})).toMatchObject({ clients: 0, visits: 0 })
  })
}
