import { catalogues } from '#shared/i18n/catalogues.ts'
import { expect, test } from './fixtures.ts'
import { foundShop } from './found-shop.ts'
import { makeClient } from './make-client.ts'

const { clients, common, privacy } = catalogues.en
const say = (text: string, values: Readonly<Record<string, string>>) =>
  text.replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name]))

test('what is known of a client is shown, he is erased with his name typed, and comes back only when he asks', async ({
  shop: { page, call },
}) => {
  await foundShop(call, { language: 'en' })
  const name = 'Rosamund Pennyworth'
  const id = await makeClient(call, { name, phones: ['+44 7700 900123'], note: 'By the window' })
  await page.reload()
  await page.goto(`${new URL(page.url()).origin}/#/clients/${id}`)
  await page.getByRole('button', { name: common.more }).first().click()
  await page.getByRole('menuitem', { name: privacy.menu }).click()
  await expect(page.getByRole('heading', { name: say(privacy.title, { name }) })).toBeVisible()
  await expect(page.getByRole('region', { name: privacy.group.card }).getByText('By the window')).toBeVisible()

  await page.getByRole('button', { name: privacy.erase }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByText(privacy.copies)).toBeVisible()
  const now = dialog.getByRole('button', { name: privacy.eraseNow })
  await now.click()
  await expect(now).toBeVisible()
  await dialog.getByLabel(say(privacy.typeName, { name })).fill('rosamund pennyworth')
  await now.click()
  await expect(page.getByRole('dialog').getByText(privacy.erasedText)).toBeVisible()
  await page.getByRole('dialog').getByRole('button', { name: common.close }).last().click()
  await expect(page.getByText(name)).toHaveCount(0)

  await page.goto(`${new URL(page.url()).origin}/#/clients/new`)
  await page.getByRole('textbox', { name: clients.field.name, exact: true }).fill('Rosa P')
  await page.getByRole('textbox', { name: clients.field.phones }).first().fill('+44 7700 900123')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('dialog', { name: privacy.againTitle })).toBeVisible()
  await page.getByRole('dialog').getByRole('button', { name: privacy.againSave }).click()
  await expect(page.getByRole('heading', { name: 'Rosa P' })).toBeVisible()
})
