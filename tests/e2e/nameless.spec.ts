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
  const { clients, common, errors, nameless, portrait, settings, till } = catalogues[language]
  const say = (text: string, values: Readonly<Record<string, string>>) =>
    text.replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name]))

  const openShop = async (page: Page, call: Call) => {
    await foundShop(call, { language })
    await page.reload()
  }
  const aClient = (call: Call, fields: Parameters<typeof makeClient>[1]) => makeClient(call, { consentGiven: false, ...fields })
  const visit = (call: Call, clientId: number) =>
    call('visits.log', {
      opId: crypto.randomUUID(),
      clientId,
      lines: [{ itemId: null, name: '', quantity: 1000, minutes: null, price: 8000 }],
      ...emptyVisit,
    })
  const card = async (call: Call, id: number) => (await call('clients.card', { id })) as OutputOf<'clients.card'>
  const search = (page: Page) => page.getByRole('combobox', { name: till.searchLabel })
  const panel = (page: Page) => page.getByRole('region', { name: till.panel })
  const unknown = (page: Page) => page.getByText(nameless.unknown, { exact: true })
  const nameKey = (page: Page, called: string) => page.getByRole('button', { name: say(nameless.keyOf, { called }) })

  inOneLanguage('en', language, () => {
    test('a regular without a name is noted and drawn at the till, served, and tells the name later', async ({
      shop: { page, call },
    }) => {
      await openShop(page, call)
      await search(page).fill('двоє біля вікна')
      await page.keyboard.press('Enter')
      await unknown(page).click()
      const description = page.getByLabel(nameless.description)
      await expect(description).toHaveValue('Двоє біля вікна')
      await description.fill('')
      await page.getByRole('button', { name: till.newSave }).click()
      await expect(page.getByText(errors.rule['description-missing'])).toBeVisible()
      await description.fill('Двоє біля вікна')

      await page.getByRole('button', { name: nameless.addPicture }).click()
      await page.getByRole('button', { name: portrait.draw, exact: true }).click()
      const pad = await page.getByRole('img', { name: portrait.drawing.label }).boundingBox()
      if (!pad) throw new Error('no pad')
      await expect(page.getByRole('button', { name: portrait.drawing.keep })).toBeDisabled()
      await page.getByRole('button', { name: portrait.drawing.ink.stamp }).click()
      await page.mouse.move(pad.x + 60, pad.y + 60)
      await page.mouse.down()
      await page.mouse.move(pad.x + 160, pad.y + 120, { steps: 5 })
      await page.mouse.up()
      // What is drawn outlives the window, half done and done.
      const preview = page.getByRole('form', { name: till.newTitle }).locator('img')
      await page.reload()
      await expect(description).toHaveValue('Двоє біля вікна')
      await page.getByRole('button', { name: nameless.addPicture }).click()
      await page.getByRole('button', { name: portrait.drawing.keep }).click()
      await expect(preview).toBeVisible()
      await page.reload()
      await expect(preview).toBeVisible()
      await page.getByRole('button', { name: till.newSave }).click()

      await expect(panel(page).getByText(nameless.badge, { exact: true })).toBeVisible()
      await expect(panel(page).getByText(nameless.line)).toBeVisible()
      expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes('new-card')))).toEqual([])
      const found = (await call('clients.find', { text: 'вікна', limit: 5 })) as OutputOf<'clients.find'>
      expect(found.hits).toMatchObject([{ called: 'Двоє біля вікна', nameless: true, photo: expect.any(String) }])
      const id = found.hits[0]?.id ?? 0
      await visit(call, id)

      await search(page).fill('вікна')
      await expect(page.getByRole('option', { name: new RegExp(nameless.badge) })).toBeVisible()
      await page.keyboard.press('Enter')
      await nameKey(page, 'Двоє біля вікна').click()
      const form = page.getByRole('dialog', { name: nameless.title })
      await form.getByRole('button', { name: nameless.save }).click()
      await expect(form.getByText(errors.rule['name-missing'])).toBeVisible()
      await form.getByLabel(till.fields.name, { exact: true }).fill('Остап Гриценко')
      await form.getByLabel(till.fields.phone, { exact: true }).fill('067 123 45 67')
      await form.getByRole('button', { name: nameless.save }).click()
      await expect(form.getByText(errors.rule['nameless-needs-agreement'])).toBeVisible()
      await form.getByLabel(till.consent).check()
      await page.keyboard.press('Control+Enter')
      await expect(panel(page).getByRole('heading', { level: 1, name: 'Остап Гриценко' })).toBeVisible()
      await expect(panel(page).getByText(nameless.line)).toBeHidden()
      const named = await card(call, id)
      expect(named).toMatchObject({ note: 'Двоє біля вікна', consent: { state: 'given' }, summary: { visits: 1 } })
      expect(named.photo).not.toBeNull()
    })
  })

  inOneLanguage('uk', language, () => {
    test('turns out to be a client, and everything moves to that card', async ({ shop: { page, call } }) => {
      await openShop(page, call)
      const olena = await aClient(call, { name: 'Олена Коваленко', consentGiven: true })
      const other = await aClient(call, { nickname: 'Червоний шарф', nameless: true })
      await visit(call, olena)
      await visit(call, other)
      await search(page).fill('шарф')
      await page.keyboard.press('Enter')
      await nameKey(page, 'Червоний шарф').click()
      await page.getByRole('button', { name: nameless.isClient }).click()
      const sheet = page.getByRole('dialog', { name: nameless.whose })
      await sheet.getByLabel(till.searchLabel).fill('коваленко')
      await expect(sheet.getByRole('button', { name: /Олена Коваленко/ })).toBeVisible()
      await page.keyboard.press('Enter')
      await expect(sheet.getByRole('button', { name: nameless.join })).toBeFocused()
      await expect(sheet.getByText(say(nameless.joins, { called: 'Червоний шарф', name: 'Олена Коваленко' }))).toBeVisible()
      await sheet.getByRole('button', { name: nameless.join }).click()
      await expect(panel(page).getByRole('heading', { level: 1, name: 'Олена Коваленко' })).toBeVisible()
      expect(await card(call, olena)).toMatchObject({
        called: 'Олена Коваленко',
        nameless: false,
        note: 'Червоний шарф',
        summary: { visits: 2, spent: 16_000 },
      })
      const { rows } = (await call('clients.merges', { clientId: olena, limit: 5 })) as OutputOf<'clients.merges'>
      await call('clients.undoMerge', { opId: crypto.randomUUID(), mergeId: rows[0]?.id })
      expect(await card(call, other)).toMatchObject({ nameless: true, called: 'Червоний шарф', summary: { visits: 1 } })
      expect(await card(call, olena)).toMatchObject({ note: '', summary: { visits: 1 } })
    })

    test('stands in a list of its own with the days left, and a scanned code can be bound to one', async ({
      shop: { page, call },
    }) => {
      await openShop(page, call)
      await aClient(call, { name: 'Олена Коваленко', consentGiven: true })
      const origin = new URL(page.url()).origin
      await page.goto(`${origin}/#/clients/new`)
      await unknown(page).click()
      await expect(page.getByRole('group', { name: clients.field.phones })).toBeHidden()
      await page.getByRole('button', { name: clients.saveNew }).click()
      await expect(page.getByText(errors.rule['description-missing'])).toBeVisible()
      await page.getByLabel(nameless.knownBy).fill('Сірий пудель')
      await page.getByRole('textbox', { name: clients.field.codes }).fill('29000017')
      await page.keyboard.press('Control+Enter')
      await expect(page.getByRole('heading', { level: 1, name: 'Сірий пудель' })).toBeVisible()
      await expect(page.getByText(nameless.codeStays)).toBeVisible()
      await expect(nameKey(page, 'Сірий пудель')).toBeVisible()

      await page.goto(`${origin}/#/clients`)
      await page.getByRole('button', { name: new RegExp(`^${clients.filter.nameless}\\s?\\d`) }).click()
      const days = new RegExp(`^Сірий пудель, ${nameless.badge} · .*180`)
      await expect(page.getByRole('button', { name: days })).toBeVisible()

      await page.goto(`${origin}/#/settings/shop`)
      await page.getByRole('combobox', { name: settings.namelessDays }).click()
      await page.getByRole('option', { name: /^30\s/ }).click()
      await page.getByRole('button', { name: settings.saveChanges }).click()
      await expect(page.getByText(settings.savedNow)).toBeVisible()
      await page.goto(`${origin}/#/clients`)
      await page.getByRole('button', { name: new RegExp(`^${clients.filter.nameless}\\s?\\d`) }).click()
      await expect(page.getByRole('button', { name: new RegExp(`^Сірий пудель, ${nameless.badge} · .*30`) })).toBeVisible()
      await expect(page.getByText(common.unsaved)).toBeHidden()
    })
  })
}
