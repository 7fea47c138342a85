import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { Page } from '@playwright/test'
import { catalogues } from '#shared/i18n/catalogues.ts'
import { expect, test } from './fixtures.ts'

const speak = {
  en: {
    choose: 'Choose a file',
    create: '1 client will be added',
    run: 'Import 1 client',
    done: 'Imported 1 client',
    undone: '1 client was removed',
  },
  uk: {
    choose: 'Обрати файл',
    create: 'Додасться 1 клієнт',
    run: 'Імпортувати 1 клієнта',
    done: 'Імпортовано 1 клієнта',
    undone: 'Прибрано 1 клієнта',
  },
} as const

async function choose(page: Page, button: string, file: string | { name: string; mimeType: string; buffer: Buffer }) {
  const asked = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: button }).click()
  await (await asked).setFiles(file)
}

for (const language of ['en', 'uk'] as const) {
  const words = speak[language]
  const { imports, clients, exports } = catalogues[language]

  test(`a card of a phone becomes a client, is saved for another phone, and goes with the undo, in ${language}`, async ({
    shop: { page, call },
  }) => {
    await call('shop.create', {
      opId: crypto.randomUUID(),
      name: 'Ранок',
      venue: 'cafe',
      currency: 'USD',
      country: 'US',
      zone: 'America/New_York',
      dayEndsAt: 2,
      language,
      ownerName: 'Соломія',
      sampleClients: 0,
    })
    await page.goto(`${new URL(page.url()).origin}/#/settings/import`)
    await page.reload()
    await choose(page, words.choose, { name: 'empty.vcf', mimeType: 'text/vcard', buffer: Buffer.from('HELLO') })
    await expect(page.getByText(imports.refused['no-card'])).toBeVisible()
    await choose(page, words.choose, resolve(import.meta.dirname, '../fixtures/vcards/John_Doe_IPHONE.vcf'))
    await expect(page.getByText(words.create)).toBeVisible()
    await page.getByRole('button', { name: words.run }).click()
    await expect(page.getByText(words.done)).toBeVisible()

    const { hits } = (await call('clients.find', { text: 'Richter', limit: 5 })) as {
      hits: { id: number; photo: string | null }[]
    }
    expect(hits).toHaveLength(1)
    expect(hits[0]?.photo).not.toBeNull()
    await page.goto(`${new URL(page.url()).origin}/#/clients/${hits[0]?.id}`)
    await page.getByRole('button', { name: catalogues[language].common.more, exact: true }).click()
    await page.getByRole('menuitem', { name: clients.saveCard }).click()
    const saving = page.waitForEvent('download')
    await page.getByRole('dialog').getByRole('button', { name: exports.save }).click()
    const file = await (await saving).path()
    expect(await readFile(file, 'utf8')).toContain('VERSION:4.0')
    await expect(page.getByRole('dialog')).toBeHidden()

    await page.goto(`${new URL(page.url()).origin}/#/settings/import`)
    await page.getByRole('button', { name: imports.undoImport }).click()
    await page.getByRole('dialog').getByRole('button', { name: imports.undoImport }).click()
    await expect(page.getByText(words.undone)).toBeVisible()
    expect(await call('shop.about', {})).toMatchObject({ clients: 0 })
  })
}
