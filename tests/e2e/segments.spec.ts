import type { OutputOf } from '#shared/contract/client.ts'
import { catalogues } from '#shared/i18n/catalogues.ts'
import { expect, test } from './fixtures.ts'
import { foundShop } from './found-shop.ts'
import { inOneLanguage } from './in-one-language.ts'

for (const language of ['en', 'uk'] as const) {
  const { clients, common, fields, segments, shell } = catalogues[language]
  const say = (text: string, values: Readonly<Record<string, string>>) =>
    text.replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name]))

  inOneLanguage('uk', language, () => {
    test.beforeEach(async ({ shop: { page, call } }) => {
      await foundShop(call, { language, sampleClients: 60 })
      await page.reload()
      await page.getByRole('link', { name: shell.clients }).click()
    })

    test('conditions are put together to a sentence that is counted, shown, changed and kept as a tab', async ({
      shop: { page, call },
    }) => {
      const filter = page.getByRole('button', { name: fields.list.filter, exact: true })
      await filter.click()
      await page.getByRole('button', { name: segments.open }).click()
      const builder = page.getByRole('dialog', { name: segments.title })
      await builder.getByRole('button', { name: segments.readyMade.missing }).click()
      const missing = `${segments.came.none} ${segments.when['this-month']}`
      await expect(builder.getByText(say(segments.joined, { base: clients.filter.regulars, what: missing }))).toBeVisible()

      // Escape leaves the menu, and what was put together stays.
      await builder.getByRole('button', { name: segments.add, exact: true }).click()
      await page.getByRole('button', { name: segments.kind.visits }).click()
      await page.keyboard.press('Escape')
      await expect(page.getByLabel(segments.number)).toHaveCount(0)
      await expect(builder.getByText(say(segments.joined, { base: clients.filter.regulars, what: missing }))).toBeVisible()

      // A few letters narrow the menu, under its headings still, and Enter opens the first.
      await builder.getByRole('button', { name: segments.add, exact: true }).click()
      const find = page.getByRole('searchbox', { name: segments.find })
      await expect(find).toBeFocused()
      await find.fill('qqq')
      await expect(page.getByText(segments.findNothing)).toBeVisible()
      await find.fill(segments.kind.bought.toLowerCase())
      await expect(page.getByRole('button', { name: segments.kind.bought })).toBeVisible()
      const menu = page.getByRole('dialog', { name: segments.add, exact: true })
      await expect(menu.getByText(segments.part.visits, { exact: true })).toBeVisible()
      await expect(page.getByRole('button', { name: clients.column.debt, exact: true })).toHaveCount(0)
      await page.keyboard.press('ArrowDown')
      await expect(find).not.toBeFocused()
      await page.keyboard.press('ArrowUp')
      await page.keyboard.press('Enter')
      await expect(page.getByLabel(segments.goods)).toBeVisible()
      await page.keyboard.press('Escape')

      // A group with a condition of which at least one is to hold, and another in it.
      await builder.getByRole('button', { name: segments.addGroup, exact: true }).click()
      await page.getByRole('button', { name: clients.column.debt, exact: true }).click()
      await page.getByRole('button', { name: clients.owesNothing, exact: true }).click()
      const group = builder.getByRole('group', { name: segments.how.any })
      await group.getByRole('button', { name: segments.add, exact: true }).click()
      await page.getByRole('button', { name: segments.kind.bought }).click()
      await page.getByRole('button', { name: segments.apply }).click()
      await expect(page.getByRole('alert')).toHaveText(segments.problemGoods)
      await page.getByLabel(segments.goods).selectOption({ index: 1 })
      await page.getByRole('button', { name: segments.apply }).click()
      await group.getByLabel(segments.how.label).selectOption('none')
      await builder.getByRole('group', { name: segments.how.none }).getByRole('button', { name: segments.removeGroup }).click()

      // Two that exclude each other are told before anybody wonders.
      await builder.getByRole('button', { name: segments.add, exact: true }).click()
      await page.getByRole('button', { name: segments.kind.visits }).click()
      await page.getByRole('button', { name: segments.apply }).click()
      const came = `${segments.came.some} ${segments.when['this-month']}`
      await expect(builder.getByRole('alert')).toHaveText(say(segments.excluded, { one: missing, other: came }))
      await expect(builder.getByRole('status')).toHaveText(segments.nobody)
      await builder.getByRole('button', { name: say(segments.removeOne, { what: missing }) }).click()
      await expect(builder.getByRole('alert')).toHaveCount(0)
      await builder.getByRole('button', { name: say(segments.changeOne, { what: came }) }).click()
      await page.getByLabel(segments.number).fill('2')
      await page.getByRole('button', { name: segments.apply }).click()

      const conditions = [{ by: 'visits', what: 'count', from: 2, until: null, within: { kind: 'this-month' } }] as const
      const asked = { filter: 'regulars', conditions: [...conditions], text: '' }
      const { ids } = (await call('clients.idsOf', asked)) as OutputOf<'clients.idsOf'>
      await builder.getByRole('button', { name: segments.show }).click()
      await expect(page.getByRole('status').filter({ hasText: new RegExp(`^${ids.length} `) })).toBeVisible()
      await page.getByRole('button', { name: fields.list.keepTab }).click()
      await page.getByLabel(fields.list.tabName).fill('Двічі')
      await page.getByRole('button', { name: common.save, exact: true }).click()
      await expect(page.getByRole('button', { name: 'Двічі', exact: true })).toBeVisible()
      await page.getByRole('button', { name: segments.change, exact: true }).click()
      await expect(page.getByRole('dialog', { name: segments.title })).toBeVisible()
    })
  })
}
