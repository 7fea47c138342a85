import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import type { Item } from '#shared/contract/catalogue.ts'
import type { OutputOf } from '#shared/contract/client.ts'
import { catalogues } from '#shared/i18n/catalogues.ts'
import { formatMoney } from '#shared/i18n/format.ts'
import { expect, test } from './fixtures.ts'
import { foundShop } from './found-shop.ts'
import { inOneLanguage } from './in-one-language.ts'
import { makeClient } from './make-client.ts'

const [GUEST, LEVEL] = ['Zenovia', 'Silver']

for (const language of ['en', 'uk'] as const) {
  const { clients, errors, fields, loyalty, rewards, tiers, till } = catalogues[language]
  const go = (page: Page, path: string) => page.goto(`${new URL(page.url()).origin}/#/${path}`)

  inOneLanguage('en', language, () => {
    test('a level is reached by a visit and comes off the next; the better discount of his own takes its place; the list finds the level', async ({
      shop: { page, call },
    }) => {
      await foundShop(call, { language })
      const items = (await call('catalogue.list', { archived: false })) as Item[]
      const [coffee] = items.filter(({ quickKey }) => quickKey === 0)
      if (!coffee) throw new Error('no quick key')
      const { rules } = (await call('loyalty.atTill', { clientId: null, day: null, without: null })) as { rules: { day: string } }
      const levels = [{ name: LEVEL, from: coffee.price, pointsTimes: 100, discount: 1000 }]
      const programme = { kind: 'tiers', rules: { by: 'spent', windowDays: 365, review: 'year', levels } }
      await call('loyalty.startProgramme', { opId: randomUUID(), name: 'Levels', from: rules.day, programme })
      const id = await makeClient(call, { name: GUEST })
      const other = await makeClient(call, { name: 'Bohdan' })
      await go(page, '')
      await page.reload()

      const panel = page.getByRole('region', { name: till.panel })
      const oneCoffee = async () => {
        await page.getByRole('combobox', { name: till.searchLabel }).fill(GUEST)
        await expect(page.getByRole('option', { name: GUEST }).first()).toHaveAttribute('aria-selected', 'true')
        await page.keyboard.press('Enter')
        await expect(panel.getByRole('heading', { level: 1, name: GUEST })).toBeVisible()
        await panel.getByRole('button', { name: coffee.name }).filter({ hasNotText: till.usual }).first().click()
      }
      const saved = async (total: number) => {
        await page.keyboard.press('Control+Enter')
        await expect(
          page
            .getByRole('status')
            .getByText(formatMoney(total, 'UAH', language))
            .first(),
        ).toBeVisible()
      }
      const causeOfLast = async () => {
        const { rows } = (await call('visits.ofDay', { day: null })) as OutputOf<'visits.ofDay'>
        const { lines } = (await call('visits.get', { id: rows[0]?.id })) as OutputOf<'visits.get'>
        return lines[0]?.automatic
      }
      await oneCoffee()
      await saved(coffee.price)
      await expect(page.getByRole('status').getByText(rewards.reached.replace('{{name}}', LEVEL))).toBeVisible()
      await oneCoffee()
      await saved(Math.round(coffee.price * 0.9))
      expect(await causeOfLast()).toMatchObject({ name: LEVEL, hundredths: 1000, own: false })

      await go(page, `clients/${id}/loyalty`)
      await page.getByRole('button', { name: tiers.setOwn }).click()
      const dialog = page.getByRole('dialog')
      await dialog.getByLabel(tiers.percent).fill('20')
      await dialog.getByRole('button', { name: tiers.save }).click()
      await expect(dialog.getByText(errors.field.missing)).toBeVisible()
      await dialog.getByLabel(loyalty.reason).fill('works next door')
      await dialog.getByRole('button', { name: tiers.save }).click()
      await expect(dialog).toBeHidden()
      await go(page, '')
      await oneCoffee()
      await saved(Math.round(coffee.price * 0.8))
      expect(await causeOfLast()).toMatchObject({ hundredths: 2000, own: true })

      await call('visits.log', {
        opId: randomUUID(),
        clientId: other,
        lines: [],
        discount: null,
        tip: 100,
        payment: 'cash',
        comment: '',
        companions: [],
        spendPoints: 0,
        day: null,
        shownTotal: null,
      })
      await go(page, 'clients')
      await page.getByRole('button', { name: new RegExp(`^${clients.filter.all}`) }).click()
      await expect(page.getByRole('button', { name: /^Bohdan/ })).toBeVisible()
      await page.getByRole('button', { name: fields.list.filter, exact: true }).click()
      await page.getByRole('button', { name: clients.column.tier, exact: true }).click()
      await page.getByRole('button', { name: LEVEL, exact: true }).click()
      await expect(
        page.getByRole('group', { name: fields.list.active }).getByText(`${clients.column.tier}: ${LEVEL}`),
      ).toBeVisible()
      await expect(page.getByRole('button', { name: new RegExp(`^${GUEST}`) })).toBeVisible()
      await expect(page.getByRole('button', { name: /^Bohdan/ })).toBeHidden()
    })
  })
}
