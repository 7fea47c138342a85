import { randomUUID } from 'node:crypto'
import { inflateRawSync } from 'node:zlib'
import Papa from 'papaparse'
import { readSheet } from 'read-excel-file/node'
import { expect, vi } from 'vitest'
import { trustTestAuthority } from '#electron/backend/features/sending/test-mail-server.ts'
import { aLetter, openWorld, write } from '#electron/backend/features/sending/test-world.ts'
import { aClient, aVisit, openTestShop, type TestShop } from '#electron/backend/test-shop.ts'
import { planCardFile } from '#electron/backend/workers/card-file.ts'
import type { InputOf } from '#shared/contract/client.ts'
import { catalogues } from '#shared/i18n/catalogues.ts'
import { fillWithPayloads, PAYLOADS } from '../fixtures/payloads.ts'
import type { AskBoth } from '../hosts/journey/day.ts'
import { prove } from './program.ts'

type What = InputOf<'exports.begin'>['what']

const everybody = { kind: 'list', filter: 'all', conditions: [], text: '' } as const
const COLUMNS = ['name', 'nickname', 'warnings', 'note', 'codes'] as const

/** What a sheet would run, beginning a cell: a number is no formula, and what is written with an apostrophe before it is text. */
const FORMULA = /^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/
const NUMBER = /^[+-]?\d[\d ]*$/

async function handedOut(shop: TestShop, what: What): Promise<Buffer> {
  const exportId = randomUUID()
  await shop.call('exports.begin', { exportId, what })
  const pieces: Buffer[] = []
  for (let number = 0; ; number += 1) {
    const { bytes, last } = await shop.call('exports.portion', { exportId, number })
    pieces.push(Buffer.from(bytes, 'base64'))
    if (last) return Buffer.concat(pieces)
  }
}

/** The XML of the only sheet of a workbook, as it was packed. */
function sheetOf(workbook: Buffer): string {
  const name = workbook.indexOf('xl/worksheets/sheet1.xml')
  return inflateRawSync(workbook.subarray(name + 'xl/worksheets/sheet1.xml'.length)).toString()
}

