import type { Page } from '@playwright/test'
import type { Gift } from '#shared/contract/gifts.ts'
import type { AtTill } from '#shared/contract/loyalty.ts'
import { dayInNumbers } from '#shared/domain/dates/typed-day.ts'
import { catalogues } from '#shared/i18n/catalogues.ts'
import { expect, test } from './fixtures.ts'
import { foundShop } from './found-shop.ts'
import { makeClient } from './make-client.ts'

const GUEST = 'Zenovia'
const MUG = 'Mug of the house'
const FOR_POINTS = 'Mug for points'

test('a gift with two in stock: one planned and given at the till, the second for points, the third refused; a void brings one back', async ({
  shop: { page, call },
}) => {
  const { common, gifts, programmes, rewards, till, visits } = catalogues.en
  await foundShop(call, { language: 'en' })
  const id = await makeClient(call, { name: GUEST })
  await call('loyalty.adjust', { opId: 'points-to-begin-with', clientId: id, amount: 100, reason: 'start' })
  const { rules } = (await call('loyalty.atTill', { clientId: null, day: null, without: null })) as AtTill
  const { day } = rules
  const stock = async () => ((await call('loyalty.gifts', {})) as Gift[])[0]?.stock
  const origin = new URL(page.url()).origin
  const meet = async (page: Page) => {
    await page.getByRole('combobox', { name: till.searchLabel }).fill(GUEST)
    await expect(page.getByRole('option', { name: GUEST }).first()).toHaveAttribute('aria-selected', 'true')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('region', { name: till.panel }).getByRole('heading', { level: 1, name: GUEST })).toBeVisible()
  }

  // The owner adds a gift, and lets points buy it.
  await page.goto(`${origin}/#/loyalty`)
  await page.reload()
  await page.getByRole('tab', { name: programmes.part.rewards }).click()
  await page.getByRole('button', { name: gifts.add }).click()
  const form = page.getByRole('dialog')
  await form.getByLabel(gifts.form.name).fill(MUG)
  await form.getByLabel(gifts.form.cost).fill('90')
  await form.getByLabel(gifts.form.stock).fill('2')
  await form.getByRole('button', { name: common.save }).click()
  await expect(form).toBeHidden()
  await expect(
    page.getByRole('region', { name: gifts.title }).getByText(gifts.left_other.replace('{{count}}', '2')),
  ).toBeVisible()
  await page.getByRole('button', { name: rewards.add }).click()
  await form.getByLabel(rewards.form.name).fill(FOR_POINTS)
  await form.getByLabel(rewards.form.cost).fill('40')
  await form.getByText(rewards.form.gift, { exact: true }).click()
  await form.getByLabel(rewards.form.giftId).selectOption(MUG)
  await form.getByRole('button', { name: common.save }).click()
  await expect(form).toBeHidden()

  // Planned for today on the card.
  await page.goto(`${origin}/#/clients/${id}/loyalty`)
  const box = page.getByRole('region', { name: gifts.title })
  await box.getByRole('button', { name: gifts.give, exact: true }).click()
  await form.getByText(gifts.later, { exact: true }).click()
  await form.getByRole('textbox', { name: gifts.day }).fill(dayInNumbers(day, '/'))
  await page.keyboard.press('Tab')
  await form.getByLabel(gifts.why).fill('passed her exam')
  await form.getByRole('button', { name: gifts.planIt, exact: true }).click()
  await expect(form).toBeHidden()
  await expect(box.getByText(gifts.today)).toBeVisible()

  // Said at the till, given with one tap, taken back and given again.
  await page.goto(`${origin}/#/`)
  await meet(page)
  const say = page.getByRole('list', { name: catalogues.en.say.label })
  const given = say.getByRole('button', { name: `${gifts.givenMark}: ${MUG}` })
  await expect(say.getByText('passed her exam')).toBeVisible()
  await given.click()
  await expect.poll(stock).toBe(1)
  await say.getByRole('button', { name: common.undo }).click()
  await expect.poll(stock).toBe(2)
  await given.click()
  await expect.poll(stock).toBe(1)

  // The second one for points, with nothing bought.
  const canHave = page.getByRole('region', { name: rewards.canHave })
  await canHave.getByRole('button', { name: FOR_POINTS }).click()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('status').filter({ hasText: gifts.givenShort.replace('{{name}}', MUG) })).toBeVisible()
  expect(await stock()).toBe(0)

  // None is left: the till does not offer it, and the card says so.
  await meet(page)
  await expect(canHave.getByRole('button', { name: FOR_POINTS })).toBeHidden()
  await page.goto(`${origin}/#/clients/${id}/loyalty`)
  await box.getByRole('button', { name: gifts.give, exact: true }).click()
  await expect(form.getByRole('alert')).toHaveText(gifts.goneText)
  await form.getByRole('button', { name: common.cancel }).click()

  // The visit is voided: one is back, and so are the points.
  await page.goto(`${origin}/#/`)
  await page.keyboard.press('Alt+v')
  await form.getByText(GUEST).first().click()
  await form.getByRole('button', { name: visits.voidAct }).first().click()
  const voiding = page.getByRole('region', { name: visits.voidAct })
  await voiding.getByRole('button', { name: visits.reasons.mistake }).click()
  await voiding.getByRole('button', { name: visits.voidAct }).click()
  await expect(form.getByText(gifts.backInStock.replace('{{names}}', MUG))).toBeVisible()
  expect(await stock()).toBe(1)
})
