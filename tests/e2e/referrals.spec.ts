import { randomUUID } from 'node:crypto'
import type { OutputOf } from '#shared/contract/client.ts'
import { catalogues } from '#shared/i18n/catalogues.ts'
import { emptyVisit } from '../empty-visit.ts'
import { expect, test } from './fixtures.ts'
import { foundShop } from './found-shop.ts'
import { inOneLanguage } from './in-one-language.ts'
import { makeClient } from './make-client.ts'

for (const language of ['en', 'uk'] as const) {
  const { brought, clients, movements } = catalogues[language]

  inOneLanguage('uk', language, () => {
    test('who brought a new client is said in the form by keyboard alone; both are thanked, and the tree unfolds on the card', async ({
      shop: { page, call },
    }) => {
      await foundShop(call, { language })
      const { rules } = (await call('loyalty.atTill', { clientId: null, day: null, without: null })) as { rules: { day: string } }
      const thanks = { referrer: 100, newcomer: 50, minimumBill: 0, lasts: null }
      const programme = { kind: 'referral', rules: thanks }
      await call('loyalty.startProgramme', { opId: randomUUID(), name: 'Friends', from: rules.day, programme })
      const olena = await makeClient(call, { name: 'Olena Koval' })
      const bohdan = await makeClient(call, { name: 'Bohdan Lys', broughtBy: olena })
      const line = { itemId: null, name: '', quantity: 1000, minutes: null, price: 10_000 }
      const spend = (clientId: number) => call('visits.log', { opId: randomUUID(), clientId, lines: [line], ...emptyVisit })
      await spend(bohdan)

      await page.goto(`${new URL(page.url()).origin}/#/clients/new`)
      await page.reload()
      await page.getByRole('textbox', { name: clients.field.name }).fill('Iryna Sova')
      const ask = page.getByRole('button', { name: brought.say, exact: true })
      await ask.focus()
      await page.keyboard.press('Enter')
      const search = page.getByRole('searchbox', { name: brought.search })
      await expect(search).toBeFocused()
      await page.keyboard.press('Escape')
      await expect(ask).toBeVisible()
      await ask.focus()
      await page.keyboard.press('Enter')
      // As fast as a scanner types, Enter would end a code.
      await page.keyboard.type('bohdan', { delay: 80 })
      await expect(page.getByRole('list', { name: brought.search }).getByText('Bohdan Lys')).toBeVisible()
      await page.keyboard.press('Enter')
      await expect(page.getByRole('button', { name: brought.forget.replace('{{name}}', 'Bohdan Lys') })).toBeVisible()
      await page.keyboard.press('Control+Enter')
      await expect(page.getByRole('heading', { level: 1, name: 'Iryna Sova' })).toBeVisible()
      const iryna = Number(page.url().split('/').at(-1))
      await spend(iryna)

      const told = movements.why.broughtBy
        .replace('{{visit}}', movements.visitNo.replace('{{number}}', '2'))
        .replace('{{name}}', 'Bohdan Lys')
      await page.goto(`${new URL(page.url()).origin}/#/clients/${iryna}/loyalty`)
      await expect(page.getByText(told).first()).toBeVisible()
      const points = async (id: number) => ((await call('clients.card', { id })) as OutputOf<'clients.card'>).loyalty.points
      expect(await Promise.all([olena, bohdan].map(points))).toEqual([100, 160])

      await page.goto(`${new URL(page.url()).origin}/#/clients/${olena}/loyalty`)
      await page.getByRole('button', { name: brought.unfold.replace('{{name}}', 'Bohdan Lys') }).click()
      await page.getByRole('button', { name: 'Iryna Sova', exact: true }).click()
      await expect(page.getByRole('heading', { level: 1, name: 'Iryna Sova' })).toBeVisible()
    })
  })
}