/** 300 texts that a sheet, a page or an address book may take for more, in each field that is handed out, in every format. */
prove('payloads in what is handed out', 4, async (proof) => {
  const shop = await openTestShop({ shop: { language: 'en' } })
  // Each payload stands in each field, beside others than before.
  const at = (place: number) => PAYLOADS[place % PAYLOADS.length] ?? ''
  const first = proof.draw(PAYLOADS.length)
  for (let card = 0; card < PAYLOADS.length; card += 1) {
    const from = first + card
    const warnings = [{ kind: 'allergy' as const, text: at(from + 3) }]
    const known = { name: at(from), nickname: at(from + 1), note: at(from + 2), codes: [`${at(from + 4)}${card}`], warnings }
    const { id } = await shop.call('clients.create', aClient(known))
    const line = { itemId: null, name: at(from + 5), quantity: 1000, minutes: null, price: 500 }
    await shop.call('visits.log', { ...aVisit(id, 500, { comment: at(from + 6) }), lines: [line] })
  }
  const ask: AskBoth = async (name, input) => {
    const answer = await shop.backend.dispatch(shop.session, name, input)
    if (!answer.ok) throw new Error(`${name} ${JSON.stringify(answer.error)}`)
    return answer.value as never
  }
  await fillWithPayloads(ask, 1)
  const clients = { kind: 'clients', who: { ...everybody, conditions: [] }, columns: [...COLUMNS] } satisfies Omit<
    Extract<What, { kind: 'clients' }>,
    'format'
  >
  const visits = { kind: 'visits', from: '2026-11-01', until: '2026-11-30' } as const
  const typed = PAYLOADS.map((payload) => payload.trim())
  const counts = { cells: 0, formulas: 0, lost: 0 }
  const look = (cells: readonly string[]) => {
    counts.cells += cells.length
    counts.formulas += cells.filter((cell) => FORMULA.test(cell) && !NUMBER.test(cell)).length
  }
  const miss = (there: ReadonlySet<string>) => {
    counts.lost += typed.filter((payload) => !there.has(payload)).length
  }
  for (const what of [clients, visits]) {
    const csv = (await handedOut(shop, { ...what, format: 'csv' })).toString()
    const rows = Papa.parse<string[]>(csv.slice(1), { skipEmptyLines: true }).data
    look(rows.flat())
    if (what === clients)
      for (const column of [0, 1, 3]) miss(new Set(rows.map((row) => (row[column] ?? '').replace(/^'(?=[=+\-@])/, ''))))
    const workbook = await handedOut(shop, { ...what, format: 'xlsx' })
    // Only text, numbers and days: no cell has a formula, and none is text that a sheet reads again.
    counts.formulas += sheetOf(workbook).match(/<f[ >/]/g)?.length ?? 0
    const sheet = await readSheet(workbook)
    if (what === clients) for (const column of [0, 1, 3]) miss(new Set(sheet.map((row) => String(row[column] ?? ''))))
    JSON.parse((await handedOut(shop, { ...what, format: 'json' })).toString())
  }
  JSON.parse((await handedOut(shop, { kind: 'everything' })).toString())
  for (const version of ['3.0', '4.0'] as const) {
    const { text, cards } = await shop.call('exports.cards', { who: { ...everybody, conditions: [] }, version })
    const words = catalogues.en.imports.cardDetail
    const of = { words, nameDays: [], today: '2026-11-11', country: 'UA', language: 'en' } as const
    const read = planCardFile(Buffer.from(text), null, of).rows
    expect(read.length).toBe(cards)
    miss(new Set(read.map(({ name }) => name)))
  }
  proof.tell({ payloads: PAYLOADS.length, ...counts })
  expect(counts).toMatchObject({ formulas: 0, lost: 0 })
  expect(counts.cells).toBeGreaterThan(PAYLOADS.length * COLUMNS.length)
})

prove('payloads in a mail', 2, async (proof) => {
  trustTestAuthority()
  const world = await openWorld()
  const letters = proof.size(25, 50)
  const chosen = Array.from({ length: letters }, () => PAYLOADS[proof.draw(PAYLOADS.length)] ?? '')
  for (const payload of chosen) await write(world, { ...aLetter, subject: payload, body: `${payload}\n${payload}` })
  await vi.waitFor(() => expect(world.mail.mails.length).toBe(letters), { timeout: 20_000, interval: 20 })
  const odd = world.mail.mails.map(({ text }) => strangeIn(text)).filter((strange) => strange.length > 0)
  proof.tell({ letters, 'with more than text': odd.length })
  expect(odd).toEqual([])
})

/** What a letter has beside the text and the page made of it: lines of the head twice, other parts, other tags than for the lines of a text. */
function strangeIn(letter: string): string[] {
  const [head = ''] = letter.split('\r\n\r\n', 1)
  const names = (head.match(/^[A-Za-z-]+(?=:)/gm) ?? []).map((name) => name.toLowerCase())
  const twice = names.filter((name, at) => names.indexOf(name) !== at)
  const kinds = letter.match(/^content-type: \S+/gim)?.map((line) => line.toLowerCase()) ?? []
  const usual = ['content-type: multipart/alternative;', 'content-type: text/plain;', 'content-type: text/html;']
  const page = /text\/html[\s\S]*?base64\r\n\r\n([^-]+)/i.exec(letter)?.[1] ?? ''
  const tags = Buffer.from(page, 'base64')
    .toString()
    .match(/<[^>]*>?/g) ?? ['no page']
  return [...twice, ...(kinds.join() === usual.join() ? [] : kinds), ...tags.filter((tag) => !USUAL_TAGS.test(tag))]
}

const USUAL_TAGS = /^<(!doctype html|html lang="[a-z]{2}"|body style="[\w;:.-]*"|br|\/body|\/html)>$/
