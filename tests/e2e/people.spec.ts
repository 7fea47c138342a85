import type { Page } from '@playwright/test'
import type { OutputOf } from '#shared/contract/client.ts'
import { type RelationKind, reverseOf } from '#shared/domain/relations/relation.ts'
import { type Gender, wordFor } from '#shared/domain/relations/relation-words.ts'
import { catalogues } from '#shared/i18n/catalogues.ts'
import { expect, test } from './fixtures.ts'
import { foundShop } from './found-shop.ts'
import { inOneLanguage } from './in-one-language.ts'
import { makeClient } from './make-client.ts'

type Call = (operation: string, input: unknown) => Promise<unknown>

for (const language of ['en', 'uk'] as const) {
  const { clients, common, errors, people } = catalogues[language]
  const say = (text: string, values: Readonly<Record<string, string>>) =>
    text.replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name]))
  const word = (kind: RelationKind, gender: Gender | null) => wordFor(kind, gender, language)

  const openShop = async (page: Page, call: Call) => {
    await foundShop(call, { venue: 'billiards', language })
    await page.reload()
  }
  const aClient = (call: Call, name: string) => makeClient(call, { name, consentGiven: false })
  const remembered = (call: Call, clientId: number) =>
    call('people.ofClient', { clientId }) as Promise<OutputOf<'people.ofClient'>>
  const openCard = async (page: Page, id: number, name: string) => {
    await page.goto(`${new URL(page.url()).origin}/#/clients/${id}`)
    await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
  }
  const facts = (page: Page) => page.getByRole('region', { name: people.facts, exact: true }).first()
  const family = (page: Page) => page.getByRole('region', { name: people.family })
  const addFact = (fields: object, call: Call, clientId: number) =>
    call('people.addFact', { opId: crypto.randomUUID(), clientId, personId: null, labelId: null, question: null, ...fields })
  const addPerson = async (page: Page, name: string, kind: RelationKind, gender: Gender) => {
    await family(page).getByRole('button', { name: people.addPerson }).click()
    const sheet = page.getByRole('dialog')
    await sheet.getByLabel(people.who).fill(name)
    await sheet.getByRole('combobox', { name: people.relation }).click()
    await page.getByRole('option', { name: word(kind, gender), exact: true }).click()
    return sheet
  }

  inOneLanguage('en', language, () => {
    test('a fact is written under a label with a question, changed where it stands, and taken off', async ({
      shop: { page, call },
    }) => {
      await openShop(page, call)
      const id = await aClient(call, 'Олена Коваленко')
      const [cue] = (await call('people.labels', {})) as OutputOf<'people.labels'>
      await openCard(page, id, 'Олена Коваленко')
      await facts(page).getByRole('button', { name: people.addFact }).click()
      await page.keyboard.press('Control+Enter')
      await expect(facts(page).getByText(errors.field.missing)).toBeVisible()
      await facts(page).getByLabel(people.fact, { exact: true }).fill('19 oz')
      await facts(page)
        .getByLabel(people.label)
        .selectOption({ label: cue?.name ?? '' })
      await facts(page).getByRole('button', { name: people.askLater }).click()
      await facts(page).getByLabel(people.question).fill('?')
      await facts(page).getByRole('button', { name: common.askAfter.month, exact: true }).click()
      // What is typed outlives the window.
      await page.reload()
      await expect(facts(page).getByLabel(people.fact, { exact: true })).toHaveValue('19 oz')
      await facts(page).getByLabel(people.question).fill('Own case?')
      await page.keyboard.press('Control+Enter')
      await expect(facts(page).getByText(cue?.name ?? '', { exact: true })).toBeVisible()
      expect((await remembered(call, id)).facts).toMatchObject([
        { label: { name: cue?.name }, text: '19 oz', question: { text: 'Own case?', state: 'not-due' } },
      ])

      await facts(page).getByRole('button', { name: '19 oz' }).click()
      await facts(page).getByLabel(people.fact, { exact: true }).fill('20 oz')
      await page.keyboard.press('Escape')
      await expect(facts(page).getByRole('button', { name: '19 oz' })).toBeVisible()
      await facts(page).getByRole('button', { name: '19 oz' }).click()
      await facts(page).getByLabel(people.fact, { exact: true }).fill('20 oz')
      await page.keyboard.press('Enter')
      await facts(page).getByRole('button', { name: '20 oz' }).click()
      await facts(page).getByRole('button', { name: people.endFact }).click()
      await page.getByRole('dialog').getByRole('button', { name: people.endConfirm }).click()
      await expect(facts(page).getByText(people.noFacts)).toBeVisible()
    })

    test('two pages that change one fact both see what the other wrote', async ({ shop: { page, call } }) => {
      await openShop(page, call)
      const id = await aClient(call, 'Олена Коваленко')
      await addFact({ text: 'чай' }, call, id)
      const machine = await page
        .context()
        .browser()
        ?.newContext({ storageState: { cookies: await page.context().cookies(), origins: [] } })
      if (!machine) throw new Error('the browser is gone')
      const other = await machine.newPage()
      await other.goto(page.url())
      for (const each of [page, other]) {
        await openCard(each, id, 'Олена Коваленко')
        await facts(each).getByRole('button', { name: 'чай' }).click()
      }
      await facts(page).getByLabel(people.fact, { exact: true }).fill('кава')
      await facts(other).getByLabel(people.fact, { exact: true }).fill('какао')
      await other.keyboard.press('Enter')
      await expect(facts(other).getByRole('button', { name: 'какао' })).toBeVisible()

      const conflict = facts(page).getByRole('alert').filter({ hasText: people.conflict })
      await expect(conflict.getByText('какао')).toBeVisible()
      await expect(facts(page).getByRole('button', { name: common.save })).toBeDisabled()
      await conflict.getByRole('button', { name: common.keepMine }).click()
      await facts(page).getByRole('button', { name: common.save }).click()
      await expect(facts(other).getByRole('button', { name: 'кава' })).toBeVisible()

      // Taken off by the other while it is being written here: what is typed becomes a new fact.
      await facts(page).getByRole('button', { name: 'кава' }).click()
      await facts(page).getByLabel(people.fact, { exact: true }).fill('узвар')
      const [fact] = (await remembered(call, id)).facts
      await call('people.endFact', { opId: crypto.randomUUID(), id: fact?.id })
      await expect(facts(page).getByText(people.factGone)).toBeVisible()
      await facts(page).getByRole('button', { name: common.save }).click()
      await expect(facts(other).getByRole('button', { name: 'узвар' })).toBeVisible()
      await machine.close()
    })
  })

  inOneLanguage('uk', language, () => {
    test('a relative is tied, seen from both cards, becomes a client with everything, and is untied', async ({
      shop: { page, call },
    }) => {
      await openShop(page, call)
      const olena = await aClient(call, 'Олена Коваленко')
      const petro = await aClient(call, 'Петро Іваненко')
      await openCard(page, olena, 'Олена Коваленко')

      // Another client, found while his name is typed.
      const tying = await addPerson(page, 'Петро', 'spouse', 'male')
      await tying.getByRole('button', { name: 'Петро Іваненко' }).click()
      await tying.getByRole('button', { name: common.add, exact: true }).click()
      await expect(page.getByRole('dialog')).toBeHidden()
      await expect(family(page).getByText(say(people.relativeClient, { relation: word('spouse', 'male') }))).toBeVisible()
      const again = await addPerson(page, 'Петро', 'spouse', 'male')
      await again.getByRole('button', { name: 'Петро Іваненко' }).click()
      await again.getByRole('button', { name: common.add, exact: true }).click()
      await expect(again.getByText(errors.rule['relation-already-there'])).toBeVisible()
      await page.keyboard.press('Escape')

      // And someone who is no client.
      const sheet = await addPerson(page, 'Соломія', 'child', 'female')
      await sheet.getByLabel(clients.birthday.day, { exact: true }).fill('31')
      await sheet.getByLabel(clients.birthday.month, { exact: true }).selectOption('2')
      await sheet.getByRole('button', { name: common.add, exact: true }).click()
      await expect(sheet.getByText(errors.rule['date-not-understood'])).toBeVisible()
      await sheet.getByLabel(clients.birthday.day, { exact: true }).fill('29')
      await sheet.getByLabel(clients.birthday.year, { exact: true }).fill('2008')
      await page.keyboard.press('Control+Enter')
      await expect(page.getByRole('dialog')).toBeHidden()
      await family(page)
        .getByRole('button', { name: /^Соломія/ })
        .click()
      const person = page.getByRole('dialog')
      await expect(person.getByText(word('child', 'female'), { exact: true })).toBeVisible()
      await person.getByRole('button', { name: people.addFact }).click()
      await person.getByLabel(people.fact, { exact: true }).fill('First contest')
      await page.keyboard.press('Enter')
      await expect(person.getByRole('button', { name: 'First contest' })).toBeVisible()

      await person.getByRole('button', { name: people.makeClient }).click()
      await expect(page.getByLabel(clients.field.name, { exact: true })).toHaveValue('Соломія')
      await expect(page.getByLabel(clients.birthday.year, { exact: true })).toHaveValue('2008')
      await page.getByRole('button', { name: clients.saveNew }).click()
      await expect(page.getByRole('heading', { level: 1, name: 'Соломія' })).toBeVisible()
      await expect(facts(page).getByRole('button', { name: 'First contest' })).toBeVisible()
      const parent = say(people.relativeClient, { relation: word(reverseOf('child'), null) })
      await expect(family(page).getByRole('button', { name: new RegExp(`Олена.*${parent}`) })).toBeVisible()

      // Said once what Olena is, her daughter's card knows the word.
      await openCard(page, olena, 'Олена Коваленко')
      await family(page).getByText(people.gender.female, { exact: true }).click()
      await expect(family(page).getByText(people.gender.why)).toBeHidden()
      await family(page)
        .getByRole('button', { name: /^Соломія/ })
        .click()
      await page.getByRole('dialog').getByRole('button', { name: people.openCard }).click()
      await expect(family(page).getByText(say(people.relativeClient, { relation: word('parent', 'female') }))).toBeVisible()

      await openCard(page, petro, 'Петро Іваненко')
      await family(page)
        .getByRole('button', { name: /^Олена/ })
        .click()
      await page.getByRole('dialog').getByRole('button', { name: people.untie }).click()
      await page
        .getByRole('dialog', { name: say(people.untieTitle, { name: 'Олена Коваленко' }) })
        .getByRole('button', { name: people.untie })
        .click()
      await expect(family(page).getByText(people.noFamily)).toBeVisible()
      expect((await remembered(call, olena)).family).toMatchObject([{ called: 'Соломія', kind: 'child', gender: 'female' }])
    })

    test('dates of the client are kept, and 31 February is refused with nothing lost', async ({ shop: { page, call } }) => {
      await openShop(page, call)
      const id = await aClient(call, 'Олена Коваленко')
      await openCard(page, id, 'Олена Коваленко')
      const profile = page.getByRole('region', { name: clients.profile })
      await profile.getByRole('button', { name: people.addDate }).click()
      await profile.getByLabel(people.dateKind).selectOption('own')
      await profile.getByLabel(clients.birthday.day, { exact: true }).fill('31')
      await profile.getByLabel(clients.birthday.month, { exact: true }).selectOption('2')
      await profile.getByRole('button', { name: common.save }).click()
      await expect(profile.getByText(errors.rule['date-not-understood'])).toBeVisible()
      await profile.getByLabel(clients.birthday.day, { exact: true }).fill('29')
      await profile.getByRole('button', { name: common.save }).click()
      await expect(profile.getByText(errors.field.missing)).toBeVisible()
      await profile.getByLabel(people.ownDate).fill('First game')
      await page.keyboard.press('Control+Enter')
      await expect(profile.getByText('First game')).toBeVisible()
      expect((await remembered(call, id)).dates).toMatchObject([
        { kind: 'own', label: 'First game', date: { year: null, month: 2, day: 29 } },
      ])
      await profile.getByText('First game').locator('..').getByRole('button').click()
      await profile.getByRole('button', { name: common.remove }).click()
      await expect(profile.getByText('First game')).toBeHidden()
    })
  })

  inOneLanguage('en', language, () => {
    test('a date half typed survives a killed window, is not saved twice, and is gone once it was left', async ({
      shop: { page, call },
      expectedErrors,
    }) => {
      expectedErrors.push(/ERR_FAILED/)
      await openShop(page, call)
      const id = await aClient(call, 'Олена Коваленко')
      await openCard(page, id, 'Олена Коваленко')
      const profile = page.getByRole('region', { name: clients.profile })
      const day = profile.getByLabel(clients.birthday.day, { exact: true })
      await profile.getByRole('button', { name: people.addDate }).click()
      await day.fill('14')
      await page.keyboard.press('Escape')
      await page.reload()
      await expect(profile.getByRole('button', { name: people.addDate })).toBeVisible()
      await expect(day).toBeHidden()

      await profile.getByRole('button', { name: people.addDate }).click()
      await profile.getByLabel(people.dateKind).selectOption('own')
      await profile.getByLabel(people.ownDate).fill('First game')
      await day.fill('14')
      await page.reload()
      await expect(day).toHaveValue('14')
      await expect(profile.getByLabel(people.ownDate)).toHaveValue('First game')
      await profile.getByLabel(clients.birthday.month, { exact: true }).selectOption('9')
      await page.route('**/api/people.setDates', async (route) => {
        await route.fetch()
        await route.abort()
      })
      await profile.getByRole('button', { name: common.save }).click()
      await expect(profile.getByRole('alert')).toBeVisible()
      await page.unroute('**/api/people.setDates')
      await page.reload()
      await profile.getByRole('form', { name: people.oneDate }).getByRole('button', { name: common.save }).click()
      await expect(day).toBeHidden()
      expect((await remembered(call, id)).dates).toMatchObject([
        { kind: 'own', label: 'First game', date: { year: null, month: 9, day: 14 } },
      ])

      await profile.getByText('First game').locator('..').getByRole('button').click()
      await day.fill('15')
      await page.reload()
      await expect(day).toHaveValue('15')
      await page.keyboard.press('Tab')
      await profile.getByRole('button', { name: common.save }).click()
      await expect(day).toBeHidden()
      expect((await remembered(call, id)).dates).toMatchObject([{ date: { month: 9, day: 15 } }])
    })

    test('labels are renamed, ordered, added and retired', async ({ shop: { page, call } }) => {
      await openShop(page, call)
      const id = await aClient(call, 'Олена Коваленко')
      const names = async () => ((await call('people.labels', {})) as OutputOf<'people.labels'>).map(({ name }) => name)
      const [first = '', second = '', ...rest] = await names()
      const [cue] = (await call('people.labels', {})) as OutputOf<'people.labels'>
      await addFact({ text: '19 oz', labelId: cue?.id }, call, id)
      await page.goto(`${new URL(page.url()).origin}/#/settings/facts`)
      const nameAt = (place: number) => page.getByLabel(say(people.labels.name, { place: String(place) }), { exact: true })
      await nameAt(1).fill(second)
      await nameAt(1).press('Enter')
      await expect(page.getByText(common.named.taken)).toBeVisible()
      await nameAt(1).fill('Own cue')
      await nameAt(1).press('Enter')
      await expect.poll(names).toEqual(['Own cue', second, ...rest])
      await page.getByRole('button', { name: say(common.named.down, { name: 'Own cue' }) }).click()
      await expect.poll(names).toEqual([second, 'Own cue', ...rest])
      await page.getByLabel(people.labels.add).fill(first)
      await page.keyboard.press('Enter')
      await expect.poll(names).toEqual([second, 'Own cue', ...rest, first])
      await page.getByRole('button', { name: say(people.labels.retire, { name: 'Own cue' }) }).click()
      await page.getByRole('dialog').getByRole('button', { name: people.labels.retireConfirm }).click()
      await expect.poll(names).toEqual([second, ...rest, first])
      expect((await remembered(call, id)).facts).toMatchObject([{ label: { name: 'Own cue' } }])
    })
  })
}
