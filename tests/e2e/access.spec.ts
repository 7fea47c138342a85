import { randomUUID } from 'node:crypto'
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { wordingOf } from '#shared/domain/presets/wording.ts'
import { catalogues } from '#shared/i18n/catalogues.ts'
import type { Language } from '#shared/i18n/languages.ts'
import { expect, test } from './fixtures.ts'
import { foundShop } from './found-shop.ts'
import { makeClient } from './make-client.ts'

const PASSWORD = 'довгий-пароль-17'
const RECOVERY = '0123-4567-89AB-CDEF-GHJK'
const PIN = '4829'
const EMPLOYEE = 'Марта'
const OWNER = 'Оксана'

type Call = (operation: string, input: unknown) => Promise<unknown>

/** A café guarded by its owner, who stands at the till; an employee has a PIN. */
async function guardedCafe(page: Page, call: Call, language: Language) {
  await foundShop(call, { language, ownerName: OWNER })
  const opId = randomUUID
  await call('access.protect', { opId: opId(), secret: PASSWORD, recovery: RECOVERY, current: null })
  const { id } = (await call('staff.add', { opId: opId(), name: EMPLOYEE, colour: 3 })) as { id: number }
  await call('access.setPin', { opId: opId(), employeeId: id, secret: PIN, current: null })
  await page.reload()
  await expect(page.getByRole('button', { name: OWNER })).toBeVisible()
}

async function accessible(page: Page) {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().withTags(['wcag2a', 'wcag2aa', 'wcag22aa']).analyze()
  expect(violations.map(({ id, nodes }) => `${id} ${nodes.map(({ target }) => target.join(' ')).join('; ')}`)).toEqual([])
}

/** At the entrance, with the keyboard alone once the name is chosen. */
async function enter(page: Page, name: string, secret: string) {
  await page.getByRole('button', { name, exact: true }).click()
  await page.keyboard.type(secret, { delay: 80 })
  await page.keyboard.press('Enter')
}

test('an employee begins with a PIN, and the owner allows in place what she may not do', async ({ shop: { page, call } }) => {
  const { common, entrance, visits, till, timeline } = catalogues.uk
  await guardedCafe(page, call, 'uk')
  const client = await makeClient(call, { name: 'Олена Бондар' })
  const rights = ['clients.read', 'visits.log']
  await call('access.saveRole', { opId: randomUUID(), id: null, preset: 'employee', version: 0, name: '', rights })
  await page.keyboard.press('Control+l')
  await expect(page.getByRole('heading', { name: entrance.who })).toBeVisible()
  await accessible(page)
  await enter(page, EMPLOYEE, PIN)
  await expect(page.getByRole('banner').getByRole('button', { name: EMPLOYEE })).toBeVisible()

  await page.keyboard.press('F4')
  await page.getByLabel(till.amount, { exact: true }).fill('50')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('status').filter({ hasText: common.saved })).toBeVisible()
  await page.keyboard.press('Alt+v')
  const sheet = page.getByRole('dialog', { name: visits.dayTitle })
  await sheet
    .getByRole('button', { name: wordingOf('cafe', 'uk').passerBy })
    .first()
    .click()
  await sheet.getByRole('button', { name: visits.voidAct }).click()
  await sheet.getByRole('button', { name: visits.reasons.mistake }).click()
  await sheet.getByRole('region', { name: visits.voidAct }).getByRole('button', { name: visits.voidAct }).click()

  const question = page.getByRole('dialog', { name: entrance.lend.title })
  await expect(question).toBeVisible()
  await accessible(page)
  await page.keyboard.press('Escape')
  await expect(question).toBeHidden()
  await expect(sheet.getByText(visits.void)).toHaveCount(0)
  await sheet.getByRole('region', { name: visits.voidAct }).getByRole('button', { name: visits.voidAct }).click()
  await expect(question.getByRole('button', { name: OWNER, exact: true })).toBeVisible()
  await page.keyboard.type(PASSWORD, { delay: 60 })
  await page.keyboard.press('Enter')
  await expect(question).toBeHidden()
  await expect(sheet.getByText(visits.void).first()).toBeVisible()

  // A file is asked for once, together with what it is for.
  await page.goto(`${new URL(page.url()).origin}/#/clients/${client}/files`)
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: timeline.attach }).click(),
  ])
  await chooser.setFiles({ name: 'згода.txt', mimeType: 'text/plain', buffer: Buffer.from('підписано') })
  await question.getByRole('button', { name: OWNER, exact: true }).click()
  await page.keyboard.type(PASSWORD, { delay: 60 })
  await page.keyboard.press('Enter')
  await expect(question).toBeHidden()
  await expect(page.getByText('згода.txt')).toBeVisible()
})

test('a till goes from hand to hand with the visit that stands on it, and a wrong PIN says how many tries are left', async ({
  shop: { page, call },
}) => {
  const { entrance, till } = catalogues.en
  await guardedCafe(page, call, 'en')
  await page.keyboard.press('F4')
  await page.getByLabel(till.amount, { exact: true }).fill('75')
  await page.keyboard.press('Control+l')
  await enter(page, EMPLOYEE, '0193')
  await expect(page.getByRole('alert').getByText(entrance.triesLeft_other.replace('{{count}}', '4'))).toBeVisible()
  await page.keyboard.type(PIN, { delay: 80 })
  await page.keyboard.press('Enter')
  await expect(page.getByLabel(till.amount, { exact: true })).toHaveValue('75')

  await page.goto(`${new URL(page.url()).origin}/#/settings/staff`)
  await expect(page.getByText(entrance.noRight.title)).toBeVisible()
  await page.getByRole('button', { name: entrance.noRight.change }).click()
  const takeover = page.getByRole('dialog', { name: entrance.changeTitle })
  await expect(takeover.getByRole('button', { name: OWNER, exact: true })).toBeVisible()
  await page.keyboard.type(PASSWORD, { delay: 60 })
  await page.keyboard.press('Enter')
  await expect(page.getByText(entrance.noRight.title)).toBeHidden()
  await expect(page.getByRole('banner').getByRole('button', { name: OWNER })).toBeVisible()
})
