import { mkdtemp, rm } from 'node:fs/promises'
import { homedir, tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { catalogues } from '#shared/i18n/catalogues.ts'
import { onePixel } from '../hosts/journey/clients.ts'
import { expect, test } from './fixtures.ts'
import { foundShop } from './found-shop.ts'
import { startHost } from './host-process.ts'
import { makeClient } from './make-client.ts'

const { backups, common, errors, start } = catalogues.uk
const passphrase = 'горіх під старим млином'

test('a shop with photos comes back on an empty computer from its sealed copy, by following the screen', async ({
  shop: { page, call },
  browser,
}) => {
  const place = await mkdtemp(join(homedir(), 'regulars-e2e-'))
  const elsewhere = await mkdtemp(join(tmpdir(), 'regulars-e2e-'))
  const openPlace = async (of: typeof page) => {
    await of.getByRole('button', { name: homedir(), exact: true }).click()
    await of.getByRole('button', { name: basename(place) }).click()
  }
  try {
    await foundShop(call, { language: 'uk' })
    const id = await makeClient(call, { name: 'Соломія Крушельницька' })
    const { origin } = new URL(page.url())
    const upload = await page.request.post(`${origin}/upload/photo?name=a.png`, {
      data: onePixel,
      headers: { Origin: origin, 'Content-Type': 'application/octet-stream' },
    })
    const { value } = (await upload.json()) as { value: { id: string } }
    await call('clients.setPhoto', { opId: 'a-photo-of-her', id, photoFile: value.id })

    await page.reload()
    await page.goto(`${origin}/#/settings/backup`)
    await page.getByRole('button', { name: backups.choosePlace }).click()
    const choosing = page.getByRole('dialog', { name: backups.placeTitle })
    await openPlace(page)
    await choosing.getByLabel(backups.passphrase, { exact: true }).fill(passphrase)
    await choosing.getByLabel(backups.passphraseAgain).fill('інша')
    await choosing.getByRole('button', { name: backups.copyHere }).click()
    await expect(choosing.getByText(backups.passphraseDiffers)).toBeVisible()
    await choosing.getByLabel(backups.passphraseAgain).fill(passphrase)
    await choosing.getByRole('button', { name: backups.copyHere }).click()
    await expect(choosing).toBeHidden()
    await expect(page.getByText(place)).toBeVisible()

    await page.getByRole('list', { name: backups.sets }).getByRole('button').first().click()
    const looking = page.getByRole('dialog', { name: backups.restoreTitle })
    await expect(looking.getByRole('row', { name: `${backups.pictures} 1` })).toBeVisible()
    await looking.getByRole('button', { name: common.cancel }).click()

    const other = await startHost(elsewhere)
    const context = await browser.newContext({ locale: 'uk' })
    try {
      const fresh = await context.newPage()
      await fresh.goto(other.address)
      // What is answered already must not found another shop when the dialog is gone on with.
      await fresh.getByLabel(start.name).fill('Не цей заклад')
      await fresh.getByRole('radio', { name: catalogues.uk.place.venueOf.cafe }).check()
      await fresh.getByRole('button', { name: backups.haveCopy }).click()
      const dialog = fresh.getByRole('dialog', { name: backups.restoreTitle })
      await openPlace(fresh)
      await dialog.getByRole('button', { name: /\.regulars/ }).click()
      await dialog.getByLabel(backups.passphrase).fill('не та фраза')
      await dialog.getByRole('button', { name: backups.look }).click()
      await expect(dialog.getByText(errors.rule['passphrase-wrong'])).toBeVisible()
      await dialog.getByLabel(backups.passphrase).fill(passphrase)
      await dialog.getByRole('button', { name: backups.look }).click()
      await expect(dialog.getByRole('row', { name: `${backups.pictures} 1` })).toBeVisible()
      await dialog.getByRole('button', { name: backups.restoreNow }).click()
      await expect(fresh.getByText('Kavka')).toBeVisible()
      await fresh.goto(`${new URL(other.address).origin}/#/clients/${id}`)
      await expect(fresh.getByRole('heading', { level: 1, name: 'Соломія Крушельницька' })).toBeVisible()
      await expect(fresh.locator(`img[src*="/files/photo/"]`).first()).toBeVisible()
    } finally {
      await context.close()
      await other.close()
    }
  } finally {
    await rm(place, { recursive: true, force: true })
    await rm(elsewhere, { recursive: true, force: true })
  }
})
