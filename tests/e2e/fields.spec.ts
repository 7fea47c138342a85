import { catalogues } from '#shared/i18n/catalogues.ts'
import { expect, test } from './fixtures.ts'

for (const language of ['en', 'uk'] as const) {
  const { clients, common, errors, fields, settings, shell } = catalogues[language]
  const say = (text: string, values: Readonly<Record<string, string>>) =>
    text.replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name]))

  test.describe(language, () => {
    test.beforeEach(async ({ shop: { page, call } }) => {
      await call('shop.create', {
        opId: 'fields-create-shop',
        name: 'Kavka',
        venue: 'cafe',
        country: 'UA',
        currency: 'UAH',
        zone: 'Europe/Kyiv',
        dayEndsAt: 4,
        language,
        ownerName: 'Оксана',
        sampleClients: 30,
      })
      await page.reload()
    })

    test('several clients get a tag at once, the list narrows to them, and the filter stays as a tab', async ({
      shop: { page, call },
    }) => {
      await call('fields.setTags', { opId: 'fields-one-tag', tags: [{ id: null, name: 'Їжачки', colour: 3 }] })
      await page.reload()
      await page.keyboard.press('Alt+2')
      await page.getByRole('group', { name: clients.filter.label }).getByRole('button', { name: clients.filter.all }).click()
      await page.getByRole('button', { name: fields.list.select }).click()
      const rows = page.getByRole('list', { name: clients.list }).getByRole('button')
      await rows.nth(0).click()
      await rows.nth(1).click()
      await page.getByRole('button', { name: fields.list.putTag }).click()
      await page.getByRole('menuitem', { name: 'Їжачки' }).click()
      await expect(page.getByRole('status').filter({ hasText: 'Їжачки' })).toBeVisible()
      await page.getByRole('button', { name: fields.list.stop, exact: true }).click()

      await page.getByRole('button', { name: fields.list.filter, exact: true }).click()
      await page.getByRole('button', { name: fields.tags, exact: true }).click()
      await page.getByRole('button', { name: 'Їжачки', exact: true }).click()
      await expect(rows).toHaveCount(2)
      await page.getByRole('button', { name: fields.list.keepTab }).click()
      await page.getByLabel(fields.list.tabName).fill('Наші')
      await page.getByRole('dialog').getByRole('button', { name: common.save }).click()
      await expect(page.getByRole('button', { name: /^Наші\s*2$/ })).toHaveAttribute('aria-pressed', 'true')
    })

    test('a field of one’s own is made, refuses a word for a number, and is filled on the card', async ({ shop: { page } }) => {
      await page.getByRole('link', { name: shell.settings }).click()
      await page.getByRole('button', { name: new RegExp(`^${settings.part.fields.name}`) }).click()
      await page.getByRole('button', { name: fields.set.newField }).click()
      const form = page.getByRole('dialog')
      await form.getByLabel(fields.set.fieldName).fill('Горняток')
      await form.getByRole('combobox', { name: fields.set.kindLabel }).click()
      await page.getByRole('option', { name: fields.set.kind.number }).click()
      await form.getByRole('button', { name: common.save }).click()
      await expect(form).toBeHidden()
      await page.getByRole('button', { name: fields.set.newField }).click()
      await form.getByLabel(fields.set.fieldName).fill('горняток')
      await form.getByRole('button', { name: common.save }).click()
      await expect(form.getByText(say(errors.rule['field-name-taken'], { name: 'горняток' }))).toBeVisible()
      await form.getByRole('button', { name: common.cancel }).click()
      await expect(form).toBeHidden()

      await page.getByRole('link', { name: shell.clients }).click()
      await page.getByRole('group', { name: clients.filter.label }).getByRole('button', { name: clients.filter.all }).click()
      await page.getByRole('list', { name: clients.list }).getByRole('button').first().click()
      const about = page.getByRole('region', { name: fields.about })
      await about.getByRole('button', { name: fields.more }).click()
      const row = about
        .locator('div')
        .filter({ has: page.getByText('Горняток', { exact: true }) })
        .last()
      await row.getByRole('button').click()
      await about.getByLabel('Горняток').fill('багато')
      await about.getByLabel('Горняток').press('Enter')
      await expect(about.getByText(fields.notNumber)).toBeVisible()
      await about.getByLabel('Горняток').fill('2,5')
      await about.getByLabel('Горняток').press('Enter')
      await expect(row.getByText(language === 'uk' ? '2,5' : '2.5')).toBeVisible()
    })
  })
}
