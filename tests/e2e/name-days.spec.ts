import type { Page } from '@playwright/test'
import type { OutputOf } from '#shared/contract/client.ts'
import { dayIn } from '#shared/domain/dates/important-date.ts'
import { nameDaysOf } from '#shared/domain/dates/name-days/name-days.ts'
import { nameDayTable } from '#shared/domain/dates/name-days/table.ts'
import { catalogues } from '#shared/i18n/catalogues.ts'
import { formatMonthAndDay } from '#shared/i18n/format.ts'
import { addDays, partsOfDay } from '#shared/kernel/day.ts'
import { expect, test } from './fixtures.ts'
import { foundShop } from './found-shop.ts'
import { inOneLanguage } from './in-one-language.ts'
import { makeClient } from './make-client.ts'

type Call = (operation: string, input: unknown) => Promise<unknown>

const aClient = (call: Call, name: string) => makeClient(call, { name, consentGiven: false })
const remembered = (call: Call, clientId: number) => call('people.ofClient', { clientId }) as Promise<OutputOf<'people.ofClient'>>
const openCard = async (page: Page, id: number, name: string) => {
  await page.goto(`${new URL(page.url()).origin}/#/clients/${id}`)
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
}

for (const language of ['en', 'uk', 'pl'] as const) {
  const { clients, common, people } = catalogues[language]
  const dayOf = (month: number, day: number) => formatMonthAndDay(month, day, language)
  const key = (month: number, day: number) => people.nameDay.choose.replace('{{day}}', dayOf(month, day))

  inOneLanguage('en', language, () => {
    test('the days of a name are offered, and one is chosen with one touch', async ({ shop: { page, call } }) => {
      await foundShop(call, { language })
      await page.reload()
      const id = await aClient(call, 'Оля Коваленко')
      const other = await aClient(call, 'Саша Бондар')
      await openCard(page, other, 'Саша Бондар')
      const profile = page.getByRole('region', { name: clients.profile })
      // Олександра or Олександр: both are offered, the nearest is not guessed.
      await expect(profile.getByRole('button', { name: key(4, 23) })).toBeVisible()
      await expect(profile.getByRole('button', { name: key(8, 30) })).toBeVisible()
      await openCard(page, id, 'Оля Коваленко')
      await profile.getByRole('button', { name: key(7, 11) }).click()
      await expect(profile.getByRole('button', { name: key(7, 11) })).toBeHidden()
      await expect(profile.getByText(dayOf(7, 11))).toBeVisible()
      expect((await remembered(call, id)).dates).toMatchObject([{ kind: 'name-day', date: { year: null, month: 7, day: 11 } }])
    })
  })

  inOneLanguage('uk', language, () => {
    test('another calendar, another day, or none: as the client keeps it', async ({ shop: { page, call } }) => {
      await foundShop(call, { language })
      await page.reload()
      const id = await aClient(call, 'Катерина Новак')
      await openCard(page, id, 'Катерина Новак')
      const profile = page.getByRole('region', { name: clients.profile })
      await profile.getByRole('button', { name: people.nameDay.other }).click()
      const calendar = profile.getByRole('combobox', { name: people.nameDay.whose })
      await calendar.selectOption('PL')
      await profile.getByRole('button', { name: key(4, 29) }).click()
      await expect(profile.getByRole('button', { name: key(4, 29) })).toHaveAttribute('aria-pressed', 'true')
      await profile.getByRole('button', { name: common.save }).click()
      // While it is being saved, the day stands on a key of the form.
      await expect(calendar).toBeHidden()
      const row = profile.getByText(dayOf(4, 29))
      await expect(row).toBeVisible()
      expect(await remembered(call, id)).toMatchObject({ nameDayCalendar: 'PL', dates: [{ date: { month: 4, day: 29 } }] })

      await row.click()
      await calendar.selectOption('none')
      await expect(profile.getByRole('group', { name: people.nameDay.byName })).toBeHidden()
      await profile.getByRole('button', { name: common.remove }).click()
      await expect(calendar).toBeHidden()
      // Who keeps none is offered none.
      await expect(profile.getByText(people.date['name-day'])).toBeHidden()
      expect(await remembered(call, id)).toMatchObject({ nameDayCalendar: 'none', dates: [] })
    })
  })

  inOneLanguage('pl', language, () => {
    test('a new client is made with the day that was taken for his name', async ({ shop: { page, call } }) => {
      await foundShop(call, { language })
      await page.goto(`${new URL(page.url()).origin}/#/clients/new`)
      await page.reload()
      const name = page.getByRole('textbox', { name: clients.field.name })
      await name.fill('Андрій')
      await page.getByRole('button', { name: key(11, 30) }).click()
      await name.fill('Тарас Шевчук')
      await page.getByRole('button', { name: key(2, 25) }).click()
      await page.keyboard.press('Control+Enter')
      await expect(page.getByRole('heading', { level: 1, name: 'Тарас Шевчук' })).toBeVisible()
      await expect(page.getByRole('region', { name: clients.profile }).getByText(dayOf(2, 25))).toBeVisible()
      const id = Number(page.url().split('/').at(-1))
      expect((await remembered(call, id)).dates).toMatchObject([{ kind: 'name-day', date: { month: 2, day: 25 } }])
    })
  })

  inOneLanguage('en', language, () => {
    test('a relative is written down with the name day of the name that is typed', async ({ shop: { page, call } }) => {
      await foundShop(call, { language })
      await page.reload()
      const id = await aClient(call, 'Олена Коваленко')
      await openCard(page, id, 'Олена Коваленко')
      await page.getByRole('region', { name: people.family }).getByRole('button', { name: people.addPerson }).click()
      const sheet = page.getByRole('dialog')
      await sheet.getByLabel(people.who).fill('Андрій')
      await sheet.getByRole('button', { name: key(11, 30) }).click()
      await sheet.getByLabel(people.who).fill('Тарас')
      await sheet.getByRole('button', { name: key(2, 25) }).click()
      await page.keyboard.press('Control+Enter')
      await expect(sheet).toBeHidden()
      expect((await remembered(call, id)).family).toMatchObject([
        { called: 'Тарас', dates: [{ kind: 'name-day', date: { year: null, month: 2, day: 25 } }] },
      ])
    })
  })
}

