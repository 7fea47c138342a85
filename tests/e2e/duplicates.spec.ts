import type { Page } from '@playwright/test'
import type { OutputOf } from '#shared/contract/client.ts'
import { catalogues } from '#shared/i18n/catalogues.ts'
import { emptyVisit } from '../empty-visit.ts'
import { expect, test } from './fixtures.ts'
import { foundShop } from './found-shop.ts'
import { inOneLanguage } from './in-one-language.ts'
import { makeClient } from './make-client.ts'

type Call = (operation: string, input: unknown) => Promise<unknown>

for (const language of ['en', 'uk'] as const) {
  const { clients, common, duplicates } = catalogues[language]
  const say = (text: string, values: Readonly<Record<string, string>>) =>
    text.replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name]))

  const openShop = async (page: Page, call: Call) => {
    await foundShop(call, { language })
    await page.reload()
  }
  const aClient = (call: Call, fields: Parameters<typeof makeClient>[1]) =>
    makeClient(call, { name: 'Олена Коваленко', phones: ['067 403 26 99'], ...fields })
  const aVisit = (call: Call, clientId: number, price: number) =>
    call('visits.log', {
      opId: crypto.randomUUID(),
      clientId,
      lines: [{ itemId: null, name: '', quantity: 1000, minutes: null, price }],
      ...emptyVisit,
    })
  const card = (call: Call, id: number) => call('clients.card', { id }) as Promise<OutputOf<'clients.card'>>
  const twoCards = async (page: Page, call: Call) => {
    await openShop(page, call)
    const one = await aClient(call, { email: 'olena@ukr.net', note: 'капучино', codes: ['A1'] })
    const other = await aClient(call, { name: 'Olena Kovalenko', email: 'ok@gmail.com', note: 'з донькою', codes: ['B2'] })
    await aVisit(call, one, 10_000)
    await aVisit(call, one, 10_000)
    await aVisit(call, other, 25_000)
    return { one, other }
  }
  const openPairs = async (page: Page) => {
    await page.goto(`${new URL(page.url()).origin}/#/clients`)
    await page.getByRole('button', { name: clients.moreOfList }).click()
    await page.getByRole('menuitem', { name: clients.duplicates }).click()
    await expect(page.getByRole('heading', { level: 1, name: duplicates.title })).toBeVisible()
  }
  const merge = (page: Page) => page.getByRole('button', { name: duplicates.merge })

  inOneLanguage('en', language, () => {
    test('two cards are merged field by field, their old addresses lead to the one that stays, and it is undone', async ({
      shop: { page, call },
    }) => {
      const { one, other } = await twoCards(page, call)
      await openPairs(page)
      await expect(page.getByRole('heading', { name: duplicates.question })).toBeVisible()
      const email = page.getByRole('radiogroup', { name: duplicates.field.email })
      await email.getByRole('radio', { name: 'ok@gmail.com' }).check()
      await merge(page).click()
      await expect(page.getByRole('status').filter({ hasText: duplicates.merged })).toContainText('Олена Коваленко')
      await expect(page.getByRole('heading', { name: duplicates.none })).toBeVisible()
      expect(await card(call, one)).toMatchObject({
        email: 'ok@gmail.com',
        note: 'капучино\nз донькою',
        codes: ['A1', 'B2'],
        summary: { visits: 3 },
      })

      await page.goto(`${new URL(page.url()).origin}/#/clients/${other}`)
      await expect(page).toHaveURL(new RegExp(`/clients/${one}$`))
      await expect(page.getByRole('heading', { level: 1, name: 'Олена Коваленко' })).toBeVisible()

      await openPairs(page)
      await page.getByRole('button', { name: duplicates.view.merges }).click()
      await page.getByRole('button', { name: duplicates.part, exact: true }).click()
      const dialog = page.getByRole('dialog')
      await expect(dialog).toContainText(say(duplicates.partText, { survivor: 'Олена Коваленко' }))
      await dialog.getByRole('button', { name: duplicates.part, exact: true }).click()
      await expect(page.getByText(say(duplicates.partedAgain, { merged: 'Olena Kovalenko' }))).toBeVisible()
      expect(await card(call, one)).toMatchObject({ email: 'olena@ukr.net', note: 'капучино', summary: { visits: 2 } })
      expect(await card(call, other)).toMatchObject({ id: other, email: 'ok@gmail.com', codes: ['B2'], summary: { visits: 1 } })
    })

    test('a merge is taken back by one press while its bar is there', async ({ shop: { page, call } }) => {
      const { other } = await twoCards(page, call)
      await openPairs(page)
      await merge(page).click()
      await page.getByRole('button', { name: common.undo }).click()
      await expect(page.getByText(say(duplicates.partedAgain, { merged: 'Olena Kovalenko' }))).toBeVisible()
      expect((await card(call, other)).id).toBe(other)
    })
  })

  inOneLanguage('uk', language, () => {
    test('a merged card says with whose it was merged, and leads back', async ({ shop: { page, call } }) => {
      const { one, other } = await twoCards(page, call)
      await openPairs(page)
      await merge(page).click()
      await expect(page.getByRole('status').filter({ hasText: duplicates.merged })).toBeVisible()
      await page.goto(`${new URL(page.url()).origin}/#/clients/${one}`)
      const [line = ''] = say(duplicates.joinedWith, { merged: 'Olena Kovalenko', when: '|' }).split('|')
      await expect(page.getByText(line)).toBeVisible()
      await page.getByRole('button', { name: say(duplicates.partOf, { merged: 'Olena Kovalenko' }) }).click()
      await page.getByRole('dialog').getByRole('button', { name: duplicates.part, exact: true }).click()
      await expect(page.getByText(say(duplicates.partedAgain, { merged: 'Olena Kovalenko' }))).toBeVisible()
      await expect(page.getByText(line)).toBeHidden()
      expect((await card(call, other)).id).toBe(other)
    })

    test('two different people are not proposed again', async ({ shop: { page, call } }) => {
      await twoCards(page, call)
      await openPairs(page)
      await page.getByRole('button', { name: duplicates.twoPeople }).click()
      await expect(page.getByRole('heading', { name: duplicates.none })).toBeVisible()
      await page.reload()
      await expect(page.getByRole('heading', { name: duplicates.none })).toBeVisible()
    })

    test('a card changed meanwhile is not merged, and its new version is shown', async ({
      shop: { page, call },
      expectedErrors,
    }) => {
      expectedErrors.push(/409/)
      const { other } = await twoCards(page, call)
      await openPairs(page)
      await expect(merge(page)).toBeVisible()
      let changed = false
      await page.route('**/api/clients.merge', async (route) => {
        if (changed) return route.continue()
        changed = true
        await call('clients.addCode', { opId: crypto.randomUUID(), id: other, code: 'C3' })
        await route.continue()
      })
      await merge(page).click()
      await expect(page.getByText(duplicates.conflict)).toBeVisible()
      await expect(page.getByText('C3')).toBeVisible()
      await merge(page).click()
      await expect(page.getByRole('status').filter({ hasText: duplicates.merged })).toBeVisible()
    })

    test('whose card there is already is said while a new one is typed', async ({ shop: { page, call } }) => {
      await openShop(page, call)
      const id = await aClient(call, {})
      await page.goto(`${new URL(page.url()).origin}/#/clients/new`)
      await page.getByRole('textbox', { name: clients.field.name, exact: true }).fill('Olena Kovalenk')
      const notice = page.getByRole('region', { name: duplicates.looksLike })
      await expect(notice).toContainText('Олена Коваленко')
      await expect(notice).toContainText(duplicates.nameReason['other-spelling'])
      await page.getByRole('textbox', { name: clients.field.name, exact: true }).fill('Тарас Коваленко')
      await expect(notice).toBeHidden()
      await page.getByRole('textbox', { name: clients.field.phones }).first().fill('0674032699')
      await expect(page.getByText(duplicates.family)).toBeVisible()
      await page.getByRole('button', { name: `${duplicates.openCard}: Олена Коваленко` }).click()
      await expect(page).toHaveURL(new RegExp(`/clients/${id}$`))
    })
  })
}
