import { randomUUID } from 'node:crypto'
import { catalogues } from '#shared/i18n/catalogues.ts'
import { emptyVisit } from '../empty-visit.ts'
import { expect, test } from './fixtures.ts'
import { foundShop } from './found-shop.ts'
import { makeClient } from './make-client.ts'

const said = (sentence: string, values: Readonly<Record<string, string>>) =>
  Object.entries(values).reduce((text, [name, value]) => text.replace(`{{${name}}}`, value), sentence)

for (const language of ['en', 'uk'] as const) {
  const { common, figures, goals, papers, shell, team, trends } = catalogues[language]
  const money = (whole: string) => (language === 'en' ? `₴${whole}` : `${whole}\u00a0₴`)

  test(`what the month brought, who brought it, and the same on paper, ${language}`, async ({ shop: { page, call } }) => {
    await foundShop(call, { language })
    await page.addInitScript(() => {
      window.print = () => {
        document.body.dataset['printed'] = document.querySelector('[data-on-paper]')?.textContent ?? ''
      }
    })
    await page.goto(`${new URL(page.url()).origin}/#/`)
    await page.reload()
    await page.getByRole('navigation', { name: shell.sections }).getByRole('link', { name: shell.reports }).click()
    await expect(page.getByRole('heading', { name: figures.empty })).toBeVisible()
    await expect(page.getByRole('button', { name: figures.toImport })).toBeVisible()

    const log = (clientId: number | null, price: number, tip: number) =>
      call('visits.log', {
        opId: randomUUID(),
        clientId,
        lines: [{ itemId: null, name: 'Borscht', quantity: 1000, minutes: null, price }],
        ...emptyVisit,
        tip,
      })
    const ihor = await makeClient(call, { name: 'Ihor Koval' })
    await log(ihor, 12_000, 500)
    await log(ihor, 9_000, 0)
    await log(await makeClient(call, { name: 'Marta' }), 15_000, 0)
    await log(null, 4_000, 0)
    await page.reload()

    const number = (what: keyof typeof figures.of, value: string) =>
      page.getByRole('button', { name: said(figures.behind, { what: figures.of[what], value }) })
    await expect(number('takings', money('400'))).toBeVisible()
    await expect(number('visits', '4')).toBeVisible()
    await expect(number('averageBill', money('100'))).toBeVisible()
    await expect(number('newClients', '2')).toBeVisible()
    await expect(page.getByRole('table', { name: figures.hours }).getByRole('button')).toHaveCount(1)

    await number('tips', money('5')).click()
    const behind = page.getByRole('dialog', { name: `${figures.of.tips}: ${money('5')}` })
    await expect(behind.getByText(figures.means.tips)).toBeVisible()
    await expect(behind.getByRole('listitem')).toHaveText([/Ihor Koval/])
    await page.keyboard.press('Escape')
    await number('takings', money('400')).click()
    const everybody = page.getByRole('dialog')
    await expect(everybody.getByRole('listitem')).toHaveText([/Ihor Koval/, /Marta/])
    await expect(everybody.getByText(said(figures.passersBy_one, { count: '1' }))).toBeVisible()
    await page.keyboard.press('Escape')

    // Nothing is known of the month before: there is nothing to lay beside it.
    await expect(page.getByRole('region', { name: trends.changes.title })).toHaveCount(0)
    const region = page.getByRole('region', { name: goals.title })
    await region.getByRole('button', { name: goals.add }).click()
    const dialog = page.getByRole('dialog', { name: goals.add })
    await dialog.getByRole('textbox', { name: goals.value }).fill('800')
    await dialog.getByRole('button', { name: common.save }).click()
    await expect(region.getByRole('progressbar', { name: `${figures.of.takings}: ${money('800')}` })).toHaveAttribute(
      'aria-valuenow',
      '50',
    )
    const ofGoal = said(goals.ofGoal, { percent: language === 'en' ? '50%' : '50\u00a0%', value: money('800') })
    await expect(page.getByRole('list', { name: figures.title }).getByRole('listitem').first()).toContainText(ofGoal)
    await page.getByRole('button', { name: figures.asTable }).click()
    const days = page.getByRole('table', { name: figures.days })
    await expect(days.getByRole('row').last()).toContainText(language === 'en' ? '₴400.00' : '400,00')
    // The sheet of just this period, with the choice of its paper.
    await page.getByRole('button', { name: figures.print }).click()
    await expect(page.getByRole('radiogroup', { name: papers.paper })).toBeVisible()
    await page.getByRole('button', { name: common.print, exact: true }).click()
    const paper = page.locator('body')
    await expect(paper).toHaveAttribute('data-printed', new RegExp(`Kavka.*${figures.report.month}`))
    for (const part of [figures.of.takings, figures.employees, 'Ihor Koval', 'Оксана']) {
      await expect(paper).toHaveAttribute('data-printed', new RegExp(part))
    }

    await page.goBack()
    await page.getByRole('button', { name: figures.earlier }).click()
    await expect(page.getByRole('heading', { name: figures.nothing })).toBeVisible()
    await expect(page.getByRole('button', { name: figures.print })).toBeDisabled()
    await page.getByRole('button', { name: figures.current.month }).click()
    await page.getByRole('radiogroup', { name: figures.period }).getByText(figures.kind.day, { exact: true }).click()
    await expect(number('takings', money('400'))).toBeVisible()
    await call('timeline.addNote', { opId: randomUUID(), clientId: ihor, text: 'Best coffee', pinned: false, praisedId: 1 })
    await page.getByRole('tab', { name: figures.part.staff }).click()
    await expect(page.getByRole('table', { name: team.work }).getByRole('row').last()).toContainText(money('400'))
    await expect(page.getByRole('region', { name: team.known })).toContainText(team.noProof)
    await page.getByRole('table', { name: team.attention }).getByRole('button').focus()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('dialog').getByRole('listitem')).toHaveText(/Ihor Koval.*Best coffee/)
    await page.keyboard.press('Escape')
    await page.getByRole('tab', { name: figures.part.paper }).click()
    await page.getByRole('button', { name: papers.of.staff.name }).click()
    const ofTeam = page.getByRole('region', { name: papers.sheet }).getByRole('table')
    await expect(ofTeam.getByRole('columnheader')).toHaveCount(19)
    await expect(ofTeam.getByRole('row').last()).toContainText('400')
    await ofTeam.getByRole('button', { name: 'Оксана' }).click()
    await expect(page.getByRole('dialog').getByRole('listitem')).toHaveText([/Ihor Koval/, /Marta/])
    await page.keyboard.press('Escape')
    await page.getByRole('tab', { name: figures.part.overview }).click()
    await page.getByRole('region', { name: figures.top }).getByRole('button', { name: 'Ihor Koval' }).click()
    await expect(page.getByRole('heading', { name: 'Ihor Koval' })).toBeVisible()
  })
}
