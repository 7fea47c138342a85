import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import type { Programme, ProgrammeOf } from '#shared/contract/programmes.ts'
import { catalogues } from '#shared/i18n/catalogues.ts'
import { expect, test } from './fixtures.ts'
import { foundShop } from './found-shop.ts'
import { inOneLanguage } from './in-one-language.ts'

const NO_RULES = { earnPoints: 0, earnAmount: 1, pointWorth: 0 }

type Call = (operation: string, input: unknown) => Promise<unknown>

for (const language of ['en', 'uk'] as const) {
  const { cards, common, loyalty, programmes } = catalogues[language]
  const coffee = { en: 'Coffee', uk: 'Кава' }[language]

  const openLoyalty = async (page: Page, call: Call, sampleClients = 0) => {
    await foundShop(call, { language, sampleClients })
    await page.goto(`${new URL(page.url()).origin}/#/loyalty`)
    await page.reload()
    return page.getByRole('region', { name: programmes.kind.points, exact: true })
  }
  const listed = async (call: Call) => (await call('loyalty.programmes', {})) as Programme[]
  const ofKind = async <Kind extends Programme['kind']>(call: Call, kind: Kind) =>
    (await listed(call)).filter((one): one is Extract<Programme, { kind: Kind }> => one.kind === kind)
  const points = async (call: Call) => (await ofKind(call, 'points'))[0] as ProgrammeOf<'points'>
  const chosen = async (page: Page, kind: Programme['kind']) => {
    await page.getByRole('region', { name: programmes.add }).getByRole('button', { name: programmes.kind[kind] }).click()
    return page.getByRole('form', { name: programmes.editing })
  }

  test.describe(language, () => {
    test('an owner sets up “every 10th coffee free” and “5 % back in points, double on birthdays” by reading', async ({
      shop: { page, call },
    }) => {
      const card = await openLoyalty(page, call)
      const stamps = await chosen(page, 'stamps')
      await expect(stamps.getByLabel(programmes.blank.every)).toHaveValue('10')
      await expect(stamps.getByLabel(programmes.blank.gapHours)).toHaveValue('2')
      await stamps.getByRole('button', { name: common.save }).click()
      await expect(page.getByRole('region', { name: coffee, exact: true })).toContainText('10')

      await card.getByRole('button', { name: programmes.change }).click()
      await card.getByLabel(programmes.blank.percent).fill('5')
      await card.getByLabel(programmes.blank.birthdayTimes).selectOption({ label: programmes.points.times.double })
      await card.getByLabel(programmes.blank.birthdayDays).fill('3')
      await page.keyboard.press('Control+Enter')
      await expect(card.getByRole('button', { name: programmes.change })).toBeFocused()
      await expect(card).toContainText(programmes.points.times.double)

      expect((await ofKind(call, 'stamps'))[0]?.current?.rules).toMatchObject({
        collect: 9,
        categories: [coffee],
        per: 'visit',
        gapHours: 2,
      })
      const { earnPoints, earnAmount, pointWorth, ...rules } = (await points(call)).current?.rules ?? NO_RULES
      expect((earnPoints * pointWorth) / earnAmount).toBe(0.05)
      expect(rules).toMatchObject({ birthdayTimes: 200, birthdayDays: 3 })
    })
  })

  inOneLanguage('uk', language, () => {
    test('what cannot be meant is named at its blank, and nothing that was typed is lost', async ({ shop: { page, call } }) => {
      const card = await openLoyalty(page, call)
      await card.getByRole('button', { name: programmes.change }).click()
      const percent = card.getByLabel(programmes.blank.percent)
      const save = card.getByRole('button', { name: common.save })
      const problem = (words: string) => expect(percent).toHaveAccessibleDescription(words)
      await percent.fill('-5')
      await card.getByLabel(programmes.blank.pointWorth).fill('0,25')
      await save.click()
      await problem(programmes.problem.least.replace('{{limit}}', language === 'en' ? '0.01%' : '0,01 %'))
      await expect(percent).toBeFocused()
      await percent.fill('100')
      await save.click()
      await problem(programmes.problem.circular)
      await expect(card.getByLabel(programmes.blank.pointWorth)).toHaveValue('0,25')
      await percent.fill('2,5')
      await save.click()
      await expect(card.getByRole('button', { name: programmes.change })).toBeVisible()
      expect((await points(call)).current?.rules).toMatchObject({ earnPoints: 1, earnAmount: 1000, pointWorth: 25 })

      const tiers = await chosen(page, 'tiers')
      await tiers.getByLabel(programmes.blank.levelFrom).last().fill('10')
      await tiers.getByRole('button', { name: common.save }).click()
      await expect(tiers.getByText(programmes.problem['not-rising'])).toBeVisible()
      await tiers.getByRole('button', { name: common.cancel }).click()

      const discount = await chosen(page, 'discount')
      await discount.getByLabel(programmes.blank.until).fill('16:00')
      await discount.getByRole('button', { name: common.save }).click()
      await expect(discount.getByText(programmes.problem['hours-empty'])).toBeVisible()
      expect(await listed(call)).toHaveLength(1)
    })
  })

  inOneLanguage('en', language, () => {
    test('every kind can be begun as it is offered', async ({ shop: { page, call } }) => {
      await openLoyalty(page, call)
      const cards = page.getByRole('button', { name: programmes.change, exact: true })
      for (const [place, kind] of (['stamps', 'tiers', 'discount', 'bonus', 'referral'] as const).entries()) {
        const form = await chosen(page, kind)
        await form.getByRole('button', { name: common.save }).click()
        await expect(form).toBeHidden()
        // Its card comes above the gallery and moves what is below.
        await expect(cards).toHaveCount(place + 2)
      }
      const kinds = (await listed(call)).filter(({ current }) => current !== null).map(({ kind }) => kind)
      expect(kinds.toSorted()).toEqual(['bonus', 'discount', 'points', 'referral', 'stamps', 'tiers'])
      const gallery = page.getByRole('region', { name: programmes.add })
      await expect(gallery.getByRole('button', { name: programmes.onlyOne }).first()).toBeDisabled()
      await expect(gallery.getByRole('button', { name: programmes.kind.stamps })).toBeEnabled()
    })

    test('a version for a later day waits until then', async ({ shop: { page, call } }) => {
      const card = await openLoyalty(page, call)
      await card.getByRole('button', { name: programmes.change }).click()
      await card.getByLabel(programmes.blank.percent).fill('10')
      await card.getByText(programmes.laterDay).click()
      await card.getByRole('button', { name: common.save }).click()
      await expect(card.getByRole('button', { name: programmes.changeNext })).toBeVisible()
      expect(await points(call)).toMatchObject({
        current: { rules: { earnPoints: 1, earnAmount: 1000 } },
        next: { rules: { earnPoints: 1, earnAmount: 500 } },
      })
    })

    test('what someone else changed meanwhile stands beside one’s own, and either may be kept', async ({
      shop: { page, call },
    }) => {
      const card = await openLoyalty(page, call)
      await card.getByRole('button', { name: programmes.change }).click()
      await card.getByLabel(programmes.blank.percent).fill('7')
      const { seriesId, latest, name, current } = await points(call)
      const rules = { ...current?.rules, earnAmount: 2000 }
      await call('loyalty.changeProgramme', {
        opId: randomUUID(),
        seriesId,
        basedOn: latest,
        name,
        from: current?.from,
        programme: { kind: 'points', rules },
      })
      await card.getByRole('button', { name: common.save }).click()
      const both = card.getByRole('alert').filter({ hasText: programmes.conflict.title })
      await expect(both).toContainText(language === 'en' ? '7%' : '7 %')
      await expect(both).toContainText(language === 'en' ? '2.5%' : '2,5 %')
      await both.getByRole('button', { name: common.keepMine }).click()
      await expect(card.getByRole('button', { name: programmes.change })).toBeVisible()
      expect((await points(call)).current?.rules).toMatchObject({ earnPoints: 7, earnAmount: 5000 })
    })
  })

  inOneLanguage('uk', language, () => {
    test('a draft is tried on the visits that were, and says so where there are none', async ({ shop: { page, call } }) => {
      await openLoyalty(page, call, 40)
      const form = await chosen(page, 'stamps')
      const trial = form.getByRole('region', { name: programmes.trial.title })
      await form.getByLabel(programmes.blank.every).fill('3')
      await trial.getByText(programmes.trial.months.twelve).click()
      await trial.getByRole('button', { name: programmes.trial.count }).click()
      await expect(trial.locator('strong')).toHaveCount(3)
      await expect(trial).toContainText(programmes.trial.unknown)
      await form.getByLabel(programmes.blank.every).fill('4')
      await expect(trial.locator('strong')).toHaveCount(0)
      await form.getByRole('button', { name: common.cancel }).click()

      for (const [kind, counted, unknown] of [
        ['tiers', 3, programmes.trial.unknownTiers],
        ['referral', 4, programmes.trial.unknownReferral],
      ] as const) {
        const other = await chosen(page, kind)
        await other.getByText(programmes.trial.months.twelve).click()
        await other.getByRole('button', { name: programmes.trial.count }).click()
        await expect(other).toContainText(unknown)
        await expect(trial.locator('strong')).toHaveCount(counted)
        if (kind === 'tiers') await other.getByRole('button', { name: common.cancel }).click()
      }

      await call('shop.removeSample', { opId: randomUUID() })
      await trial.getByRole('button', { name: programmes.trial.count }).click()
      await expect(trial).toContainText(programmes.trial.nobodyNew)
    })

    test('ending a programme keeps it to its last day', async ({ shop: { page, call } }) => {
      const card = await openLoyalty(page, call)
      await card.getByRole('button', { name: programmes.stop }).click()
      await page.getByRole('dialog').getByRole('button', { name: programmes.stop }).click()
      await expect(page.getByRole('dialog')).toBeHidden()
      await expect(card.getByRole('button', { name: programmes.stop })).toBeHidden()
      expect((await points(call)).current?.until).not.toBeNull()
    })

    test('what guests hold is said in words, and the ledger agrees with it', async ({ shop: { page, call } }) => {
      await openLoyalty(page, call, 20)
      await page.getByRole('tab', { name: programmes.part.owed }).click()
      const owed = page.getByRole('region', { name: cards.owed.title })
      const {
        points: { worth },
      } = (await call('loyalty.liability', { day: null })) as { points: { worth: number } }
      expect(worth).toBeGreaterThan(0)
      // Points, passes, what is owed in all, and what the invented guests owe.
      await expect(owed.getByRole('row')).toHaveCount(5)
      await owed.getByRole('button', { name: loyalty.check }).click()
      await expect(owed.getByRole('status')).toContainText(loyalty.checkGood_other.split(':')[0] ?? '')
    })
  })
}
