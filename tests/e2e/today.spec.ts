import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import type { OutputOf } from '#shared/contract/client.ts'
import { catalogues } from '#shared/i18n/catalogues.ts'
import { addDays } from '#shared/kernel/day.ts'
import { emptyVisit } from '../empty-visit.ts'
import { expect, test } from './fixtures.ts'
import { foundShop } from './found-shop.ts'
import { inOneLanguage } from './in-one-language.ts'
import { makeClient } from './make-client.ts'

type Call = (operation: string, input: unknown) => Promise<unknown>

for (const language of ['en', 'uk'] as const) {
  const { common, shell, today, cards, say } = catalogues[language]
  const act = (words: string, name: string) => today.actOn.replace('{{act}}', words).replace('{{name}}', name)

  /** A morning: a birthday, a question, and a debt above its limit. */
  const aMorning = async (page: Page, call: Call) => {
    await foundShop(call, { language })
    const state = (await call('shop.state', {})) as Extract<OutputOf<'shop.state'>, { state: 'ready' }>
    const [, month = 1, day = 1] = state.today.split('-').map(Number)
    await makeClient(call, { name: 'Olha Bila', birthday: { year: null, month, day } })
    const taras = await makeClient(call, { name: 'Taras Sydor' })
    await call('people.addFact', {
      opId: randomUUID(),
      clientId: taras,
      personId: null,
      labelId: null,
      text: 'Carpathians',
      question: { text: 'How was it?', askAfter: addDays(state.today, -1) },
    })
    const ivan = await makeClient(call, { name: 'Ivan Kovalchuk' })
    const lines = [{ itemId: null, name: '', quantity: 1000, minutes: null, price: 30_000 }]
    await call('visits.log', { opId: randomUUID(), ...emptyVisit, clientId: ivan, lines, onAccount: 30_000 })
    await call('loyalty.setDebtLimit', { opId: randomUUID(), clientId: ivan, limit: 10_000 })
    await page.reload()
    await expect(page.getByRole('link', { name: shell.today })).toBeVisible()
  }
  const kind = (page: Page, name: string) => page.getByRole('region', { name: new RegExp(`^${name}`) })
  const first = (page: Page) => page.getByRole('region', { name: today.startWith })

  inOneLanguage('en', language, () => {
    test('the morning is walked through by keys: greeted, put off, asked with an answer, and taken back', async ({
      shop: { page, call },
    }) => {
      await aMorning(page, call)
      await page.keyboard.press('Alt+2')
      await expect(page.getByRole('heading', { level: 1, name: today.title })).toBeVisible()
      await expect(first(page)).toContainText('Ivan Kovalchuk')
      await expect(first(page).getByRole('button', { name: today.act.settle })).toBeFocused()

      await page.keyboard.press('ArrowDown')
      const wished = kind(page, today.kind.greet).getByRole('button', { name: act(today.act.wished, 'Olha Bila') })
      await expect(wished).toBeFocused()
      await page.keyboard.press('Enter')
      const bar = page.getByRole('status').filter({ hasText: 'Olha Bila' })
      await expect(bar).toContainText(today.marked.done)
      await expect(wished).toBeHidden()
      await bar.getByRole('button', { name: common.undo }).click()
      await expect(wished).toBeVisible()

      await wished.focus()
      await page.keyboard.press('l')
      await page.getByRole('button', { name: today.laterUntil.tomorrow }).press('Enter')
      await expect(page.getByRole('status').filter({ hasText: today.marked.later })).toBeVisible()
      await expect(wished).toBeHidden()

      await kind(page, today.kind.ask)
        .getByRole('button', { name: act(today.act.asked, 'Taras Sydor') })
        .press('Enter')
      const dialog = page.getByRole('dialog')
      await dialog.getByRole('textbox', { name: new RegExp(say.answer) }).fill('Rain, but fine')
      await page.keyboard.press('Enter')
      await expect(dialog).toBeHidden()
      await expect(kind(page, today.kind.ask)).toBeHidden()

      await first(page).getByRole('button', { name: today.act.settle }).press('Enter')
      await page
        .getByRole('dialog')
        .getByRole('button', { name: new RegExp(`^${cards.settle}`) })
        .click()
      await expect(page.getByRole('heading', { name: today.empty.title })).toBeVisible()
    })
  })

  inOneLanguage('uk', language, () => {
    test('mine are apart from everyone’s, and a line is dismissed by its key', async ({ shop: { page, call } }) => {
      await aMorning(page, call)
      await page.getByRole('link', { name: shell.today }).click()
      await page.getByText(today.mine, { exact: true }).click()
      await expect(page.getByRole('heading', { name: today.empty.titleMine })).toBeVisible()
      await page.getByRole('button', { name: today.empty.showAll }).click()
      await expect(first(page)).toContainText('Ivan Kovalchuk')

      // A task of one's own stands where the first of everyone's stood: no track is left empty before it.
      const state = (await call('shop.state', {})) as Extract<OutputOf<'shop.state'>, { state: 'ready' }>
      for (const text of ['Замовити зерно', 'Помити вітрину'])
        await call('tasks.add', {
          opId: randomUUID(),
          kind: 'do',
          text,
          clientId: null,
          assigneeId: state.me.id,
          day: state.today,
          minute: null,
          repeat: null,
          cause: null,
        })
      await page.reload()
      await expect(kind(page, today.kind.promise)).toBeVisible()
      await expect(kind(page, today.kind.greet)).toBeVisible()
      const edge = (await kind(page, today.kind.greet).boundingBox())?.x
      await page.getByText(today.mine, { exact: true }).click()
      await expect(kind(page, today.kind.greet)).toBeHidden()
      expect((await kind(page, today.kind.promise).boundingBox())?.x).toBe(edge)
      await page.getByText(today.all, { exact: true }).click()
      const dismiss = kind(page, today.kind.greet).getByRole('button', { name: act(today.dismiss, 'Olha Bila') })
      await expect(dismiss).toBeVisible()

      await dismiss.focus()
      await page.keyboard.press('Delete')
      await expect(page.getByRole('status').filter({ hasText: today.marked.dismissed })).toBeVisible()
      await expect(dismiss).toBeHidden()
    })
  })
}
