import { randomUUID } from 'node:crypto'
import { catalogues } from '#shared/i18n/catalogues.ts'
import { emptyVisit } from '../empty-visit.ts'
import { expect, test } from './fixtures.ts'
import { foundShop } from './found-shop.ts'
import { makeClient } from './make-client.ts'

const { clients, common, figures, segments, shell, trends, worth } = catalogues.uk
const DAY = 86_400_000
const dayAgo = (days: number) => new Date(Date.now() - days * DAY).toISOString().slice(0, 10)

test('who of the best has not come this month and what they take, how clients group, who comes back, and what falls', async ({
  shop: { page, call },
}) => {
  await foundShop(call, { language: 'uk' })
  const fields = { category: 'Дослід', kind: 'good', unit: 'piece', cost: 2_000, time: null } as const
  const item = await call('catalogue.create', { opId: randomUUID(), name: 'Узвар', price: 6_000, ...fields })
  const { id: itemId } = item as { readonly id: number }
  const log = (clientId: number, daysAgo: number, pieces: number) =>
    call('visits.log', {
      opId: randomUUID(),
      clientId,
      ...emptyVisit,
      day: daysAgo === 0 ? null : dayAgo(daysAgo),
      lines: [{ itemId, name: '', quantity: pieces * 1_000, minutes: null, price: null }],
    })
  const [ihor, marta] = [await makeClient(call, { name: 'Ihor Koval' }), await makeClient(call, { name: 'Marta' })]
  for (const daysAgo of [100, 90, 80, 70, 45]) await log(ihor, daysAgo, 4)
  for (const daysAgo of [40, 0]) await log(marta, daysAgo, 2)

  await page.goto(`${new URL(page.url()).origin}/#/`)
  await page.reload()
  await page.getByRole('navigation', { name: shell.sections }).getByRole('link', { name: shell.reports }).click()
  // Why these days brought more or less: the weekdays, the hours and the goods that made it.
  const changed = page.getByRole('region', { name: trends.changes.title })
  const taken = changed.getByRole('table', { name: trends.changes.goods })
  await expect(taken.getByRole('row', { name: /Узвар/ })).toBeVisible()
  await expect(changed.getByRole('table', { name: trends.changes.weekdays }).getByRole('row')).toHaveCount(8)
  await taken.getByRole('row', { name: /Узвар/ }).getByRole('button').first().click()
  await expect(page.getByRole('dialog', { name: 'Узвар' }).getByRole('listitem').first()).toBeVisible()
  await page.keyboard.press('Escape')
  await page.getByRole('tab', { name: figures.part.clients }).click()
  const value = page.getByRole('table', { name: worth.value })
  await expect(value.getByRole('row')).toHaveCount(3)
  await page.getByRole('button', { name: worth.away.month }).click()
  await expect(value.getByRole('row')).toHaveCount(2)
  const best = value.getByRole('row').last()
  await expect(best).toContainText('Ihor Koval')
  await expect(best).toContainText('4 × Узвар')
  await expect(best).toContainText('1 200 ₴'.replace(/ /g, '\u00a0'))
  await page.getByRole('button', { name: worth.column.margin }).click()
  await expect(value.getByRole('columnheader', { name: worth.column.margin })).toHaveAttribute('aria-sort', 'descending')
  await expect(best).toContainText('800 ₴'.replace(/ /g, '\u00a0'))

  await page.getByRole('button', { name: worth.view.groups }).click()
  await page.getByRole('button', { name: worth.scoring.open }).click()
  const dialog = page.getByRole('dialog', { name: worth.scoring.title })
  await dialog.getByText(worth.scoring.own, { exact: true }).click()
  const money = dialog.getByRole('group', { name: /₴/ }).getByRole('textbox')
  for (const [place, sum] of ['100', '200', '100', '900'].entries()) await money.nth(place).fill(sum)
  await dialog.getByRole('button', { name: common.save }).click()
  await expect(dialog.getByText(worth.scoring.notRising)).toBeVisible()
  await money.nth(2).fill('500')
  await dialog.getByRole('button', { name: common.save }).click()
  await expect(dialog).toBeHidden()
  const groups = page.getByRole('list', { name: worth.groups })
  await groups.getByRole('button', { name: worth.zone.loyal }).click()
  const drawer = page.getByRole('dialog', { name: worth.zone.loyal })
  await expect(drawer.getByRole('listitem')).toHaveText([/Ihor Koval/])
  await drawer.getByRole('button', { name: figures.asList }).click()
  await expect(page.getByRole('list', { name: clients.list }).getByRole('listitem')).toHaveCount(1)
  await expect(page.getByText(worth.zone.loyal)).toBeVisible()

  await page.goBack()
  await page.getByRole('button', { name: worth.view.again }).click()
  const cohorts = page.getByRole('table', { name: worth.cohorts })
  await cohorts.getByRole('button').first().click()
  await expect(page.getByRole('dialog').getByRole('listitem')).toHaveText([/Ihor Koval/])
  await page.getByRole('dialog').getByRole('button', { name: figures.asList }).click()
  await expect(page.getByRole('list', { name: clients.list }).getByRole('listitem')).toHaveText([/Ihor Koval/])
  await page.goBack()
  await page.keyboard.press('Escape')

  await page.getByRole('tab', { name: figures.part.goods }).click()
  const sold = page.getByRole('table', { name: trends.title }).getByRole('row', { name: /Узвар/ })
  await expect(sold).toContainText(trends.verdict.few)
  await sold.getByRole('button').first().click()
  await expect(page.getByRole('dialog', { name: 'Узвар' }).getByRole('listitem')).toHaveText([/Ihor Koval/, /Marta/])
  await page.keyboard.press('Escape')

  await page.getByRole('tab', { name: figures.part.clients }).click()
  await page.getByRole('button', { name: segments.open }).click()
  await expect(page.getByRole('dialog', { name: segments.title })).toBeVisible()
})
