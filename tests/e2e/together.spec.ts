import { randomUUID } from 'node:crypto'
import type { Item } from '#shared/contract/catalogue.ts'
import type { OutputOf } from '#shared/contract/client.ts'
import { catalogues } from '#shared/i18n/catalogues.ts'
import { addDays, type Day } from '#shared/kernel/day.ts'
import { emptyVisit } from '../empty-visit.ts'
import { expect, test } from './fixtures.ts'
import { foundShop } from './found-shop.ts'
import { makeClient } from './make-client.ts'

type Call = (operation: string, input: unknown) => Promise<unknown>

const filled = (sentence: string, values: Readonly<Record<string, string>>) =>
  Object.entries(values).reduce((text, [name, value]) => text.replace(`{{${name}}}`, value), sentence)

/** Thirty guests take the first of the price list, twenty of them the second, too; thirty others take the third. The pairs are counted. */
async function counted(call: Call) {
  const { today } = (await call('shop.state', {})) as { readonly today: Day }
  const [one, other, third] = (await call('catalogue.list', { archived: false })) as Item[]
  if (!one || !other || !third) throw new Error('the café sells nothing')
  const take = (clientId: number, items: readonly Item[], daysAgo: number) =>
    call('visits.log', {
      ...emptyVisit,
      opId: randomUUID(),
      clientId,
      lines: items.map(({ id }) => ({ itemId: id, name: '', quantity: 1000, minutes: null, price: null })),
      day: addDays(today, -daysAgo),
    })
  for (let number = 0; number < 60; number += 1) {
    const clientId = await makeClient(call, { name: `Guest no. ${number}` })
    await take(clientId, number >= 30 ? [third] : number < 20 ? [one, other] : [one], 9)
    if (number === 25) for (const days of [6, 3]) await take(clientId, [one], days)
  }
  await call('catalogue.setQuickKeys', { opId: randomUUID(), ids: [] })
  await call('shop.removeSample', { opId: randomUUID() })
  const together = () => call('trends.together', { by: 'items' }) as Promise<OutputOf<'trends.together'>>
  await expect(async () => expect((await together()).pairs).toHaveLength(1)).toPass()
  return { one, other }
}

for (const language of ['en', 'uk'] as const) {
  const { common, figures, say, shell, till, trends } = catalogues[language]

  test(`who takes the one and never had the other is found by the report, and told of it at the till, ${language}`, async ({
    shop: { page, call },
  }) => {
    await foundShop(call, { language })
    const { one, other } = await counted(call)
    const kept = () => call('clients.arrival', { id: 26 }) as Promise<OutputOf<'clients.arrival'>>
    await expect(async () => expect((await kept()).say.map(({ kind }) => kind)).toContain('suggestion')).toPass()

    await page.goto(`${new URL(page.url()).origin}/#/`)
    await page.reload()
    await page.getByRole('navigation', { name: shell.sections }).getByRole('link', { name: shell.reports }).click()
    await page.getByRole('tab', { name: figures.part.goods }).click()
    const pair = page.getByRole('table', { name: trends.together.title }).getByRole('row', { name: one.name })
    await expect(pair).toContainText(other.name)
    await expect(pair).toContainText(filled(trends.together.share, { both: '20', takers: '30' }))
    const never = filled(figures.behind, { what: `${trends.together.never}: ${other.name}`, value: '10' })
    await pair.getByRole('button', { name: never }).click()
    await expect(page.getByText('Guest no. 25')).toBeVisible()
    await expect(page.getByText(/Guest no\. \d+/)).toHaveCount(10)

    await page.getByRole('navigation', { name: shell.sections }).getByRole('link', { name: shell.till }).click()
    const search = page.getByRole('combobox', { name: till.searchLabel })
    const greet = async () => {
      await search.fill('no. 25')
      await expect(page.getByRole('option', { name: 'Guest no. 25' })).toBeVisible()
      await page.keyboard.press('Enter')
      await expect(page.getByRole('heading', { level: 1, name: 'Guest no. 25' })).toBeVisible()
    }
    const note = page.getByRole('list', { name: say.label })
    await greet()
    const sentence = filled(say.suggestion, { because: one.name, name: other.name })
    const line = note.getByRole('listitem').filter({ hasText: sentence })
    await expect(line).toContainText(filled(say.suggestionDetail, { both: '20', takers: '30' }))

    await line.getByRole('button', { name: say.offered }).click()
    await expect(line.getByRole('status')).toContainText(say.offered)
    await expect(search).toBeFocused()
    await line.getByRole('button', { name: common.undo }).click()
    await line.getByRole('button', { name: say.never }).click()
    await expect(line.getByRole('status')).toContainText(say.never)
    await page.keyboard.press('Escape')
    await greet()
    await expect(line).toBeHidden()
  })
}
