import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from './fixtures.ts'
import { startHost } from './host-process.ts'

test.use({ atFirstStart: true })

const readers = [
  {
    locale: 'en-IE',
    timezoneId: 'Europe/Dublin',
    name: 'The Corner Pocket',
    owner: 'Siobhán',
    words: {
      title: 'Good to see you. Shall we open?',
      name: 'Name of the place',
      owner: 'Your first name',
      venue: 'Bar or pub',
      country: 'Country',
      ireland: 'Ireland',
      dayEnd: 'Day ends at',
      open: 'Open the till',
      nameMissing: /Write the name your guests know/,
      venueMissing: /Choose the one that fits best/,
      preview: 'What the till starts with',
      till: 'Till',
    },
    shop: {
      name: 'The Corner Pocket',
      venue: 'bar',
      currency: 'EUR',
      country: 'IE',
      zone: 'Europe/Dublin',
      dayEndsAt: 4,
      language: 'en',
    },
  },
  {
    locale: 'uk-UA',
    timezoneId: 'Europe/Kyiv',
    name: 'Паб «Під липою»',
    owner: 'Соломія',
    words: {
      title: 'Раді вітати. Відкриваємось?',
      name: 'Назва закладу',
      owner: 'Ваше ім’я',
      venue: 'Бар або паб',
      country: 'Країна',
      ireland: 'Україна',
      dayEnd: 'Кінець дня',
      open: 'Відкрити касу',
      nameMissing: /Напишіть назву, яку знають гості/,
      venueMissing: /Оберіть найближче/,
      preview: 'З чим почне каса',
      till: 'Каса',
    },
    shop: {
      name: 'Паб «Під липою»',
      venue: 'bar',
      currency: 'UAH',
      country: 'UA',
      zone: 'Europe/Kyiv',
      dayEndsAt: 4,
      language: 'uk',
    },
  },
] as const

for (const { locale, timezoneId, name, owner, words, shop: founded } of readers) {
  test.describe(`the first start in ${locale}`, () => {
    test.use({ locale, timezoneId })

    test('asks three questions, guesses the rest, and opens the till', async ({ shop: { page, call } }) => {
      await expect(page.getByRole('heading', { level: 1, name: words.title })).toBeVisible()
      await expect(page.getByLabel(words.name)).toBeFocused()
      await expect(page.getByRole('combobox', { name: words.country })).toHaveValue(words.ireland)

      await page.getByRole('button', { name: words.open }).click()
      await expect(page.getByText(words.nameMissing)).toBeVisible()
      await expect(page.getByText(words.venueMissing)).toBeVisible()

      await page.getByLabel(words.name).fill(name)
      await page.getByLabel(words.owner).fill(owner)
      await page.getByRole('radio', { name: words.venue }).check()
      await expect(page.getByRole('complementary', { name: words.preview }).getByRole('listitem')).not.toHaveCount(0)
      await expect(page.getByRole('combobox', { name: words.dayEnd })).toHaveValue('4:00')
      await page.getByRole('button', { name: words.open }).click()

      await expect(page.getByRole('navigation').getByRole('link', { name: words.till })).toHaveAttribute('aria-current', 'page')
      await expect(page.getByRole('banner')).toContainText(name)
      await expect(page.getByRole('banner')).toContainText(owner)
      expect(await call('shop.state', {})).toMatchObject({ state: 'ready', shop: founded, me: { name: owner } })
    })
  })
}

test.describe('the first start', () => {
  test.use({ locale: 'en-IE', timezoneId: 'Europe/Dublin' })

  test('speaks another language at once and keeps what was typed', async ({ shop: { page } }) => {
    await page.getByLabel('Name of the place').fill('Poranek')
    await page.getByText('Polski').click()
    await expect(page.getByRole('heading', { level: 1, name: 'Dzień dobry. Otwieramy?' })).toBeVisible()
    await expect(page.getByLabel('Nazwa lokalu')).toHaveValue('Poranek')
    await expect(page.getByRole('combobox', { name: 'Kraj' })).toHaveValue('Irlandia')
  })

  test('lets currency and zone follow the country', async ({ shop: { page, call } }) => {
    await page.getByLabel('Name of the place').fill('Espresso')
    await page.getByRole('radio', { name: 'Laundry' }).check()
    await page.getByRole('combobox', { name: 'Country' }).click()
    await page.getByRole('option', { name: 'Romania' }).click()
    await page.getByRole('button', { name: 'Open the till' }).click()
    await expect(page.getByRole('link', { name: 'Till' })).toBeVisible()
    expect(await call('shop.state', {})).toMatchObject({
      shop: { country: 'RO', currency: 'RON', zone: 'Europe/Bucharest', dayEndsAt: 0 },
    })
  })

  test('invents clients to look around with', async ({ shop: { page, call } }) => {
    await page.getByLabel('Name of the place').fill('The Corner Café')
    await page.getByRole('radio', { name: 'Laundry' }).check()
    await page.getByRole('switch', { name: /300 invented clients/ }).check()
    await page.getByRole('button', { name: 'Open the till' }).click()
    await expect(page.getByRole('progressbar')).toBeVisible()
    await expect(page.getByRole('link', { name: 'Till' })).toBeVisible({ timeout: 50_000 })
    expect(await call('shop.state', {})).toMatchObject({ sample: { clients: 300 } })
  })
})

