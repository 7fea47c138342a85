import type { OutputOf } from '#shared/contract/client.ts'
import type { Tag } from '#shared/contract/fields.ts'
import { catalogues } from '#shared/i18n/catalogues.ts'
import { expect, test } from './fixtures.ts'
import { foundShop } from './found-shop.ts'
import { inOneLanguage } from './in-one-language.ts'

for (const language of ['en', 'uk'] as const) {
  const { clients, common, errors, fields, settings, shell } = catalogues[language]
  const say = (text: string, values: Readonly<Record<string, string>>) =>
    text.replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name]))

  inOneLanguage('uk', language, () => {
    test.beforeEach(async ({ shop: { page, call } }) => {
      await foundShop(call, { language, sampleClients: 30 })
      await page.reload()
    })

    test('several clients get a tag at once, the list narrows to them, and the filter stays as a tab', async ({
      shop: { page, call },
    }) => {
      await call('fields.setTags', { opId: 'fields-one-tag', instead: [], tags: [{ id: null, name: 'Їжачки', colour: 3 }] })
      await page.reload()
      await page.getByRole('link', { name: shell.clients }).click()
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

    test('two people change the same word or field: both are shown, one is chosen, and nothing typed is lost', async ({
      shop: { page, call },
    }) => {
      const setup = async () => (await call('fields.setup', {})) as OutputOf<'fields.setup'>
      const write = (operation: string, input: object) => call(operation, { opId: crypto.randomUUID(), ...input })
      const put = async (change: (tags: readonly Tag[]) => readonly object[]) => {
        const { tags: instead } = await setup()
        await write('fields.setTags', { instead, tags: change(instead) })
      }
      const names = async () => (await setup()).tags.map(({ name }) => name)
      await put(() => ['Тихі', 'Гучні'].map((name) => ({ id: null, name, colour: 2 })))
      await write('fields.setField', {
        instead: null,
        name: 'Шафка',
        kind: 'text',
        unit: '',
        options: [],
        onCard: true,
        inList: false,
      })
      await page.getByRole('link', { name: shell.settings }).click()
      await page.getByRole('button', { name: new RegExp(`^${settings.part.fields.name}`) }).click()

      const tagAt = (place: number) => page.getByLabel(say(fields.set.tagName, { place: String(place) }), { exact: true })
      await tagAt(1).fill('Дуже тихі')
      await put(([first, second]) => [{ ...first, name: 'Спокійні' }, { ...second }])
      await tagAt(1).press('Enter')
      const clash = page.getByRole('alert').filter({ hasText: common.named.changed })
      await expect(clash).toContainText('Дуже тихі')
      await expect(tagAt(1)).toHaveValue('Спокійні')
      await clash.getByRole('button', { name: common.keepMine }).click()
      await expect.poll(names).toEqual(['Дуже тихі', 'Гучні'])
      await expect(clash).toBeHidden()

      await tagAt(2).fill('Дуже гучні')
      const [, loud] = (await setup()).tags
      await write('fields.retire', { what: 'tag', id: loud?.id, retired: true })
      const gone = page.getByRole('alert').filter({ hasText: say(common.named.gone, { name: 'Гучні' }) })
      await expect(gone).toContainText('Дуже гучні')
      await gone.getByRole('button', { name: common.named.bringBack }).click()
      await clash.getByRole('button', { name: common.keepMine }).click()
      await expect.poll(names).toEqual(['Дуже тихі', 'Дуже гучні'])

      await page.getByRole('button', { name: say(fields.set.editField, { name: 'Шафка' }) }).click()
      const form = page.getByRole('dialog')
      await form.getByLabel(fields.set.fieldName).fill('Шафа')
      const locker = (await setup()).fields.find(({ name }) => name === 'Шафка')
      if (!locker) throw new Error('the field is there')
      const { id: _, ...words } = locker
      await write('fields.setField', { instead: locker, ...words, name: 'Скринька', inList: true })
      await form.getByRole('button', { name: common.save }).click()
      await expect(form.getByRole('alert')).toContainText('Скринька')
      await form.getByRole('button', { name: common.keepMine }).click()
      await expect(form).toBeHidden()
      const now = (await setup()).fields.find(({ id }) => id === locker.id)
      expect(now).toMatchObject({ name: 'Шафа', inList: true })
    })
  })
}
