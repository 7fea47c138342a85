import type { Page } from '@playwright/test'
import type { Account } from '#shared/contract/accounts.ts'
import type { Voucher } from '#shared/contract/vouchers.ts'
import { inFours } from '#shared/domain/loyalty/voucher-code.ts'
import { catalogues } from '#shared/i18n/catalogues.ts'
import { expect, test } from './fixtures.ts'
import { foundShop } from './found-shop.ts'
import { inOneLanguage } from './in-one-language.ts'
import { makeClient } from './make-client.ts'

type Call = (operation: string, input: unknown) => Promise<unknown>

for (const language of ['en', 'uk'] as const) {
  const { cards, common, errors, till, visits } = catalogues[language]
  const openAt = async (page: Page, path: string) => {
    await page.goto(`${new URL(page.url()).origin}/#/${path}`)
    await page.reload()
  }
  const vouchersOf = async (call: Call) => {
    const asked = { kind: null, text: '', withMoney: false, before: null, limit: 50 }
    return ((await call('loyalty.vouchers', asked)) as { rows: Voucher[] }).rows
  }
  const newClient = (call: Call) => makeClient(call, { name: 'Іван Ковальчук' })
  const typeAmount = (page: Page, amount: string) => page.getByRole('textbox', { name: till.amount }).fill(amount)
  const openDetails = async (page: Page) => {
    await page.getByRole('button', { name: till.details.open }).click()
    return page.getByRole('dialog', { name: till.details.open })
  }

  inOneLanguage('en', language, () => {
    test('a gift card is sold, pays for a visit, and is refused with a typing error', async ({ shop: { page, call } }) => {
      await foundShop(call, { language })
      await openAt(page, 'loyalty/cards')
      await page.getByRole('button', { name: cards.sell }).click()
      const selling = page.getByRole('dialog', { name: cards.sell })
      await selling.getByLabel(cards.value).fill('500')
      await selling.getByRole('button', { name: cards.sell }).click()
      const code = page.getByRole('dialog').getByText(/^\w{4}-\w{4}-\w{4}-\w{4}$/)
      await expect(code).toBeVisible()
      const [sold] = await vouchersOf(call)
      if (!sold) throw new Error('no card was sold')
      expect(await code.textContent()).toBe(inFours(sold.code))
      await page.getByRole('button', { name: common.done }).click()

      await openAt(page, '')
      await expect(page.getByRole('combobox', { name: till.searchLabel })).toBeFocused()
      await page.keyboard.press('F4')
      await typeAmount(page, '300')
      const details = await openDetails(page)
      const field = details.getByLabel(cards.till.code)
      const wrong = `${sold.code.slice(0, -1)}${sold.code.endsWith('7') ? '8' : '7'}`
      await field.fill(wrong)
      await field.press('Enter')
      await expect(details.getByText(errors.rule['voucher-mistyped'])).toBeVisible()
      await field.fill(inFours(sold.code).toLowerCase())
      await details.getByRole('button', { name: cards.till.take }).click()
      await expect(field).toHaveValue('')
      await details.getByRole('button', { name: common.done }).click()
      await page.getByRole('region', { name: till.panel }).getByRole('button', { name: common.save }).click()
      await expect(page.getByRole('status').filter({ hasText: common.saved })).toBeVisible()
      expect((await vouchersOf(call))[0]?.left).toBe(20_000)

      await page.keyboard.press('Alt+V')
      const day = page.getByRole('dialog', { name: visits.dayTitle })
      await expect(day.getByRole('list', { name: cards.beside.title })).toContainText(cards.beside.byVouchers)
    })

    test('a visit goes on account, is seen beside the name, and is settled in the list of who owes', async ({
      shop: { page, call },
    }) => {
      await foundShop(call, { language })
      const id = await newClient(call)
      await openAt(page, '')
      await page.getByRole('combobox', { name: till.searchLabel }).fill('Ковальчук')
      await page.keyboard.press('Enter')
      await typeAmount(page, '120')
      const details = await openDetails(page)
      await details.getByRole('button', { name: cards.till.restOnAccount }).click()
      await details.getByRole('button', { name: common.done }).click()
      await page.getByRole('region', { name: till.panel }).getByRole('button', { name: common.save }).click()
      await expect(page.getByRole('status').filter({ hasText: common.saved })).toBeVisible()
      expect(((await call('loyalty.account', { clientId: id, without: null })) as Account).debt).toBe(12_000)

      await page.getByRole('combobox', { name: till.searchLabel }).fill('Ковальчук')
      await page.keyboard.press('Enter')
      await expect(page.getByRole('button', { name: cards.owesSum.replace(' {{sum}}', '') })).toBeVisible()

      await openAt(page, 'loyalty/cards')
      const list = page.getByRole('list', { name: cards.debtors })
      await list.getByRole('button', { name: cards.settle }).click()
      const settling = page.getByRole('dialog', { name: cards.settle })
      await settling.getByLabel(cards.amount).fill('200')
      await settling.getByRole('button', { name: cards.settle }).click()
      await expect(settling.getByRole('alert').filter({ hasText: '120' })).toBeVisible()
      await settling.getByLabel(cards.amount).fill('120')
      await settling.getByRole('button', { name: cards.settle }).click()
      await expect(page.getByText(cards.debtorsNone)).toBeVisible()
    })
  })

  inOneLanguage('uk', language, () => {
    test('what is owed is told by day', async ({ shop: { page, call } }) => {
      await foundShop(call, { language })
      await call('loyalty.sellGiftCard', { opId: 'e2e-sell-a-card', amount: 50_000, payment: 'cash', until: null })
      await openAt(page, 'loyalty/owed')
      const owed = page.getByRole('region', { name: cards.owed.title })
      await expect(owed.getByRole('row', { name: cards.owed.cards })).toContainText('500')
      await owed.getByLabel(cards.owed.asOf).fill(language === 'en' ? '01/11/2020' : '01.11.2020')
      await owed.getByLabel(cards.owed.asOf).press('Enter')
      await expect(owed.getByText(cards.owed.nothing)).toBeVisible()
    })
  })
}
