import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { VisitField } from './fields.ts'
import { planVisitHistory, type VisitPlanOptions } from './plan.ts'

/** Rows as text: cells are parted by "|", the first row names the fields. */
function plan(text: string, options: Partial<VisitPlanOptions> = {}) {
  const [head = '', ...rows] = text
    .trim()
    .split('\n')
    .map((line) => line.trim())
  const mapping = head.split('|') as VisitField[]
  const table = { headers: mapping.map((field) => `<${field}>`), rows: rows.map((row) => row.split('|')), firstRow: 2 }
  return planVisitHistory(table, { mapping, dateStyle: 'day-first', currencyDigits: 2, today: '2026-11-20', ...options })
}

const brief = ({ visits }: ReturnType<typeof plan>) =>
  visits.map(({ day, minute, clientCode, lines, amount, receipt }) =>
    [
      day,
      minute ?? '',
      clientCode ?? '',
      lines.map(({ name, quantity }) => `${name}×${quantity / 1000}`).join('+'),
      amount ?? '',
      receipt ?? '',
    ].join(' '),
  )

describe('rows are joined to visits', () => {
  it('by the receipt, sums added without fractions', () => {
    const read = plan(`
      client|day|time|receipt|item|quantity|amount
      K1|05.01.2023|9:58|17|Кава|2|0,10
      K1|05.01.2023|9:58|17|Торт|1|0,20
      K2|05.01.2023|10:01|18|Кава|1,5|1 240,00`)
    expect(brief(read)).toEqual(['2023-01-05 598 K1 Кава×2+Торт×1 30 17', '2023-01-05 601 K2 Кава×1.5 124000 18'])
    expect(read.problems).toEqual([])
  })

  it('a receipt number comes again on another day', () => {
    expect(brief(plan('day|receipt|item\n05.01.2023|1|Tea\n06.01.2023|1|Tea'))).toEqual([
      '2023-01-05   Tea×1  1',
      '2023-01-06   Tea×1  1',
    ])
  })

  it('the client, the day and the number may stand on one row of the receipt only', () => {
    const read = plan(`
      client|day|receipt|item
      |05.01.2023|1|Tea
      K1|05.01.2023|1|Cake
      K1|05.01.2023|1|Tea
      |||Jam
      |05.01.2023|2|Tea`)
    expect(brief(read)).toEqual(['2023-01-05  K1 Tea×2+Cake×1+Jam×1  1', '2023-01-05   Tea×1  2'])
    expect(read.problems).toEqual([])
  })

  it('two clients of one receipt have a visit each, and it is said', () => {
    const read = plan('client|day|receipt|item\nA|05.01.2023|1|Tea\nB|05.01.2023|1|Jam\nB|05.01.2023|1|Tea')
    expect(brief(read)).toEqual(['2023-01-05  A Tea×1  1', '2023-01-05  B Jam×1+Tea×1  1'])
    expect(read.problems.map(({ row, kind }) => [row, kind])).toEqual([
      [3, 'two-clients'],
      [4, 'two-clients'],
    ])
  })

  it('by the time where there are no receipts, to the second', () => {
    expect(
      brief(
        plan(
          'client|day|time|item\nA|05.01.2023|9:58:11|Tea\nA|05.01.2023|9:58:11|Jam\nA|05.01.2023|9:58:40|Tea\nB|05.01.2023|9:58:11|Tea',
        ),
      ),
    ).toEqual(['2023-01-05 598 A Tea×1+Jam×1  ', '2023-01-05 598 A Tea×1  ', '2023-01-05 598 B Tea×1  '])
  })

  it('by the day of the client where there is neither, but sums alone and passers-by stay apart', () => {
    expect(brief(plan('client|day|item\nA|05.01.2023|Tea\nA|05.01.2023|Jam\n|05.01.2023|Tea\n|05.01.2023|Tea'))).toEqual([
      '2023-01-05  A Tea×1+Jam×1  ',
      '2023-01-05   Tea×1  ',
      '2023-01-05   Tea×1  ',
    ])
    expect(brief(plan('client|day|amount\nA|05.01.2023|10\nA|05.01.2023|20'))).toEqual([
      '2023-01-05  A  1000 ',
      '2023-01-05  A  2000 ',
    ])
  })

  it('the total of the receipt is not added up', () => {
    const read = plan(
      'day|receipt|item|total\n05.01.2023|1|Tea|90,00\n05.01.2023|1|Jam|90,00\n05.01.2023|2|Tea|\n05.01.2023|2|Jam|70,50',
    )
    expect(read.visits.map(({ amount }) => amount)).toEqual([9000, 7050])
    const torn = plan('day|receipt|total\n05.01.2023|1|90\n05.01.2023|1|80')
    expect(torn.visits.map(({ amount }) => amount)).toEqual([9000])
    expect(torn.problems.map(({ kind }) => kind)).toEqual(['two-totals'])
  })

  it.each(['1.000', '1,000'])('%s pieces are one, not a thousand', (quantity) => {
    expect(plan(`day|item|quantity\n05.01.2023|Tea|${quantity}`).visits[0]?.lines).toEqual([{ name: 'Tea', quantity: 1000 }])
  })

  it('a price without a sum is taken times the quantity', () => {
    expect(plan('day|item|quantity|price\n05.01.2023|Ham|0.350|199.90').visits[0]?.amount).toBe(6997)
  })

  it.each([
    ['2 x Кава; Торт', 'Кава×2+Торт×1'],
    ['Кава x2, Торт, Кава', 'Кава×3+Торт×1'],
    ['Лате×3|Сік 0,5 л', 'Лате×3+Сік 0,5 л×1'],
    ['Pixel 4x4, none, ', 'Pixel 4x4×1'],
  ])('items in one cell: %s', (items, lines) => {
    const { visits } = planVisitHistory(
      { headers: ['D', 'I'], rows: [['05.01.2023', items]], firstRow: 1 },
      { mapping: ['day', 'items'], dateStyle: 'iso', currencyDigits: 2, today: '2026-11-20' },
    )
    expect(visits[0]?.lines.map(({ name, quantity }) => `${name}×${quantity / 1000}`).join('+')).toBe(lines)
  })
})

