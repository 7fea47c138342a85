import type { OutputOf } from '#shared/contract/client.ts'
import { catalogues } from '#shared/i18n/catalogues.ts'
import { formatMonthAndDay, formatWeekdayName } from '#shared/i18n/format.ts'
import { expect, test } from './fixtures.ts'
import { foundShop } from './found-shop.ts'
import { inOneLanguage } from './in-one-language.ts'

for (const language of ['en', 'uk'] as const) {
  const { calendar, common, holidays, people, settings } = catalogues[language]
  const open = (part: 'calendar' | 'nameDays') => ({ name: new RegExp(`^${settings.part[part].name}`) })

  inOneLanguage('uk', language, () => {
    test('the owner says when the shop is shut: every week, on a holiday, for a repair', async ({ shop: { page, call } }) => {
      await foundShop(call, { language })
      const state = (await call('shop.state', {})) as OutputOf<'shop.state'>
      const year = state.state === 'ready' ? Number(state.today.slice(0, 4)) : 0
      await page.reload()
      await page.goto(`${new URL(page.url()).origin}/#/settings`)
      await page.getByRole('navigation', { name: settings.sections }).getByRole('button', open('calendar')).click()
      const sunday = page.getByRole('button', { name: formatWeekdayName(7, language), exact: true })
      await sunday.click()
      await expect(sunday).toHaveAttribute('aria-pressed', 'true')

      const christmas = page.getByRole('switch', { name: new RegExp(`^${holidays.christmas}`) })
      await expect(christmas).not.toBeChecked()
      await christmas.press('Space')
      await expect(christmas).toBeChecked()

      await page.getByRole('button', { name: calendar.addOwn }).click()
      const form = page.getByRole('dialog')
      await form.getByLabel(calendar.why).fill('Ремонт')
      await form.getByRole('textbox', { name: calendar.until, exact: true }).fill('01.01.2020')
      await form.getByRole('textbox', { name: calendar.until, exact: true }).blur()
      await expect(form.getByText(calendar.untilFirst)).toBeVisible()
      await form.getByRole('textbox', { name: calendar.until, exact: true }).fill(`31.12.${year}`)
      await form.getByRole('textbox', { name: calendar.from, exact: true }).fill(`28.12.${year}`)
      await form.getByRole('textbox', { name: calendar.from, exact: true }).blur()
      await form.getByRole('button', { name: common.save }).click()
      await expect(form).toBeHidden()
      await page.getByRole('button', { name: calendar.remove.replace('{{why}}', 'Ремонт') }).click()
      await page.getByRole('status').getByRole('button', { name: common.undo }).click()
      await expect(page.getByText('Ремонт')).toBeVisible()

      const closed = async () => ((await call('calendar.year', { year })) as OutputOf<'calendar.year'>).closed
      await expect.poll(closed).toEqual(expect.arrayContaining([`${year}-12-25`, `${year}-12-28`, `${year}-12-31`]))
    })
  })

  inOneLanguage('en', language, () => {
    test('a day is struck out of a name, another added, and the old style chosen', async ({ shop: { page, call } }) => {
      await foundShop(call, { language })
      await page.reload()
      await page.goto(`${new URL(page.url()).origin}/#/settings`)
      await page.getByRole('navigation', { name: settings.sections }).getByRole('button', open('nameDays')).click()
      const dayOf = (month: number, day: number) => formatMonthAndDay(month, day, language)
      const named = (words: string, day: string) => page.getByRole('button', { name: words.replace('{{day}}', day), exact: true })
      await page.getByRole('textbox', { name: calendar.nameDays.nameField, exact: true }).fill('Микола')
      await named(calendar.nameDays.take, dayOf(5, 9)).click()
      await expect(named(calendar.nameDays.restore, dayOf(5, 9))).toBeVisible()
      const adding = page.getByRole('form', { name: calendar.nameDays.addDay })
      await adding.getByRole('textbox').fill('31')
      await adding.getByRole('combobox').selectOption('2')
      await adding.getByRole('button', { name: calendar.nameDays.add }).click()
      await expect(page.getByRole('alert')).toBeVisible()
      await adding.getByRole('textbox').fill('22')
      await adding.getByRole('button', { name: calendar.nameDays.add }).click()
      await expect(named(calendar.nameDays.take, dayOf(2, 22))).toBeVisible()
      await page.getByRole('combobox', { name: calendar.nameDays.calendar }).click()
      await page.getByRole('option', { name: people.nameDay.calendar['UA-old'] }).click()
      await expect(named(calendar.nameDays.take, dayOf(12, 19))).toBeVisible()
      const { chosen, edits } = (await call('calendar.nameDays', {})) as OutputOf<'calendar.nameDays'>
      expect([chosen, edits.length]).toEqual(['UA-old', 2])
    })
  })
}
