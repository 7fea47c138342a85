import type { Page } from '@playwright/test'
import type { ClientCard, ClientRow } from '#shared/contract/clients.ts'
import { catalogues } from '#shared/i18n/catalogues.ts'
import { expect, test } from './fixtures.ts'
import { foundShop } from './found-shop.ts'
import { inOneLanguage } from './in-one-language.ts'
import { makeClient } from './make-client.ts'

type Call = (operation: string, input: unknown) => Promise<unknown>

/** A one-pixel PNG. */
const picture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
  'base64',
)

for (const language of ['en', 'uk'] as const) {
  const words = catalogues[language]
  const { clients, common, errors, loyalty, movements, portrait } = words
  const say = (text: string, values: Readonly<Record<string, string | number>>) =>
    text.replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name]))

  const openShop = async (page: Page, call: Call, sampleClients = 0) => {
    await foundShop(call, { language, sampleClients })
    await page.goto(`${new URL(page.url()).origin}/#/clients`)
    await page.reload()
    await expect(page.getByRole('searchbox', { name: clients.filterClients })).toBeVisible()
  }
  const aClient = (call: Call, name: string, facts: Parameters<typeof makeClient>[1] = {}) =>
    makeClient(call, { name, consentGiven: false, ...facts })
  const cardOf = (call: Call, id: number) => call('clients.card', { id }) as Promise<ClientCard>
  const openCard = async (page: Page, id: number, name: string) => {
    await page.goto(`${new URL(page.url()).origin}/#/clients/${id}`)
    await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
  }
  const edit = (page: Page) =>
    page.getByRole('region', { name: clients.profile }).getByRole('button', { name: common.edit, exact: true }).first().click()
  const field = (page: Page, name: keyof typeof clients.field) =>
    page.getByLabel(clients.field[name], { exact: true }).and(page.locator('input, textarea, select'))
  const save = (page: Page) => page.getByRole('button', { name: common.save, exact: true })

  inOneLanguage('uk', language, () => {
    test('three hundred clients are sorted, scrolled to the last, walked by arrows and opened', async ({
      shop: { page, call },
    }) => {
      // Three hundred invented clients come with fourteen thousand visits.
      await openShop(page, call, 300)
      await page.getByRole('button', { name: new RegExp(`^${clients.filter.all}`) }).click()
      const list = page.getByRole('list', { name: clients.list })
      const { rows } = (await call('clients.list', {
        filter: 'all',
        text: '',
        sort: 'visits',
        descending: true,
        offset: 0,
        limit: 200,
      })) as { rows: ClientRow[] }
      await page.getByRole('button', { name: say(clients.sortBy, { column: clients.column.visits }) }).click()
      const [most, second] = rows
      if (!most || !second) throw new Error('the sample shop has no clients')
      await expect(list.getByRole('listitem').first()).toContainText(most.called)

      await page.getByRole('searchbox', { name: clients.filterClients }).press('ArrowDown')
      await expect(list.getByRole('listitem').first().getByRole('button')).toBeFocused()
      await page.keyboard.press('End')
      const last = list.locator('[aria-posinset="300"]')
      await expect(last.getByRole('button')).toBeFocused()
      await page.keyboard.press('Home')
      await page.keyboard.press('ArrowDown')
      await expect(list.locator('[aria-posinset="2"]').getByRole('button')).toBeFocused()
      await page.keyboard.press('Enter')
      await expect(page.getByRole('heading', { level: 1, name: second.called })).toBeVisible()
      await expect(page).toHaveURL(new RegExp(`#/clients/${second.id}$`))
      const opened = list.locator('[aria-posinset="2"]').getByRole('button')
      await expect(opened).toBeFocused()
      await page.keyboard.press('Escape')
      await expect(page).toHaveURL(/#\/clients$/)
      await expect(opened).toBeFocused()

      await page.getByRole('searchbox', { name: clients.filterClients }).fill('zzzzzzqqq')
      await expect(page.getByText(say(clients.empty.nothing, { text: 'zzzzzzqqq' }))).toBeVisible()
    })

    test('a new client is made, and a photo that is none is refused', async ({ shop: { page, call } }) => {
      await openShop(page, call)
      await expect(page.getByText(clients.empty.shop)).toBeVisible()
      await page.getByRole('button', { name: clients.newClient, exact: true }).first().click()
      await page.getByRole('button', { name: clients.saveNew }).click()
      await expect(page.getByText(errors.rule['name-missing'])).toBeVisible()

      await field(page, 'name').fill('Олена Коваленко')
      await field(page, 'phones').fill('просто текст')
      await page.getByRole('button', { name: clients.saveNew }).click()
      await expect(page.getByText(errors.rule['phone-not-understood'])).toBeVisible()
      await field(page, 'phones').fill('067 123 45 67')
      await page.getByLabel(clients.birthday.day, { exact: true }).fill('31')
      await page.getByLabel(clients.birthday.month, { exact: true }).selectOption('2')
      await page.getByRole('button', { name: clients.saveNew }).click()
      await expect(page.getByText(errors.rule['birthday-not-understood'])).toBeVisible()
      await page.getByLabel(clients.birthday.day, { exact: true }).fill('29')
      await page.getByRole('button', { name: common.warning.allergy, exact: true }).click()
      await page.getByLabel(say(clients.warningWords, { kind: common.warning.allergy })).fill('горіхи')
      await page.keyboard.press('Control+Enter')
      await expect(page.getByRole('heading', { level: 1, name: 'Олена Коваленко' })).toBeVisible()
      await expect(
        page.getByRole('region', { name: 'Олена Коваленко' }).getByText(`${common.warning.allergy}: горіхи`),
      ).toBeVisible()

      const choose = async (name: string, buffer: Buffer) => {
        const [chooser] = await Promise.all([
          page.waitForEvent('filechooser'),
          page.getByRole('dialog').getByRole('button', { name: portrait.choose }).click(),
        ])
        await chooser.setFiles({ name, mimeType: 'image/png', buffer })
      }
      await page.getByRole('button', { name: say(clients.changePhotoOf, { name: 'Олена Коваленко' }) }).click()
      await choose('letter.png', Buffer.from('not a picture'))
      await expect(page.getByText(errors.rule['photo-not-picture'])).toBeVisible()
      await choose('face.png', picture)
      await page.getByRole('button', { name: portrait.framing.keep }).click()
      await expect(page.getByRole('dialog')).toBeHidden()
      const { rows } = (await call('clients.list', {
        filter: 'all',
        text: '',
        sort: 'name',
        descending: false,
        offset: 0,
        limit: 10,
      })) as { rows: ClientRow[] }
      expect(rows).toMatchObject([{ called: 'Олена Коваленко', photo: expect.any(String) }])
    })
  })

  inOneLanguage('en', language, () => {
    test('what is typed on a card survives a reload, and every refusal stands at its field', async ({ shop: { page, call } }) => {
      await openShop(page, call)
      const id = await aClient(call, 'Іван Ковальчук')
      const holder = await aClient(call, 'Тарас Бойко', { codes: ['REG0042'], phones: ['067 123 45 67'] })
      await openCard(page, id, 'Іван Ковальчук')
      await edit(page)
      await field(page, 'name').fill('Я'.repeat(500))
      await field(page, 'email').fill('ivan.example.org')
      await page.reload()
      await expect(field(page, 'email')).toHaveValue('ivan.example.org')
      await expect(save(page), 'the form is longer than the window').toBeInViewport()
      await save(page).click()
      await expect(page.getByText(errors.field['too-long'])).toBeVisible()
      await field(page, 'name').fill('Іван Ковальчук')
      await save(page).click()
      await expect(page.getByText(errors.rule['email-not-understood'])).toBeVisible()
      await field(page, 'email').fill('ivan@example.org')
      await field(page, 'codes').fill('reg0042')
      await save(page).click()
      await expect(page.getByText(say(errors.rule['code-taken'], { name: 'Тарас Бойко' }))).toBeVisible()
      await expect(page.getByRole('button', { name: clients.openHolder })).toBeVisible()
      await field(page, 'codes').fill('REG0043')
      await field(page, 'phones').fill('+380671234567')
      await page.keyboard.press('Control+Enter')
      await expect(page.getByText(clients.samePhone)).toBeVisible()
      await expect(page.getByRole('region', { name: clients.profile }).getByText(common.edit, { exact: true })).toBeFocused()
      expect(await cardOf(call, id)).toMatchObject({ name: 'Іван Ковальчук', email: 'ivan@example.org', codes: ['REG0043'] })
      await page.getByRole('status').getByRole('button', { name: 'Тарас Бойко' }).click()
      await expect(page).toHaveURL(new RegExp(`#/clients/${holder}$`))
    })

    test('two pages that change one card both see what the other wrote', async ({ shop: { page, call } }) => {
      await openShop(page, call)
      const id = await aClient(call, 'Іван Ковальчук', { note: 'чай' })
      // Another machine has a memory of its own for what is being typed.
      const machine = await page
        .context()
        .browser()
        ?.newContext({ storageState: { cookies: await page.context().cookies(), origins: [] } })
      if (!machine) throw new Error('the browser is gone')
      const other = await machine.newPage()
      await other.goto(page.url())
      for (const each of [page, other]) {
        await openCard(each, id, 'Іван Ковальчук')
        await edit(each)
      }
      await field(page, 'note').fill('кава')
      await field(other, 'note').fill('какао')
      await field(other, 'nickname').fill('Ванько')
      await save(other).click()
      await expect(other.getByRole('heading', { level: 1, name: 'Ванько' })).toBeVisible()

      const conflict = page.getByRole('alert', { name: clients.conflict.title })
      await expect(conflict.getByText('какао')).toBeVisible()
      await expect(conflict.getByText('кава')).toBeVisible()
      await expect(save(page)).toBeDisabled()
      await conflict.getByRole('button', { name: clients.conflict.keepMine }).click()
      await save(page).click()
      await expect(page.getByRole('heading', { level: 1, name: 'Ванько' })).toBeVisible()
      await expect.poll(async () => await cardOf(call, id)).toMatchObject({ note: 'кава', nickname: 'Ванько' })
      await machine.close()
    })
  })

  inOneLanguage('uk', language, () => {
    test('points are adjusted with a reason, and never below zero', async ({ shop: { page, call } }) => {
      await openShop(page, call)
      const id = await aClient(call, 'Іван Ковальчук')
      await openCard(page, id, 'Іван Ковальчук')
      const box = page.getByRole('region', { name: loyalty.title })
      const adjust = async (way: string, amount: string, reason: string) => {
        const dialog = page.getByRole('dialog')
        await dialog.getByText(way, { exact: true }).click()
        await dialog.getByLabel(loyalty.howMany).fill(amount)
        await dialog.getByLabel(loyalty.reason, { exact: true }).fill(reason)
        await dialog.getByRole('button', { name: loyalty.adjustSave }).click()
      }
      await box.getByRole('button', { name: loyalty.adjust }).click()
      await adjust(loyalty.give, '', '')
      await expect(page.getByText(loyalty.wholePoints)).toBeVisible()
      await expect(page.getByText(errors.field.missing)).toBeVisible()
      await adjust(loyalty.give, '120', 'подарунок')
      await expect(page.getByRole('dialog')).toBeHidden()
      await expect(box.getByText('+120')).toBeVisible()
      await expect(box.getByText(`${say(movements.why.adjusted, { name: 'Оксана' })} · подарунок`)).toBeVisible()

      await box.getByRole('button', { name: loyalty.adjust }).click()
      await adjust(loyalty.take, '121', 'помилка')
      await expect(page.getByText(say(errors.rule['points-not-enough'], { balance: 120 }))).toBeVisible()
      await adjust(loyalty.take, '20', 'помилка')
      await expect(page.getByRole('dialog')).toBeHidden()
      await page.getByRole('tab', { name: clients.part.loyalty }).click()
      await expect(page.getByRole('tabpanel').getByRole('listitem')).toHaveCount(2)
      expect((await cardOf(call, id)).loyalty.points).toBe(100)
    })

    test('a card goes into the archive and comes back whole', async ({ shop: { page, call } }) => {
      await openShop(page, call)
      const id = await aClient(call, 'Іван Ковальчук', { phones: ['067 123 45 67'] })
      await openCard(page, id, 'Іван Ковальчук')
      await page.getByRole('button', { name: common.more, exact: true }).click()
      await page.getByRole('menuitem', { name: clients.archive }).click()
      await page.getByRole('dialog').getByRole('button', { name: clients.archive }).click()
      await expect(page.getByRole('button', { name: clients.bringBack })).toBeVisible()
      await page.keyboard.press('Escape')
      await page.getByRole('button', { name: new RegExp(`^${clients.filter.archived}`) }).click()
      await page.getByRole('list', { name: clients.list }).getByRole('button').click()
      await page.getByRole('button', { name: clients.bringBack }).click()
      await page.getByRole('dialog').getByRole('button', { name: clients.bringBack }).click()
      await expect(page.getByRole('button', { name: clients.logVisit })).toBeVisible()
      expect(await call('clients.find', { text: '4567', limit: 5 })).toMatchObject({ hits: [{ id }] })

      await page.getByRole('button', { name: clients.logVisit }).click()
      await expect(
        page.getByRole('region', { name: words.till.panel }).getByRole('heading', { name: 'Іван Ковальчук' }),
      ).toBeVisible()
    })
  })
}
