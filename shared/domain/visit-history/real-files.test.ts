import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { decideDateStyle } from '#shared/domain/imports/dates.ts'
import { detectDelimiter } from '#shared/domain/imports/delimiter.ts'
import { shapeTable } from '#shared/domain/imports/table-shape.ts'
import { isVisitHeader } from './header-words.ts'
import { guessVisitMapping } from './mapping.ts'
import { planVisitHistory } from './plan.ts'
import { splitByWhitespace } from './whitespace-table.ts'

const fixtures = new URL('../../../tests/fixtures/visit-history/', import.meta.url)

/** From the text of the file to the plan with nothing chosen by hand. */
function readFile(name: string) {
  const text = gunzipSync(readFileSync(new URL(name, fixtures))).toString('utf8')
  const delimiter = detectDelimiter(text)
  const records = delimiter === null ? splitByWhitespace(text) : Papa.parse<string[]>(text, { delimiter }).data
  const table = shapeTable(records ?? [], isVisitHeader)
  if ('why' in table) throw new Error(table.why)
  const mapping = guessVisitMapping(table.headers, table.rows)
  const dateStyle = decideDateStyle(table.rows.map((row) => row[mapping.indexOf('day')] ?? ''))
  return { mapping, plan: planVisitHistory(table, { mapping, dateStyle, currencyDigits: 2, today: '2026-11-20' }) }
}

describe('files of real shops, whole and with nothing chosen by hand', () => {
  it('CDNOW: spaces between, no headers; 6,919 purchases of 2,357 clients come out to the cent', () => {
    const { mapping, plan } = readFile('CDNOW_sample.txt.gz')
    expect(mapping).toEqual(['client', 'ignore', 'day', 'quantity', 'amount'])
    expect(plan.problems).toEqual([])
    expect(plan.counts).toEqual({
      rows: 6919,
      skippedRows: 0,
      visits: 6919,
      passersBy: 0,
      clients: 2357,
      amount: 24_409_194,
      firstDay: '1997-01-01',
      lastDay: '1998-06-30',
    })
    expect(plan.visits.flatMap(({ lines }) => lines).reduce((sum, { quantity }) => sum + quantity, 0)).toBe(16_479_000)
    expect(plan.visits[0]).toEqual({
      row: 1,
      day: '1997-01-01',
      minute: null,
      clientCode: '00004',
      lines: [{ name: '', quantity: 2000 }],
      amount: 2933,
      receipt: null,
    })
  })

  it('a bakery: 21,293 till lines are 9,531 visits of passers-by, without the 786 lines that name nothing', () => {
    const { mapping, plan } = readFile('BreadBasket_DMS.csv.gz')
    expect(mapping).toEqual(['day', 'time', 'receipt', 'item'])
    expect(plan.counts).toEqual({
      rows: 21_293,
      skippedRows: 0,
      visits: 9531,
      passersBy: 9531,
      clients: 0,
      amount: null,
      firstDay: '2016-10-30',
      lastDay: '2017-04-09',
    })
    expect(plan.problems).toHaveLength(786)
    expect(new Set(plan.problems.map(({ kind, value }) => `${kind} ${value}`))).toEqual(new Set(['nothing-named NONE']))
    const lines = plan.visits.flatMap((visit) => visit.lines)
    const sold = (name: string) => lines.filter((line) => line.name === name).reduce((sum, { quantity }) => sum + quantity, 0)
    expect(lines.reduce((sum, { quantity }) => sum + quantity, 0)).toBe(20_507_000)
    expect([sold('Coffee'), sold('Bread'), sold('Tea')]).toEqual([5_471_000, 3_325_000, 1_435_000])
    expect(plan.visits.slice(0, 2)).toEqual([
      {
        row: 2,
        day: '2016-10-30',
        minute: 598,
        clientCode: null,
        lines: [{ name: 'Bread', quantity: 1000 }],
        amount: null,
        receipt: '1',
      },
      {
        row: 3,
        day: '2016-10-30',
        minute: 605,
        clientCode: null,
        lines: [{ name: 'Scandinavian', quantity: 2000 }],
        amount: null,
        receipt: '2',
      },
    ])
  })
})
