import type { Page } from '@playwright/test'
import { catalogues } from '#shared/i18n/catalogues.ts'
import type { Language } from '#shared/i18n/languages.ts'
import { expect, test } from './fixtures.ts'
import { foundShop } from './found-shop.ts'

type Call = (operation: string, input: unknown) => Promise<unknown>
type Item = { readonly id: number; readonly name: string; readonly quickKey: number | null; readonly archived: boolean }

async function openSettings(page: Page, call: Call, part: string, language: Language = 'en', sampleClients = 0): Promise<void> {
  await foundShop(call, {
    name: 'The Corner Café',
    currency: 'EUR',
    country: 'IE',
    zone: 'Europe/Dublin',
    dayEndsAt: 2,
    language,
    ownerName: 'Siobhán',
    sampleClients,
  })
  await page.goto(`${new URL(page.url()).origin}/#/settings/${part}`)
  await page.reload()
}

test('the shop is renamed and its tips are changed', async ({ shop: { page, call } }) => {
  await openSettings(page, call, 'shop')
  await page.getByLabel('Name of the place').fill('')
  await page.getByLabel('Tip 1', { exact: true }).fill('a lot')
  await expect(page.getByText(catalogues.en.settings.tipUnclear)).toBeVisible()
  await page.getByLabel('Tip 1', { exact: true }).fill('15')
  await page.getByRole('button', { name: 'Save changes' }).click()
  await expect(page.getByText('This is needed.')).toBeVisible()
  await page.getByLabel('Name of the place').fill('The New Corner')
  await page.getByRole('button', { name: 'Save changes' }).click()
  await expect(page.getByText('Saved. It applies at once, at every till.')).toBeVisible()
  await expect(page.getByRole('banner')).toContainText('The New Corner')
  expect(await call('shop.state', {})).toMatchObject({
    shop: { name: 'The New Corner', tipChips: expect.arrayContaining([{ kind: 'percent', value: 15 }]) },
  })
})

test('the shop says its own words at the till, and the usual ones again when they are cleared', async ({
  shop: { page, call },
}) => {
  await openSettings(page, call, 'shop')
  const { settings, shell } = catalogues.en
  const welcome = page.getByLabel(settings.wordingOf.welcome)
  await expect(welcome).toHaveAttribute('placeholder', 'Who is coming in?')
  await welcome.fill('Who is hungry?')
  await page.getByLabel(settings.wordingOf.passerBy).fill('Stranger')
  await page.getByRole('button', { name: settings.saveChanges }).click()
  await expect(page.getByText(settings.savedNow)).toBeVisible()
  await page.getByRole('link', { name: shell.till }).click()
  await expect(page.getByRole('heading', { name: 'Who is hungry?' })).toBeVisible()
  await page.getByRole('button', { name: /^Stranger/ }).click()
  await expect(page.getByRole('heading', { name: 'Stranger' })).toBeVisible()

  await page.getByRole('link', { name: shell.settings }).click()
  await welcome.fill('')
  await page.getByRole('button', { name: settings.saveChanges }).click()
  await expect(page.getByText(settings.savedNow)).toBeVisible()
  expect(await call('shop.state', {})).toMatchObject({ shop: { welcome: '', passerBy: 'Stranger' } })
})

test('two people change the shop at once: both are shown, one is chosen, the rest is kept', async ({ shop: { page, call } }) => {
  await openSettings(page, call, 'shop')
  await page.getByLabel('Name of the place').fill('Mine')
  const { shop } = (await call('shop.state', {})) as { shop: Record<string, unknown> }
  const { currency: _, ...fields } = shop
  await call('shop.update', { ...fields, opId: crypto.randomUUID(), name: 'Theirs', dayEndsAt: 5 })
  await page.getByRole('button', { name: 'Save changes' }).click()
  const conflict = page.getByRole('alert').filter({ hasText: 'Someone else changed this meanwhile' })
  await expect(conflict.getByRole('row', { name: 'Name of the place Mine Theirs' })).toBeVisible()
  await conflict.getByRole('button', { name: 'Keep mine' }).click()
  await expect(page.getByRole('banner')).toContainText('Mine')
  expect(await call('shop.state', {})).toMatchObject({ shop: { name: 'Mine', dayEndsAt: 5 } })
})

