import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import type { Item } from '#shared/contract/catalogue.ts'
import type { PassOfClient, PassType } from '#shared/contract/passes.ts'
import { catalogues } from '#shared/i18n/catalogues.ts'
import { emptyVisit } from '../empty-visit.ts'
import { expect, test } from './fixtures.ts'
import { foundShop } from './found-shop.ts'
import { inOneLanguage } from './in-one-language.ts'
import { makeClient } from './make-client.ts'

type Call = (operation: string, input: unknown) => Promise<unknown>

for (const language of ['en', 'uk'] as const) {
  const { common, till, passes, programmes } = catalogues[language]
  const GYM = 'Boxing 10'

  const open = async (page: Page, path: string) => {
    await page.goto(`${new URL(page.url()).origin}/#/${path}`)
    await page.reload()
  }
  /** A café that sells ten of its first quick key at once, and a client. */
  const openCafe = async (page: Page, call: Call) => {
    await foundShop(call, { language })
    const items = (await call('catalogue.list', { archived: false })) as Item[]
    const item = items.find(({ quickKey }) => quickKey === 0)
    if (!item) throw new Error('the café has no quick key')
    const { id: typeId } = (await call('loyalty.addPassType', {
      opId: randomUUID(),
      name: GYM,
      price: 50_000,
      categories: [],
      items: [item.id],
      entries: 10,
      lasts: { count: 60, unit: 'days' },
      starts: 'first-use',
      remindEntries: 2,
      remindDays: 5,
    })) as { id: number }
    const clientId = await makeClient(call, { name: 'Ivan Kovalchuk' })
    await page.reload()
    return { item, typeId, clientId }
  }
  const passesOf = async (call: Call, clientId: number) => (await call('loyalty.passesOf', { clientId })) as PassOfClient[]
  const greet = async (page: Page) => {
    await page.getByRole('combobox', { name: till.searchLabel }).fill('ivan')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { level: 1, name: 'Ivan Kovalchuk' })).toBeVisible()
  }
  const strip = (page: Page) => page.getByRole('region', { name: passes.title, exact: true })
  const save = async (page: Page) => {
    await page.getByRole('region', { name: till.panel }).getByRole('button', { name: common.save }).click()
    // The bar of the visit before may still stand there: the guest is gone only once this one is saved.
    await expect(page.getByRole('heading', { level: 1, name: 'Ivan Kovalchuk' })).toBeHidden()
    await expect(page.getByRole('status').filter({ hasText: common.saved })).toBeVisible()
  }

  inOneLanguage('uk', language, () => {
    test('a pass is sold at the till, its first entry used at once, the next by one tap, and undo gives the entry back', async ({
      shop: { page, call },
    }) => {
      const { item, clientId } = await openCafe(page, call)
      await greet(page)
      await strip(page).getByRole('button', { name: passes.sell }).click()
      await page
        .getByRole('dialog')
        .getByRole('button', { name: new RegExp(GYM) })
        .click()
      await strip(page)
        .getByRole('button', { name: `${GYM}, ${passes.useNew}` })
        .click()
      await page
        .getByRole('dialog')
        .getByRole('button', { name: new RegExp(item.name) })
        .click()
      await expect(strip(page).getByRole('button', { name: `${GYM}, ${passes.useNew}` })).toHaveAttribute('aria-pressed', 'true')
      await save(page)
      expect(await passesOf(call, clientId)).toMatchObject([{ left: 9, uses: [{ pieces: 1 }] }])

      await greet(page)
      const key = strip(page).getByRole('button', { name: new RegExp(`^${GYM}, 9 `) })
      await page
        .getByRole('region', { name: till.panel })
        .getByRole('button', { name: item.name })
        .filter({ hasNotText: till.usual })
        .first()
        .click()
      await key.click()
      await expect(key).toHaveAttribute('aria-pressed', 'true')
      await key.click()
      await expect(key).toHaveAttribute('aria-pressed', 'false')
      await key.click()
      await save(page)
      expect(await passesOf(call, clientId)).toMatchObject([{ left: 8 }])
      await page.keyboard.press('Control+z')
      await expect(page.getByText(till.undone.split('{{')[0] ?? '').first()).toBeVisible()
      expect(await passesOf(call, clientId)).toMatchObject([{ left: 9 }])
    })
  })

  inOneLanguage('en', language, () => {
    test('a frozen pass rests on the card and wakes at the till; the voided sale takes it away', async ({
      shop: { page, call },
    }) => {
      const { typeId, clientId } = await openCafe(page, call)
      const sale = { itemId: null, name: '', quantity: 1000, minutes: null, price: null, passTypeId: typeId }
      const { visitId } = (await call('visits.log', {
        opId: randomUUID(),
        clientId,
        lines: [sale],
        ...emptyVisit,
      })) as { visitId: number }
      await open(page, `clients/${clientId}/loyalty`)
      const box = page.getByRole('region', { name: passes.title, exact: true })
      await box.getByRole('button', { name: passes.freeze }).click()
      await page.getByRole('dialog').getByRole('button', { name: passes.freeze }).click()
      await expect(box.getByRole('button', { name: passes.endFreeze })).toBeVisible()

      await open(page, '')
      await greet(page)
      await strip(page)
        .getByRole('button', { name: new RegExp(passes.endFreeze) })
        .click()
      await page.getByRole('dialog').getByRole('button', { name: passes.endFreeze }).click()
      await expect(strip(page).getByRole('button', { name: new RegExp(`^${GYM}, 10 `) })).toBeVisible()

      await call('visits.void', { opId: randomUUID(), visitId, reason: 'x' })
      await page.reload()
      await greet(page)
      await expect(strip(page).getByRole('button', { name: passes.sell })).toBeVisible()
      expect(await passesOf(call, clientId)).toMatchObject([{ left: 0, cancelled: true }])
    })

    test('a kind of pass is made as a sentence with blanks, changed, and sold no more', async ({ shop: { page, call } }) => {
      await foundShop(call, { language })
      await open(page, 'loyalty/passes')
      await expect(page.getByRole('tab', { name: programmes.part.passes })).toHaveAttribute('aria-selected', 'true')
      await page.getByRole('button', { name: passes.add }).click()
      const form = page.getByRole('form', { name: passes.editing })
      await form.getByLabel(passes.blank.name).fill('Sauna')
      await form.getByRole('button', { name: common.save }).click()
      await expect(page.getByText(passes.numberNeeded)).toBeVisible()
      await form.getByLabel(passes.blank.price).fill('900')
      await form.getByLabel(passes.blank.entries).fill('')
      await form.getByLabel(passes.blank.count).fill('1')
      await form.getByLabel(passes.blank.unit).selectOption('months')
      await form.getByLabel(passes.blank.starts).selectOption('purchase')
      await page.keyboard.press('Control+Enter')
      const card = page.getByRole('region', { name: 'Sauna' })
      await expect(card.getByText(passes.unlimited, { exact: false })).toBeVisible()
      const [made] = (await call('loyalty.passTypes', { retired: false })) as PassType[]
      expect(made).toMatchObject({ price: 90_000, entries: null, lasts: { count: 1, unit: 'months' }, starts: 'purchase' })

      await card.getByRole('button', { name: passes.change }).click()
      await form.getByRole('button', { name: passes.retire }).click()
      await expect(page.getByRole('region', { name: passes.retired })).toContainText('Sauna')
      expect(await call('loyalty.passTypes', { retired: false })).toEqual([])
    })
  })
}
