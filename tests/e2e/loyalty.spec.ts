import type { Page } from '@playwright/test'
import type { Programme, ProgrammeOf } from '#shared/contract/programmes.ts'
import { catalogues } from '#shared/i18n/catalogues.ts'
import { expect, test } from './fixtures.ts'
import { foundShop } from './found-shop.ts'

type Call = (operation: string, input: unknown) => Promise<unknown>

for (const language of ['en', 'uk'] as const) {
  const { common, loyalty, programmes } = catalogues[language]

  const openLoyalty = async (page: Page, call: Call, sampleClients = 0) => {
    await foundShop(call, { language, sampleClients })
    await page.goto(`${new URL(page.url()).origin}/#/loyalty`)
    await page.reload()
    return page.getByRole('region', { name: loyalty.programme, exact: true })
  }
  const pointsOf = async (call: Call) => {
    const all = (await call('loyalty.programmes', {})) as Programme[]
    const points = all.find((one): one is ProgrammeOf<'points'> => one.kind === 'points')
    return {
      current: points?.current?.rules,
      until: points?.current?.until,
      next: points?.next?.rules,
      past: points?.past.map(({ rules }) => rules),
    }
  }

  test.describe(language, () => {
    test('the programme is changed as a sentence; a blank without a number is named and nothing is lost', async ({
      shop: { page, call },
    }) => {
      const card = await openLoyalty(page, call)
      await card.getByRole('button', { name: loyalty.change }).click()
      await expect(card.getByLabel(loyalty.blank.earnAmount)).toBeFocused()
      await card.getByLabel(loyalty.blank.earnAmount).fill('ten')
      await card.getByLabel(loyalty.blank.pointWorth).fill('0,25')
      await card.getByRole('button', { name: common.save }).click()
      await expect(page.getByText(loyalty.numberNeeded)).toBeVisible()
      await expect(card.getByLabel(loyalty.blank.pointWorth)).toHaveValue('0,25')
      await card.getByLabel(loyalty.blank.earnAmount).fill('20')
      await card.getByLabel(loyalty.blank.earnPoints).fill('3')
      await card.getByLabel(loyalty.blank.beforeDiscount).selectOption('before')
      await page.keyboard.press('Control+Enter')
      await expect(card.getByRole('button', { name: loyalty.change })).toBeFocused()
      await expect(card.getByText(loyalty.sentence.before)).toBeVisible()
      expect((await pointsOf(call)).current).toMatchObject({
        earnAmount: 2000,
        earnPoints: 3,
        pointWorth: 25,
        beforeDiscount: true,
      })
    })

    test('a version for a later day waits until then', async ({ shop: { page, call } }) => {
      const card = await openLoyalty(page, call)
      await card.getByRole('button', { name: loyalty.change }).click()
      await card.getByLabel(loyalty.blank.earnPoints).fill('2')
      await card.getByText(loyalty.laterDay).click()
      await card.getByRole('button', { name: common.save }).click()
      await expect(page.getByRole('region', { name: loyalty.next })).toBeVisible()
      expect(await pointsOf(call)).toMatchObject({ current: { earnPoints: 1 }, next: { earnPoints: 2 } })
    })

    test('ending the programme keeps it to its last day', async ({ shop: { page, call } }) => {
      const card = await openLoyalty(page, call)
      await card.getByRole('button', { name: loyalty.stop }).click()
      await page.getByRole('dialog').getByRole('button', { name: loyalty.stop }).click()
      await expect(page.getByRole('dialog')).toBeHidden()
      await expect(card.getByRole('button', { name: loyalty.stop })).toBeHidden()
      expect((await pointsOf(call)).until).not.toBeNull()
    })

    test('what guests hold is said in words, and the ledger agrees with it', async ({ shop: { page, call } }) => {
      await openLoyalty(page, call, 20)
      await page.getByRole('tab', { name: programmes.part.owed }).click()
      const owed = page.getByRole('region', { name: loyalty.owed })
      const {
        points: { worth },
      } = (await call('loyalty.liability', { day: null })) as { points: { worth: number } }
      expect(worth).toBeGreaterThan(0)
      await expect(owed.locator('strong')).toHaveCount(2)
      await owed.getByRole('button', { name: loyalty.check }).click()
      await expect(owed.getByRole('status')).toContainText(loyalty.checkGood_other.split(':')[0] ?? '')
    })
  })
}
