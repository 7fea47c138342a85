import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { type AddressInfo, createServer } from 'node:net'
import { catalogues } from '#shared/i18n/catalogues.ts'
import { emptyVisit } from '../empty-visit.ts'
import { expect, test } from './fixtures.ts'
import { foundShop } from './found-shop.ts'
import { makeClient } from './make-client.ts'

const words = catalogues.uk

test('a receipt printer in the network is entered, gets the slip of a visit dot by dot, and is missed when it is gone', async ({
  shop: { page, call },
}) => {
  const slips: Buffer[] = []
  const printer = createServer((socket) => {
    const parts: Buffer[] = []
    socket.on('data', (part) => parts.push(part))
    socket.on('end', () => slips.push(Buffer.concat(parts)))
  })
  printer.listen(0, '127.0.0.1')
  await once(printer, 'listening')

  await foundShop(call, { language: 'uk' })
  const address = new URL(page.url()).origin
  await page.goto(`${address}/#/settings/slips`)
  await page.reload()
  await page.getByRole('checkbox', { name: words.printing.use }).check()
  await page.getByRole('textbox', { name: words.printing.host }).fill('127.0.0.1')
  await page.getByRole('textbox', { name: words.printing.port }).fill(String((printer.address() as AddressInfo).port))
  await page.getByRole('textbox', { name: words.printing.thanks }).fill('Приходьте ще')
  await page.getByRole('button', { name: words.common.save }).click()
  await page.getByRole('button', { name: words.printing.trial }).click()
  await expect(page.getByText(words.printing.trialDone)).toBeVisible()
  expect(slips).toHaveLength(1)

  const clientId = await makeClient(call, { name: 'Іван Ковальчук' })
  await call('visits.log', {
    opId: randomUUID(),
    clientId,
    lines: [
      {
        itemId: null,
        name: 'Вареники з картоплею і смаженою цибулею, велика порція',
        quantity: 1000,
        minutes: null,
        price: 12_000,
      },
    ],
    ...emptyVisit,
  })
  await page.goto(`${address}/#/`)
  await expect(page.getByRole('combobox', { name: words.till.searchLabel })).toBeFocused()
  await page.keyboard.press('Alt+V')
  const dialog = page.getByRole('dialog', { name: words.visits.dayTitle })
  await dialog.getByRole('button', { name: 'Іван Ковальчук' }).first().click()
  await dialog.getByRole('button', { name: words.visits.lookAtSlip }).click()
  await expect(dialog.getByRole('img', { name: /Вареники.*Приходьте ще/ })).toBeVisible()
  await dialog.getByRole('button', { name: words.visits.printSlip }).click()
  await expect(dialog.getByText(words.visits.slipPrinted)).toBeVisible()
  const [, slip = Buffer.alloc(0)] = slips
  const raster = slip.indexOf(Buffer.from([0x1d, 0x76, 0x30, 0]))
  const [across, rows] = [slip.readUInt16LE(raster + 4), slip.readUInt16LE(raster + 6)]
  const dots = slip.subarray(raster + 8, raster + 8 + across * rows)
  expect(across).toBe(72)
  expect(dots.some((byte) => byte !== 0)).toBe(true)

  printer.close()
  await dialog.getByRole('button', { name: words.visits.printSlip }).click()
  await expect(dialog.getByText(words.errors.rule['printer-not-there'])).toBeVisible()
  await expect(dialog.getByRole('button', { name: words.visits.printAgain })).toBeVisible()
})
