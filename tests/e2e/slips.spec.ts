import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { type AddressInfo, createServer } from 'node:net'
import { fileURLToPath } from 'node:url'
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader'
import { catalogues } from '#shared/i18n/catalogues.ts'
import { emptyVisit } from '../empty-visit.ts'
import { expect, test } from './fixtures.ts'
import { foundShop } from './found-shop.ts'
import { makeClient } from './make-client.ts'

const words = catalogues.uk

test.beforeAll(async () => {
  const script = await readFile(fileURLToPath(import.meta.resolve('zxing-wasm/reader/zxing_reader.wasm')))
  prepareZXingModule({ overrides: { wasmBinary: script.buffer as ArrayBuffer } })
})

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

  const clientId = await makeClient(call, { name: 'Іван Ковальчук', codes: ['2900000000018'] })
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
  const { across, rows, dots } = dotsOn(slip)
  expect(across).toBe(72)
  // What comes out of the printer is scanned as his card is.
  const grey = Uint8ClampedArray.from({ length: across * 8 * rows * 4 }, (_, at) => {
    const dot = at >> 2
    return at % 4 === 3 ? 255 : ((dots[dot >> 3] ?? 0) & (0x80 >> (dot & 7))) === 0 ? 255 : 0
  })
  const image = { data: grey, width: across * 8, height: rows, colorSpace: 'srgb' } as ImageData
  expect((await readBarcodes(image, { formats: ['QRCode'] })).map(({ text }) => text)).toEqual(['2900000000018'])
  // What was looked at before is what was printed, dot by dot; and the same square goes to a printer of the computer.
  const looked = await dialog.getByRole('img', { name: /2900000000018/ }).evaluate(async (element: HTMLImageElement) => {
    const canvas = document.createElement('canvas')
    canvas.width = element.naturalWidth
    canvas.height = element.naturalHeight
    const pen = canvas.getContext('2d')
    pen?.drawImage(element, 0, 0)
    const { data } = pen?.getImageData(0, 0, canvas.width, canvas.height) ?? { data: [] }
    return { height: canvas.height, black: Array.from(data).filter((part, at) => at % 4 === 0 && part < 128).length }
  })
  // The printer gets rows in eights.
  expect({ ...looked, height: Math.ceil(looked.height / 8) * 8 }).toEqual({
    height: rows,
    black: grey.filter((part, at) => at % 4 === 0 && part === 0).length,
  })
  await expect(page.locator('[data-slip] svg path')).toHaveCount(1)

  printer.close()
  await dialog.getByRole('button', { name: words.visits.printSlip }).click()
  await expect(dialog.getByText(words.errors.rule['printer-not-there'])).toBeVisible()
  await expect(dialog.getByRole('button', { name: words.visits.printAgain })).toBeVisible()
})

/** What a printer is told to print, from one raster (GS v 0) to the next: bytes in a row, rows, and the dots of all of them. */
function dotsOn(slip: Buffer) {
  const head = Buffer.from([0x1d, 0x76, 0x30, 0])
  const bands: Buffer[] = []
  let [across, rows] = [0, 0]
  for (let at = slip.indexOf(head); at >= 0; ) {
    across = slip.readUInt16LE(at + 4)
    const [begin, high] = [at + 8, slip.readUInt16LE(at + 6)]
    rows += high
    bands.push(slip.subarray(begin, begin + across * high))
    at = slip.indexOf(head, begin + across * high)
  }
  return { across, rows, dots: Buffer.concat(bands) }
}
