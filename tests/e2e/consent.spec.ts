import { catalogues } from '#shared/i18n/catalogues.ts'
import { expect, test } from './fixtures.ts'
import { foundShop } from './found-shop.ts'
import { makeClient } from './make-client.ts'

const { blocks, clients, consent, messages, settings } = catalogues.uk
const say = (text: string, values: Readonly<Record<string, string>>) =>
  text.replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name]))

test('consent is taken and withdrawn on the card, and who is not to be contacted is barred everywhere with the reason', async ({
  shop: { page, call },
}) => {
  await foundShop(call, { language: 'uk' })
  const id = await makeClient(call, { name: 'Олена Коваленко', phones: ['067 123 45 67'], email: 'olena@example.com' })
  await page.reload()
  await page.goto(`${new URL(page.url()).origin}/#/clients/${id}/contact`)

  const news = (channel: string) =>
    page.getByRole('group', { name: new RegExp(`^${say(consent.about, { purpose: consent.purpose.marketing, channel })}`) })
  await news(consent.allWays).getByRole('button', { name: consent.yes }).click()
  await expect(news('SMS').getByRole('button', { name: consent.yes })).toHaveAttribute('aria-pressed', 'true')
  await news('SMS').getByRole('button', { name: consent.no }).click()
  const history = page.getByRole('list', { name: consent.history })
  await expect(history.getByRole('listitem').first()).toContainText(`SMS: ${consent.state.withdrawn}`)

  await page.getByRole('button', { name: consent.ban }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: consent.banDo }).click()
  await expect(dialog.getByText(catalogues.uk.errors.field.missing)).toBeVisible()
  await dialog.getByLabel(consent.reason).fill('Просила більше не писати')
  await dialog.getByRole('button', { name: consent.banDo }).click()
  await expect(page.getByText(say(consent.banned, { reason: 'Просила більше не писати' }))).toBeVisible()
  await expect(
    page.getByRole('button', { name: new RegExp(`^Олена Коваленко, ${consent.badge['do-not-contact']}`) }),
  ).toBeVisible()

  await page.getByRole('button', { name: messages.write, exact: true }).click()
  await expect(page.getByRole('dialog').getByText(blocks.block['do-not-contact']).first()).toBeVisible()
  await page.keyboard.press('Escape')

  await page.goto(`${new URL(page.url()).origin}/#/settings/notContacted`)
  await page.getByRole('list', { name: settings.part.notContacted.name }).getByRole('button', { name: /Олена/ }).click()
  await page.getByRole('tab', { name: clients.part.contact }).click()
  await page.getByRole('button', { name: consent.lift }).click()
  await page.getByRole('dialog').getByLabel(consent.reason).fill('Сама попросила')
  await page.getByRole('dialog').getByRole('button', { name: consent.liftDo }).click()
  await expect(page.getByRole('button', { name: consent.ban })).toBeVisible()
})
