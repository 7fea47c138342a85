import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import type { OutputOf } from '#shared/contract/client.ts'
import { catalogues } from '#shared/i18n/catalogues.ts'
import { expect, test } from './fixtures.ts'
import { foundShop } from './found-shop.ts'
import { inOneLanguage } from './in-one-language.ts'
import { makeClient } from './make-client.ts'

for (const language of ['en', 'uk'] as const) {
  const { common, programmes, shell, visits, watch } = catalogues[language]
  const COOK = 'Olena'
  const GUEST = 'Ihor K.'

  const page = (at: Page) => {
    const part = at.getByRole('region', { name: watch.title })
    const mark = at.getByRole('navigation', { name: shell.sections }).getByRole('img')
    return { part, mark, row: part.getByRole('listitem').filter({ hasText: GUEST }) }
  }

  inOneLanguage('uk', language, () => {
    test('the owner is told quietly, looks at the visits and says that it is in order', async ({ shop }) => {
      const { page: at, call } = shop
      await foundShop(call, { language })
      const { id: servedBy } = (await call('staff.add', { opId: randomUUID(), name: COOK, colour: 2 })) as { id: number }
      const clientId = await makeClient(call, { name: GUEST })
      const log = () =>
        call('visits.log', {
          opId: randomUUID(),
          clientId,
          lines: [{ itemId: null, name: 'Borscht', quantity: 1000, minutes: null, price: 9000 }],
          discount: null,
          tip: 0,
          payment: 'cash',
          comment: '',
          servedBy,
          companions: [],
          spendPoints: 0,
          day: null,
          shownTotal: null,
        })
      // Four in one day, and three times within minutes.
      for (let count = 0; count < 4; count += 1) await log()
      await at.goto(`${new URL(at.url()).origin}/#/loyalty`)
      await at.reload()

      const { part, mark, row } = page(at)
      await expect(at.getByText(watch.open_other.replace('{{count}}', '2'))).toBeVisible()
      await at.getByRole('button', { name: watch.look, exact: true }).click()
      await expect(part.getByRole('heading', { name: watch.title })).toBeVisible()
      await expect(row).toHaveCount(2)
      await expect(mark).toHaveAccessibleName(watch.open_other.replace('{{count}}', '2'))

      await row
        .filter({ hasText: watch.mayBe['many-a-day'] })
        .getByRole('button', { name: `${watch.show}:` })
        .click()
      const pieces = at.getByRole('dialog', { name: watch.cause['many-a-day'] })
      await expect(pieces.getByRole('button', { name: 'Borscht' })).toHaveCount(4)
      await pieces.getByRole('button', { name: 'Borscht' }).first().click()
      const visit = at.getByRole('dialog', { name: visits.visit })
      await expect(visit.getByRole('heading', { name: GUEST })).toBeVisible()
      await at.keyboard.press('Escape')
      await expect(pieces).toBeVisible()
      await at.keyboard.press('Escape')
      await expect(pieces).toBeHidden()

      const inOrder = async (cause: 'many-a-day' | 'close-together') => {
        await row
          .filter({ hasText: watch.mayBe[cause] })
          .getByRole('button', { name: `${watch.inOrder}:` })
          .click()
        await at.getByRole('textbox', { name: watch.note }).fill('birthday')
        await at.getByRole('dialog').getByRole('button', { name: watch.inOrder }).click()
      }
      await inOrder('many-a-day')
      await expect(mark).toHaveAccessibleName(watch.open_one.replace('{{count}}', '1'))
      await inOrder('close-together')
      await expect(mark).toHaveCount(0)
      await part.getByRole('button', { name: watch.lookedAt_other.replace('{{count}}', '2') }).click()
      await expect(row.filter({ hasText: 'birthday' })).toHaveCount(2)
      await row
        .first()
        .getByRole('button', { name: `${watch.again}:` })
        .click()
      await expect(mark).toHaveCount(1)
    })
  })

  inOneLanguage('en', language, () => {
    test('two who change what is asked about see both, and mine can be kept', async ({ shop, expectedErrors }) => {
      expectedErrors.push(/409/)
      const { page: at, call } = shop
      await foundShop(call, { language })
      await at.goto(`${new URL(at.url()).origin}/#/loyalty`)
      await at.reload()
      await at.getByRole('tab', { name: programmes.part.watch }).click()
      const { part } = page(at)
      await part.getByRole('button', { name: watch.rules }).click()
      const dialog = at.getByRole('dialog', { name: watch.rules })
      const least = dialog.getByRole('group', { name: watch.cause.attached }).getByRole('textbox', { name: watch.rule.least })
      await least.fill('x')
      await dialog.getByRole('button', { name: common.save }).click()
      await expect(least).toHaveAttribute('aria-invalid', 'true')
      await least.fill('7')

      const { rules, version } = (await call('loyalty.watchRules', {})) as OutputOf<'loyalty.watchRules'>
      await call('loyalty.saveWatchRules', {
        opId: randomUUID(),
        version,
        rules: { ...rules, attached: { on: false, least: 3 } },
      })
      await dialog.getByRole('button', { name: common.save }).click()
      await expect(dialog.getByRole('alert')).toContainText(`${watch.cause.attached}: ${watch.rule.off}`)
      await dialog.getByRole('button', { name: common.keepMine }).click()
      await expect(dialog).toBeHidden()
      expect(await call('loyalty.watchRules', {})).toMatchObject({ version: 2, rules: { attached: { on: true, least: 7 } } })
    })
  })
}
