import { randomUUID } from 'node:crypto'
import { catalogues } from '#shared/i18n/catalogues.ts'
import { expect, test } from './fixtures.ts'
import { foundShop } from './found-shop.ts'

const { access, common, entrance, settings } = catalogues.uk
const said = (sentence: string, values: Readonly<Record<string, string>>) =>
  Object.entries(values).reduce((text, [name, value]) => text.replace(`{{${name}}}`, value), sentence)

test('the owner guards the shop with a password and its sheet, gives a PIN and a role, and a changed role holds', async ({
  shop: { page, call },
}) => {
  await foundShop(call, { language: 'uk' })
  const { id } = (await call('staff.add', { opId: randomUUID(), name: 'Тарас', colour: 3 })) as { readonly id: number }
  await page.addInitScript(() => {
    window.print = () => {
      document.body.dataset['printed'] = document.querySelector('[data-on-paper]')?.textContent ?? ''
    }
  })
  await page.goto(`${new URL(page.url()).origin}/#/settings/access`)
  await page.reload()

  await page.getByRole('button', { name: access.settings.open.set }).click()
  const dialog = page.getByRole('dialog')
  const next = dialog.getByRole('button', { name: access.settings.password.next })
  await dialog.getByLabel(access.settings.password.new, { exact: true }).fill('Kavka')
  await dialog.getByLabel(access.settings.password.again, { exact: true }).fill('Kavka')
  await expect(next, 'a name of five letters is no password').toBeDisabled()
  await dialog.getByLabel(access.settings.password.new, { exact: true }).fill('ранкова-кава-27')
  await dialog.getByLabel(access.settings.password.again, { exact: true }).fill('ранкова-кава-27')
  await next.click()
  const finish = dialog.getByRole('button', { name: access.settings.password.finish.first })
  await expect(finish, 'before the sheet is put away').toBeDisabled()
  const code = (await dialog.getByRole('status', { name: entrance.sheet.code }).locator('span').allTextContents()).join('-')
  await dialog.getByRole('button', { name: entrance.sheet.print }).click()
  await expect(page.locator('body')).toHaveAttribute('data-printed', new RegExp(code))
  await dialog.getByLabel(entrance.sheet.kept).check()
  await finish.click()
  await expect(dialog).toBeHidden()

  await page.getByRole('button', { name: said(access.settings.pin.giveTo, { name: 'Тарас' }) }).click()
  const pin = async (typed: string) => {
    // Slower than a scanner.
    await page.keyboard.type(typed, { delay: 80 })
    await page.keyboard.press('Enter')
  }
  await pin('3456')
  await expect(dialog.getByText(access.settings.pin.step.new, { exact: true }), 'a plain row is not taken').toBeVisible()
  for (let digit = 0; digit < 4; digit += 1) await page.keyboard.press('Backspace')
  await pin('7306')
  await expect(dialog.getByText(access.settings.pin.step.again, { exact: true })).toBeVisible()
  await pin('7306')
  await expect(dialog).toBeHidden()
  await expect(page.getByRole('button', { name: said(access.settings.pin.of, { name: 'Тарас' }) })).toBeVisible()
  const role = page.getByRole('combobox', { name: said(access.settings.people.roleOf, { name: 'Тарас' }) })
  await role.selectOption(access.role.administrator)

  const roles = page.getByRole('group', { name: access.settings.roles.title }).first()
  await roles.getByRole('button', { name: new RegExp(`^${access.role.administrator}`) }).click()
  const contacts = roles.getByRole('checkbox', { name: access.right.clients.contacts })
  await expect(contacts, 'needed for what tells phones anyway').toBeDisabled()
  await roles.getByRole('checkbox', { name: access.right.visits.void }).uncheck()
  await roles.getByRole('button', { name: settings.saveChanges }).click()
  await expect(roles.getByText(settings.savedNow)).toBeVisible()

  await call('access.enter', { opId: randomUUID(), employeeId: id, way: 'pin', secret: '7306' })
  const { rights } = (await call('shop.state', {})) as { readonly rights: readonly string[] }
  expect(rights).toContain('clients.merge')
  expect(rights).not.toContain('visits.void')
  expect(rights).not.toContain('access.edit')
  await page.goto(`${new URL(page.url()).origin}/#/settings/me`)
  await page.reload()
  await page.getByRole('button', { name: access.settings.own.change }).click()
  await expect(dialog.getByText(access.settings.pin.step.current)).toBeVisible()
  await dialog.getByRole('button', { name: common.cancel }).click()
  await expect(page.getByRole('navigation', { name: settings.sections })).not.toContainText(settings.part.access.name)
})