test.describe('a file that is not the shop’s', () => {
  for (const { locale, title, next, again, still, welcome } of [
    {
      locale: 'en',
      title: 'This is not the shop’s file',
      next: 'What to do',
      again: 'Try again',
      still: /still the same/,
      welcome: 'Good to see you. Shall we open?',
    },
    {
      locale: 'uk',
      title: 'Це не файл закладу',
      next: 'Що робити',
      again: 'Спробувати ще раз',
      still: /усе те саме/,
      welcome: 'Раді вітати. Відкриваємось?',
    },
  ]) {
    test.describe(() => {
      test.use({ locale })

      test(`is named and left alone, in ${locale}`, async ({ page }) => {
        const dataDir = await mkdtemp(join(tmpdir(), 'regulars-refused-'))
        const file = join(dataDir, 'regulars.db')
        await writeFile(file, 'Dear diary, today I was saved under the wrong name. '.repeat(10))
        const host = await startHost(dataDir)
        await page.goto(host.address)
        await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
        await expect(page.getByRole('heading', { name: next })).toBeVisible()
        await expect(page.getByText(file)).toBeVisible()
        await page.getByRole('button', { name: again }).click()
        await expect(page.getByText(still)).toBeVisible()
        await rm(file)
        await page.getByRole('button', { name: again }).click()
        await expect(page.getByRole('heading', { level: 1, name: welcome })).toBeVisible()
        expect(await host.close()).toBe(0)
        await rm(dataDir, { recursive: true, force: true })
      })
    })
  }
})

test.describe('a shop’s file that is gone', () => {
  test.use({ locale: 'en' })

  test('is missed; nobody starts anew without having been asked', async ({ page }) => {
    const dataDir = await mkdtemp(join(tmpdir(), 'regulars-vanished-'))
    const before = await startHost(dataDir)
    await page.goto(before.address)
    await page.getByLabel('Name of the place').fill('The Corner Pocket')
    await page.getByRole('radio', { name: 'Billiards' }).check()
    await page.getByRole('button', { name: 'Open the till' }).click()
    await expect(page.getByRole('link', { name: 'Till' })).toBeVisible()
    await page.goto('about:blank')
    expect(await before.close()).toBe(0)
    await rm(join(dataDir, 'regulars.db'))

    const after = await startHost(dataDir)
    await page.goto(after.address)
    await expect(page.getByRole('heading', { level: 1, name: 'The shop’s file is gone' })).toBeVisible()
    await expect(page.getByText(/A good copy of the shop from .+ lies on this computer/)).toBeVisible()
    await expect(page.getByRole('main').getByRole('button').first()).toHaveText('I have a copy')
    await page.getByRole('button', { name: 'I have a copy' }).click()
    const way = page.getByRole('dialog', { name: 'Restore from a copy' })
    await way.getByRole('list', { name: 'Copies on this computer' }).getByRole('button').first().click()
    await expect(way.getByRole('row', { name: 'Place The Corner Pocket' })).toBeVisible()
    await way.getByRole('button', { name: 'Cancel' }).click()
    await page.getByRole('button', { name: 'Go on with what is there' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click()
    await expect(page.getByRole('dialog')).toBeHidden()
    await expect(page.getByRole('heading', { level: 1, name: 'The shop’s file is gone' })).toBeVisible()
    await page.getByRole('button', { name: 'Go on with what is there' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Go on with what is there' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Good to see you. Shall we open?' })).toBeVisible()
    await page.goto('about:blank')
    expect(await after.close()).toBe(0)
    await rm(dataDir, { recursive: true, force: true })
  })
})