describe('days and times', () => {
  it.each([
    ['19970101', 'iso', '1997-01-01', null],
    ['2023-01-05 12:30:00', 'iso', '2023-01-05', 750],
    ['2023-01-05T09:05:00.123Z', 'iso', '2023-01-05', 545],
    ['2023-01-05 00:00:00', 'iso', '2023-01-05', null],
    ['05.01.2023, 23:59', 'day-first', '2023-01-05', 1439],
    ['1/5/2023 2:30 PM', 'month-first', '2023-01-05', 870],
    ['5 січня 2023', 'day-first', '2023-01-05', null],
    ['5 sty 2023', 'day-first', '2023-01-05', null],
  ] as const)('%s', (cell, dateStyle, day, minute) => {
    expect(plan(`day\n${cell}`, { dateStyle }).visits).toMatchObject([{ day, minute }])
  })

  it.each([
    ['00:00', 0],
    ['9.58', 598],
    ['09:58:11', 598],
    ['12:05 AM', 5],
    ['12:05 p.m.', 725],
  ])('the time %s', (time, minute) => {
    expect(plan(`day|time\n05.01.2023|${time}`).visits[0]?.minute).toBe(minute)
  })
})

describe('what is not right is said', () => {
  it.each([
    ['', 'no-date', true],
    ['0000-00-00', 'no-date', true],
    ['Разом', 'date-not-understood', true],
    ['31.02.2023', 'date-not-understood', true],
    ['05.2023', 'date-not-understood', true],
    ['21.11.2026', 'date-in-future', true],
  ])('the day "%s": %s', (cell, kind, skips) => {
    const { visits, problems, counts } = plan(`day|item\n${cell}|Tea`)
    expect(visits).toEqual([])
    expect(problems).toEqual([{ row: 2, kind, column: '<day>', value: cell, skips }])
    expect(counts).toMatchObject({ rows: 1, skippedRows: 1, visits: 0, firstDay: null })
  })

  it.each([
    ['time', '25:00', 'time-not-understood'],
    ['quantity', 'багато', 'number-not-understood'],
    ['quantity', '0', 'number-not-understood'],
    ['amount', '1234567890123', 'number-not-understood'],
    ['item', 'NONE', 'nothing-named'],
    ['item', 'x'.repeat(201), 'cell-shortened'],
    ['client', 'x'.repeat(65), 'client-not-understood'],
  ])('%s "%s": %s, and the visit counts', (field, cell, kind) => {
    const { visits, problems } = plan(`day|${field}\n05.01.2023|${cell}`)
    expect(visits).toHaveLength(1)
    expect(problems).toEqual([{ row: 2, kind, column: `<${field}>`, value: cell.slice(0, 200), skips: false }])
  })

  it.each(['-5', '−5,00', '(5.00)', '5.00-', '-$5', '₴ -5'])('a refund %s is left out', (cell) => {
    const { visits, problems } = plan(`day|receipt|amount\n05.01.2023|1|10\n05.01.2023|1|${cell}`)
    expect(visits.map(({ amount }) => amount)).toEqual([1000])
    expect(problems).toEqual([{ row: 3, kind: 'refund', column: '<amount>', value: cell, skips: true }])
  })

  it('sums beyond what a visit may cost stop before it', () => {
    const { visits, problems } = plan(`day|receipt|amount\n05.01.2023|1|999999999.99\n05.01.2023|1|0.01`)
    expect(visits[0]?.amount).toBe(99_999_999_999)
    expect(problems.map(({ kind }) => kind)).toEqual(['sum-too-large'])
  })

  it.each(['', '-', 'NULL', '0', '00000', 'немає'])('the client "%s" is a passer-by', (client) => {
    const { visits, counts } = plan(`client|day|receipt\n${client}|05.01.2023|1`)
    expect(visits[0]?.clientCode).toBeNull()
    expect(counts.passersBy).toBe(1)
  })

  it('codes that a spreadsheet made numbers of are codes again', () => {
    expect(plan('client|day|receipt\n17850.0|05.01.2023|536365.0').visits).toMatchObject([
      { clientCode: '17850', receipt: '536365' },
    ])
  })
})