test('in Poland the till greets by the calendar, until the shop wants only chosen days', async ({ shop: { page, call } }) => {
  await foundShop(call, { language: 'pl', country: 'PL', currency: 'PLN', zone: 'Europe/Warsaw' })
  const { shop, today } = (await call('shop.state', {})) as Extract<OutputOf<'shop.state'>, { state: 'ready' }>
  const { currency: _, ...fields } = shop
  await call('shop.update', { ...fields, opId: crypto.randomUUID(), datesAhead: 60 })
  await page.reload()
  const { pl } = catalogues
  // One of them has his day within the next sixty.
  const names = [
    'Barbara',
    'Sylwester',
    'Agnieszka',
    'Kazimierz',
    'Wojciech',
    'Iwo',
    'Wanda',
    'Jacek',
    'Bartosz',
    'Michał',
    'Marcin',
  ]
  const soon = names.find((name) => {
    const [only = { month: 0, day: 0 }] = nameDaysOf(name, nameDayTable('PL'), 2026)
    const { year } = partsOfDay(today)
    const days = [year, year + 1].map((each) => dayIn({ year: null, ...only }, each, '28-february'))
    return days.some((day) => day !== null && day >= today && day <= addDays(today, 60))
  })
  const name = `${soon} Kowalski`
  const id = await aClient(call, name)
  const atTill = async () => {
    await page.goto(`${new URL(page.url()).origin}/#/clients/${id}`)
    await page.getByRole('button', { name: pl.clients.logVisit }).click()
  }
  await atTill()
  const line = page.getByText(/imieniny/)
  await expect(line).toBeVisible()
  await page.getByRole('button', { name: pl.say.wished }).click()
  await expect(page.getByRole('button', { name: pl.say.wished, exact: true })).toBeHidden()
  expect((await call('clients.arrival', { id })) as OutputOf<'clients.arrival'>).toMatchObject({
    say: [{ kind: 'first-visit-today' }],
  })

  await page.goto(`${new URL(page.url()).origin}/#/settings/shop`)
  await page.getByLabel(pl.settings.topic.nameDaysByCalendar).first().click()
  await page.getByRole('option', { name: pl.settings.nameDaysGreeted.no }).click()
  await page.getByRole('button', { name: pl.settings.saveChanges }).click()
  await expect(page.getByText(pl.settings.savedNow)).toBeVisible()
  const again = await aClient(call, name)
  expect((await call('clients.arrival', { id: again })) as OutputOf<'clients.arrival'>).toMatchObject({
    say: [{ kind: 'first-visit-today' }],
  })
})
