import { catalogues } from '#shared/i18n/catalogues.ts'
import { expect, test } from './fixtures.ts'
import { foundShop } from './found-shop.ts'
import { makeClient } from './make-client.ts'

test('a conversation is written down from the card, corrected, found by its channel, taken back and brought again', async ({
  shop: { page, call },
}) => {
  const { clients, common, journal } = catalogues.uk
  await foundShop(call, { language: 'uk' })
  const id = await makeClient(call, { name: 'Зоряна', phones: ['067 123 45 67'] })
  await page.goto(`${new URL(page.url()).origin}/#/clients/${id}/contact`)
  await page.reload()
  await expect(page.getByRole('tab', { name: clients.part.contact })).toHaveAttribute('aria-selected', 'true')
  const box = page.getByRole('region', { name: journal.title })
  const dialog = page.getByRole('dialog')
  const rows = box.getByRole('list', { name: journal.title }).getByRole('listitem')

  await box.getByRole('button', { name: journal.addLong }).click()
  await dialog.getByRole('radio', { name: journal.channel.messenger }).check()
  await dialog.getByRole('textbox', { name: journal.subject }).fill('торт')
  await page.keyboard.press('Control+Enter')
  await expect(dialog.getByRole('alert')).toHaveText(journal.outcomeNeeded)
  await dialog.getByRole('radio', { name: journal.outcome.thinking }).check()
  await dialog.getByRole('textbox', { name: journal.answer, exact: true }).fill('порадиться з дружиною')
  await dialog.getByRole('checkbox', { name: journal.fact }).check()
  await dialog.getByRole('button', { name: journal.mood.good }).click()
  await dialog.getByRole('group', { name: journal.next }).getByRole('button', { name: journal.nextWeek, exact: true }).click()
  await page.keyboard.press('Control+Enter')
  await expect(dialog).toBeHidden()
  await expect(rows).toHaveCount(1)
  await expect(rows).toContainText([/торт.*Подумає.*порадиться з дружиною/s])
  await expect(box.getByText(journal.mood.good).first()).toBeVisible()
  const { facts } = (await call('people.ofClient', { clientId: id })) as { facts: { text: string }[] }
  expect(facts).toMatchObject([{ text: 'порадиться з дружиною' }])

  await rows.getByRole('button', { name: new RegExp(`^${journal.edit}`) }).click()
  await dialog.getByRole('textbox', { name: journal.answer, exact: true }).fill('бере на двадцять осіб')
  await dialog.getByRole('radio', { name: journal.outcome.agreed }).check()
  await dialog.getByRole('button', { name: common.save }).click()
  await expect(dialog).toBeHidden()
  await expect(rows).toContainText([/бере на двадцять осіб/])

  await box.getByRole('button', { name: journal.channel.call, exact: true }).click()
  await expect(rows).toHaveCount(0)
  await expect(box.getByText(journal.nothingFound)).toBeVisible()
  await box.getByRole('button', { name: journal.allChannels, exact: true }).click()
  await rows.getByRole('button', { name: new RegExp(`^${journal.takeBack}`) }).click()
  await expect(rows).toHaveCount(0)
  await box.getByRole('button', { name: common.undo }).click()
  await expect(rows).toHaveCount(1)
})