describe('whatever the cells hold', () => {
  const cell = fc.oneof(
    fc.string({ maxLength: 12 }),
    fc.constantFrom(
      '',
      '05.01.2023',
      '06.01.2023',
      '9:58',
      'K1',
      'K2',
      '17',
      'Tea',
      '1,50',
      '12.30',
      '2',
      '-1',
      '__proto__',
      'constructor',
    ),
  )
  const fields: VisitField[] = [
    'client',
    'day',
    'time',
    'receipt',
    'item',
    'items',
    'quantity',
    'price',
    'amount',
    'total',
    'ignore',
  ]

  it('every row is in a visit or left out with a reason, and the sums agree', () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray(fields),
        fc.array(fc.array(cell, { minLength: 11, maxLength: 11 }), { maxLength: 25 }),
        (mapping, rows) => {
          const table = { headers: mapping.map(String), rows: rows.map((row) => row.slice(0, mapping.length)), firstRow: 2 }
          const { visits, problems, counts } = planVisitHistory(table, {
            mapping,
            dateStyle: 'day-first',
            currencyDigits: 2,
            today: '2026-11-20',
          })
          expect(counts.skippedRows).toBe(problems.filter(({ skips }) => skips).length)
          expect(visits.length).toBeLessThanOrEqual(counts.rows - counts.skippedRows)
          expect(visits.length > 0).toBe(counts.rows > counts.skippedRows)
          const amounts = visits.flatMap(({ amount }) => (amount === null ? [] : [amount]))
          expect(counts.amount ?? 0).toBe(amounts.reduce((sum, amount) => sum + amount, 0))
          for (const { amount, lines, day } of visits) {
            expect(amount === null || (Number.isSafeInteger(amount) && amount >= 0)).toBe(true)
            expect(lines.every(({ quantity }) => Number.isSafeInteger(quantity) && quantity > 0)).toBe(true)
            expect(day <= '2026-11-20').toBe(true)
          }
        },
      ),
      { numRuns: 500 },
    )
    expect(Object.prototype).not.toHaveProperty('K1')
  })

  it('a receipt taken apart into rows comes together again, to the last unit', () => {
    const receipt = fc.array(
      fc.record({
        item: fc.constantFrom('Tea', 'Jam', 'Cake', 'Кава'),
        quantity: fc.integer({ min: 1, max: 9999 }),
        amount: fc.nat(1_000_000),
      }),
      {
        minLength: 1,
        maxLength: 8,
      },
    )
    fc.assert(
      fc.property(fc.array(receipt, { minLength: 1, maxLength: 12 }), (receipts) => {
        const rows = receipts.flatMap((lines, at) =>
          lines.map(({ item, quantity, amount }) => [
            '05.01.2023',
            String(at + 1),
            item,
            (quantity / 1000).toFixed(3),
            `${Math.floor(amount / 100)}.${String(amount % 100).padStart(2, '0')}`,
          ]),
        )
        const { visits, problems } = planVisitHistory(
          { headers: ['A', 'B', 'C', 'D', 'E'], rows, firstRow: 1 },
          {
            mapping: ['day', 'receipt', 'item', 'quantity', 'amount'],
            dateStyle: 'day-first',
            currencyDigits: 2,
            today: '2026-11-20',
          },
        )
        expect(problems).toEqual([])
        expect(visits.map(({ amount }) => amount)).toEqual(
          receipts.map((lines) => lines.reduce((sum, { amount }) => sum + amount, 0)),
        )
        expect(visits.map(({ lines }) => lines.reduce((sum, { quantity }) => sum + quantity, 0))).toEqual(
          receipts.map((lines) => lines.reduce((sum, { quantity }) => sum + quantity, 0)),
        )
      }),
    )
  })
})
