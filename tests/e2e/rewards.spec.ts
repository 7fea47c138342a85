import type { Page } from '@playwright/test'
import type { Item } from '#shared/contract/catalogue.ts'
import type { ClientCard } from '#shared/contract/clients.ts'
import { catalogues } from '#shared/i18n/catalogues.ts'
import { expect, test } from './fixtures.ts'
import { foundShop } from './found-shop.ts'
import { inOneLanguage } from './in-one-language.ts'
import { makeClient } from './make-client.ts'

type Call = (operation: string, input: unknown) => Promise<unknown>

for (const language of ['en', 'uk'] as const) {
  const { common, rewards, till, visits, programmes } = catalogues[language]
  const CARD = 'Tenth coffee'
  const GUEST = 'Zenovia'

  /** A café with a stamp card for its first quick key, and a guest with so many stamps and points. */
  const open = async (page: Page, call: Call, { stamps, points }: { stamps: number; points: number }) => {
    await foundShop(call, { language, sampleClients: 0 })
    const items = (await call('catalogue.list', { archived: false })) as Item[]
    const [coffee] = items.filter(({ quickKey }) => quickKey === 0)
    if (!coffee) throw new Error('no quick key')
    const { day } = ((await call('loyalty.atTill', { clientId: null, day: null, without: null })) as { rules: { day: string } })
      .rules
    const rules = {
      categories: [],
      items: [coffee.id],
      collect: 9,
      per: 'item',
      gapHours: 0,
      minimumBill: 0,
      freeUpTo: null,
      lasts: null,
    }
    const { seriesId } = (await call('loyalty.startProgramme', {
      opId: 'start-stamp-card',
      name: CARD,
      from: day,
      programme: { kind: 'stamps', rules },
    })) as { seriesId: number }
    const id = await makeClient(call, { name: GUEST })
    const adjust = (amount: number, of: object) =>
      call('loyalty.adjust', { opId: `adjust-${JSON.stringify(of)}`, clientId: id, amount, reason: 'start', ...of })
    if (stamps > 0) await adjust(stamps, { seriesId })
    if (points > 0) await adjust(points, {})
    await page.goto(`${new URL(page.url()).origin}/#/`)
    await page.reload()
    return { coffee, id, day }
  }
  const meet = async (page: Page) => {
    await page.getByRole('combobox', { name: till.searchLabel }).fill(GUEST)
    await expect(page.getByRole('option', { name: GUEST }).first()).toHaveAttribute('aria-selected', 'true')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('region', { name: till.panel }).getByRole('heading', { level: 1, name: GUEST })).toBeVisible()
  }
  const keyOf = (page: Page, { name }: Item) =>
    page.getByRole('region', { name: till.panel }).getByRole('button', { name }).filter({ hasNotText: till.usual }).first()
  const canHave = (page: Page) => page.getByRole('region', { name: rewards.canHave })
  const cardOf = async (call: Call, id: number) => (await call('clients.card', { id })) as ClientCard
  const stampsOf = async (call: Call, id: number) => {
    const { standing } = (await call('loyalty.atTill', { clientId: id, day: null, without: null })) as {
      standing: { stamps: { has: number }[] }
    }
    return standing.stamps[0]?.has ?? 0
  }

  inOneLanguage('en', language, () => {
    test('the card is filled, one tap gives the coffee, another takes it back, and the undo gives back the stamps', async ({
      shop: { page, call },
    }) => {
      const { coffee, id } = await open(page, call, { stamps: 8, points: 0 })
      await meet(page)
      const key = keyOf(page, coffee)
      await key.click()
      await page.keyboard.press('Control+Enter')
      await expect(page.getByRole('status').getByText(common.undo)).toBeVisible()
      expect(await stampsOf(call, id)).toBe(9)
      await meet(page)
      await key.click()
      const gift = canHave(page).getByRole('button', { name: CARD })
      await gift.click()
      await expect(gift).toHaveAttribute('aria-pressed', 'true')
      await gift.click()
      await expect(gift).toHaveAttribute('aria-pressed', 'false')
      await page.keyboard.press('Alt+r')
      await expect(gift).toBeFocused()
      await page.keyboard.press('Space')
      await expect(gift).toHaveAttribute('aria-pressed', 'true')
      await page.keyboard.press('Control+Enter')
      await expect.poll(() => stampsOf(call, id)).toBe(0)
      await page.getByRole('status').getByRole('button', { name: common.undo }).click()
      await expect.poll(() => stampsOf(call, id)).toBe(9)
    })
  })

  inOneLanguage('uk', language, () => {
    test('a reward made by the owner is taken for points, and a part brought back gives them back', async ({
      shop: { page, call },
    }) => {
      const { coffee, id, day } = await open(page, call, { stamps: 0, points: 100 })
      await page.goto(`${new URL(page.url()).origin}/#/loyalty`)
      await page.getByRole('tab', { name: programmes.part.rewards }).click()
      await page.getByRole('button', { name: rewards.add }).click()
      const form = page.getByRole('dialog')
      await form.getByLabel(rewards.form.name).fill('Free coffee')
      await form.getByRole('button', { name: common.save }).click()
      await expect(form.getByText(rewards.form.unclear)).toBeVisible()
      await form.getByLabel(rewards.form.cost).fill('40')
      await form.getByLabel(rewards.oneItem).selectOption(coffee.name)
      await form.getByRole('button', { name: common.save }).click()
      await expect(form).toBeHidden()
      await page.goto(`${new URL(page.url()).origin}/#/`)
      await meet(page)
      const key = keyOf(page, coffee)
      await key.click()
      const before = (await cardOf(call, id)).loyalty.points
      await canHave(page).getByRole('button', { name: 'Free coffee' }).click()
      await page.keyboard.press('Control+Enter')
      await expect.poll(async () => (await cardOf(call, id)).loyalty.points).toBe(before - 40)
      const { rows } = (await call('visits.ofDay', { day })) as { rows: { id: number }[] }
      const visitId = rows[0]?.id ?? 0
      await page.keyboard.press('Alt+v')
      await page.getByRole('dialog').getByText(GUEST).first().click()
      await expect(page.getByRole('dialog').getByText(rewards.given.replace('{{name}}', 'Free coffee')).first()).toBeVisible()
      await page.getByRole('button', { name: visits.return }).first().click()
      await page.getByRole('button', { name: till.lines.more.replace('{{name}}', coffee.name) }).click()
      const form2 = page.getByRole('region', { name: visits.return })
      await form2.getByLabel(visits.reason).fill('cold')
      await form2.getByRole('button', { name: visits.return }).click()
      await expect.poll(async () => (await cardOf(call, id)).loyalty.points).toBe(before)
      expect(visitId).toBeGreaterThan(0)
    })
  })
}
