import { join } from 'node:path'
import Database from 'better-sqlite3'
import type { OutputOf } from '#shared/contract/client.ts'
import { catalogues } from '#shared/i18n/catalogues.ts'
import { expect, test } from './fixtures.ts'
import { foundShop } from './found-shop.ts'
import { inOneLanguage } from './in-one-language.ts'
import { makeClient } from './make-client.ts'

for (const language of ['en', 'uk'] as const) {
  const { errors, ledger, loyalty } = catalogues[language]

  inOneLanguage('en', language, () => {
    test('a balance that was changed past the program is found by name, held, and set right with a reason', async ({
      shop: { page, host, call },
    }) => {
      await foundShop(call, { language })
      const id = await makeClient(call, { name: 'Zenovia' })
      await call('loyalty.adjust', { opId: 'forty-points', clientId: id, amount: 40, reason: 'start' })
      const file = new Database(join(host.dataDir, 'regulars.db'))
      file.prepare('UPDATE clients SET points = 500 WHERE id = ?').run(id)
      file.close()

      await page.goto(`${new URL(page.url()).origin}/#/loyalty/owed`)
      await page.reload()
      await page.getByRole('button', { name: loyalty.check }).click()
      const figures = (words: string) => words.replace('{{kept}}', '500').replace('{{summed}}', '40')
      const finding = page.getByRole('listitem').filter({ hasText: figures(ledger.finding.points) })
      await expect(finding.getByRole('button', { name: 'Zenovia' })).toBeVisible()
      await finding.getByRole('button', { name: ledger.setRight }).click()
      const dialog = page.getByRole('dialog')
      await expect(dialog.getByText(figures(ledger.text))).toBeVisible()
      await dialog.getByRole('radio', { name: ledger.byEntries.replace('{{value}}', '40') }).check()
      await dialog.getByRole('button', { name: ledger.save }).click()
      await expect(dialog.getByText(errors.field.missing)).toBeVisible()
      await dialog.getByLabel(ledger.reason).fill('changed by hand')
      await dialog.getByRole('button', { name: ledger.save }).click()
      await expect(dialog).toBeHidden()
      await expect(finding).toBeHidden()
      const { loyalty: has } = (await call('clients.card', { id })) as OutputOf<'clients.card'>
      expect(has.points).toBe(40)
    })
  })
}