test('an item is added, taken off the list and brought back', async ({ shop: { page, call } }) => {
  await openSettings(page, call, 'items')
  await page.getByRole('button', { name: 'Add an item' }).click()
  const drawer = page.getByRole('dialog', { name: 'New item' })
  await drawer.getByLabel('Name').fill('Affogato')
  await drawer.getByLabel('Price').fill('4.5.0')
  await drawer.getByRole('button', { name: 'Save' }).click()
  await expect(drawer.getByText('Write an amount such as 12 or 12.50.')).toBeVisible()
  await drawer.getByLabel('Price').fill('4,50')
  await drawer.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('row', { name: /Affogato.*€4\.50/ })).toBeVisible()

  await page.getByRole('button', { name: 'Add an item' }).click()
  await drawer.getByLabel('Name').fill('AFFOGATO')
  await drawer.getByLabel('Price').fill('5')
  await drawer.getByRole('button', { name: 'Save' }).click()
  await expect(drawer.getByText(/already an item with this name/)).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: 'Add an item' })).toBeFocused()

  await page.getByRole('button', { name: 'Affogato' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'No longer sold' }).click()
  await expect(page.getByRole('button', { name: 'Affogato' })).toBeHidden()
  await page.getByRole('button', { name: /^No longer sold/ }).click()
  await page.getByRole('button', { name: 'Bring Affogato back' }).click()
  await expect(page.getByText('Nothing has been taken off the list')).toBeVisible()
  expect(await call('catalogue.list', { archived: false })).toEqual(
    expect.arrayContaining([expect.objectContaining({ name: 'Affogato', price: 450 })]),
  )
})

test('the keys of the till are put in order by the keyboard and by dragging', async ({ shop: { page, call } }) => {
  await openSettings(page, call, 'items')
  const names = async () =>
    ((await call('catalogue.list', { archived: false })) as Item[])
      .filter(({ quickKey }) => quickKey !== null)
      .sort((one, other) => (one.quickKey ?? 0) - (other.quickKey ?? 0))
      .map(({ name }) => name)
  const [first = '', second = '', third = '', ...rest] = await names()
  await page.getByRole('button', { name: /^Till keys/ }).click()
  await page.getByRole('button', { name: `${first}, key 1` }).press('ArrowRight')
  await expect(page.getByRole('button', { name: `${first}, key 2` })).toBeVisible()
  await expect.poll(names).toEqual([second, first, third, ...rest])
  await page.getByRole('button', { name: `${third}, key 3` }).dragTo(page.getByRole('button', { name: `${second}, key 1` }))
  await expect.poll(names).toEqual([third, second, first, ...rest])
  await page.getByRole('button', { name: `${third}, key 1` }).click()
  await page.getByRole('button', { name: 'Take off the keys' }).click()
  await expect.poll(names).toEqual([second, first, ...rest])
  await page.getByRole('button', { name: `${first}, key 2` }).click()
  const earlier = page.getByRole('button', { name: 'Move earlier' })
  await earlier.press('Enter')
  await expect.poll(names).toEqual([first, second, ...rest])
  await expect(earlier, 'at the end of its way the button keeps the focus').toBeFocused()
})

for (const { language, words } of [
  {
    language: 'en' as const,
    words: {
      language: 'Language',
      other: 'Polski',
      after: 'Ustawienia',
      remove: 'Remove sample data',
      gone: catalogues.en.settings.sampleGone,
    },
  },
  {
    language: 'uk' as const,
    words: {
      language: 'Мова',
      other: 'Polski',
      after: 'Ustawienia',
      remove: 'Прибрати вигадані дані',
      gone: catalogues.uk.settings.sampleGone,
    },
  },
]) {
  test(`the language changes at once for me alone, from ${language}`, async ({ shop: { page, call } }) => {
    await openSettings(page, call, 'me', language)
    await page.getByRole('region').getByRole('combobox', { name: words.language }).click()
    await page.getByRole('option', { name: words.other }).click()
    await expect(page.getByRole('heading', { level: 1, name: words.after })).toBeVisible()
    await expect(page.locator('html')).toHaveAttribute('lang', 'pl')
    expect(await call('shop.state', {})).toMatchObject({ me: { language: 'pl' }, shop: { language } })
  })

  test(`the sample is removed in one action, in ${language}`, async ({ shop: { page, call } }) => {
    await openSettings(page, call, 'sample', language, 12)
    await page.getByRole('button', { name: words.remove }).click()
    await page.getByRole('dialog').getByRole('button', { name: words.remove }).click()
    await expect(page.getByText(words.gone)).toBeVisible()
    expect(await call('shop.state', {})).toMatchObject({ sample: { clients: 0, visits: 0 } })
    expect(await call('catalogue.list', { archived: false })).not.toHaveLength(0)
  })
}

test('the search of the settings leads to the field', async ({ shop: { page, call } }) => {
  await openSettings(page, call, 'about')
  await page.getByLabel('Find a setting').fill('tips')
  await page.getByRole('button', { name: /Tips at the till/ }).click()
  await expect(page.getByLabel('Tip 1', { exact: true })).toBeFocused()
  await page.getByLabel('Find a setting').fill('nonsense')
  await expect(page.getByText(/No setting of that name/)).toBeVisible()
})
