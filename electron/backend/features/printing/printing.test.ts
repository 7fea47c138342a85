import { once } from 'node:events'
import { type AddressInfo, createServer, type Socket } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { openTestShop, type TestShop } from '#electron/backend/test-shop.ts'

/** A printer in the network: everything that it was sent, one slip for each time it was spoken to. `answers` = it hangs up afterwards. */
async function aPrinter({ answers = true } = {}) {
  const slips: Buffer[] = []
  const lines = new Set<Socket>()
  const server = createServer({ allowHalfOpen: true }, (socket) => {
    lines.add(socket)
    const parts: Buffer[] = []
    socket.on('data', (part) => parts.push(part))
    socket.on('error', () => {})
    socket.on('end', () => {
      slips.push(Buffer.concat(parts))
      if (answers) socket.end()
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const stop = () => {
    for (const line of lines) line.destroy()
    server.close()
  }
  onTestFinished(stop)
  return { slips, stop, at: { host: '127.0.0.1', port: (server.address() as AddressInfo).port } }
}

const WIDTH = { '58': 48, '80': 72 } as const
const picture = (roll: '58' | '80', height: number) => {
  const bits = Buffer.alloc(WIDTH[roll] * height)
  for (const at of bits.keys()) bits[at] = (at * 37) % 256
  return { roll, height, bits: bits.toString('base64') }
}

const setUp = (shop: TestShop, printer: { host: string; port: number } | null) =>
  shop.call('printing.saveSettings', { version: 0, printer, roll: '58', thanks: 'Приходьте ще' })

test('a slip goes to the printer dot by dot, and is cut', async () => {
  const shop = await openTestShop()
  const printer = await aPrinter()
  await setUp(shop, printer.at)
  expect(await shop.call('printing.settings', {})).toMatchObject({ printer: printer.at, thanks: 'Приходьте ще', version: 1 })
  for (const roll of ['58', '80'] as const) {
    const sent = picture(roll, 30)
    await shop.call('printing.slip', { picture: sent })
    const slip = printer.slips.at(-1) ?? Buffer.alloc(0)
    // ESC @ begins; GS v 0 with bytes across and rows is the picture; GS V cuts.
    expect([...slip.subarray(0, 2)]).toEqual([0x1b, 0x40])
    const raster = slip.indexOf(Buffer.from([0x1d, 0x76, 0x30]))
    expect([...slip.subarray(raster + 3, raster + 8)]).toEqual([0, WIDTH[roll], 0, 32, 0])
    const dots = slip.subarray(raster + 8, raster + 8 + WIDTH[roll] * 30)
    expect(dots.equals(Buffer.from(sent.bits, 'base64'))).toBe(true)
    expect(slip.includes(Buffer.from([0x1d, 0x56]))).toBe(true)
  }
})

test('a printer that is not there, or none, is told, and a visit is logged meanwhile', async () => {
  const shop = await openTestShop()
  const slip = { picture: picture('80', 8) }
  expect(await shop.rule('printing.slip', slip)).toBe('printer-not-set-up')
  const printer = await aPrinter()
  await setUp(shop, printer.at)
  printer.stop()
  expect(await shop.rule('printing.slip', slip)).toBe('printer-not-there')
})

test('one that keeps the line open has its slip all the same', async () => {
  const shop = await openTestShop()
  const printer = await aPrinter({ answers: false })
  await setUp(shop, printer.at)
  await shop.call('printing.slip', { picture: picture('80', 8) })
  expect(printer.slips).toHaveLength(1)
})

test('what is no such picture, or no address, is refused', async () => {
  const shop = await openTestShop()
  const wrong = { ...picture('80', 8), height: 9 }
  expect(await shop.refused('printing.slip', { picture: wrong })).toMatchObject({ code: 'INPUT' })
  const save = { version: 0, roll: '80', thanks: '' } as const
  expect(await shop.refused('printing.saveSettings', { ...save, printer: { host: 'a b', port: 9100 } })).toMatchObject({
    code: 'INPUT',
  })
  await shop.call('printing.saveSettings', { ...save, printer: null })
  expect(await shop.refused('printing.saveSettings', { ...save, printer: null })).toMatchObject({ code: 'CONFLICT' })
})
