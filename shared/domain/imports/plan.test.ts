import { describe, expect, it } from 'vitest'
import type { CardField } from './fields.ts'
import { type PlanOptions, planImport } from './plan.ts'

const parsePhone = (written: string) =>
  /^\+?380\d{9}$/.test(written) ? `+${written.replace('+', '')}` : /^0\d{9}$/.test(written) ? `+38${written}` : null

function plan(columns: Partial<Record<CardField, string[]>>, options: Partial<PlanOptions> = {}) {
  const fields = Object.keys(columns) as CardField[]
  const cells = Object.values(columns)
  const rows = (cells[0] ?? []).map((_, row) => cells.map((column) => column[row] ?? ''))
  return planImport(
    { headers: fields.map((field) => `<${field}>`), rows, firstRow: 2 },
    {
      mapping: fields,
      dateStyle: 'day-first',
      currencyDigits: 2,
      today: '2026-11-20',
      apostrophesLost: false,
      parsePhone,
      about: { fields: [], tags: [], categories: [] },
      ...options,
    },
  )
}

describe('what an import would make', () => {
  it('of a whole row', () => {
    const { rows, problems } = plan({
      firstName: [' Олена '],
      middleName: ['Іванівна'],
      lastName: ['Їжак'],
      nickname: ['Леля'],
      phone: ['0671234567, 0507654321'],
      email: ['o@example.com'],
      birthday: ['29.02.2000'],
      code: ['0440717170120'],
      points: ['1 900,00'],
      visits: ['7'],
      spent: ['8159,05'],
      firstVisit: ['05.01.2023'],
      lastVisit: ['30.10.2026'],
      language: ['українська'],
      note: ['line one\r\nline two'],
    })
    expect(problems).toEqual([])
    expect(rows).toEqual([
      {
        row: 2,
        name: 'Олена Іванівна Їжак',
        nickname: 'Леля',
        phones: [
          { typed: '0671234567', e164: '+380671234567' },
          { typed: '0507654321', e164: '+380507654321' },
        ],
        email: 'o@example.com',
        birthday: { year: 2000, month: 2, day: 29 },
        code: '0440717170120',
        points: 1900,
        visits: 7,
        spentMinor: 815905,
        firstVisit: '2023-01-05',
        lastVisit: '2026-10-30',
        language: 'uk',
        gender: null,
        categoryId: null,
        tagIds: [],
        own: [],
        note: 'line one\nline two',
        skipped: false,
      },
    ])
  })

  it.each([
    ['phone', '12', 'phone-not-understood'],
    ['email', 'olena at mail', 'email-not-understood'],
    ['birthday', '31.02.2000', 'date-not-understood'],
    ['birthday', '01.01.2027', 'date-not-understood'],
    ['points', '-5', 'number-not-understood'],
    ['points', '1000000001', 'number-not-understood'],
    ['visits', 'часто', 'number-not-understood'],
    ['spent', '1234567890123', 'number-not-understood'],
    ['firstVisit', 'давно', 'date-not-understood'],
    ['firstVisit', '2019', 'date-not-understood'],
    ['lastVisit', '21.11.2026', 'date-not-understood'],
    ['language', 'латина', 'language-not-understood'],
    ['code', 'x'.repeat(65), 'cell-shortened'],
  ] as const)('a %s "%s" is kept in words in the note', (field, text, kind) => {
    const { rows, problems } = plan({ name: ['Олена'], [field]: [text], note: ['алергія'] })
    expect(problems).toEqual([{ row: 2, kind, column: `<${field}>`, value: text, skips: false }])
    expect(rows[0]).toMatchObject({ note: `алергія\n<${field}>: ${text}`, skipped: false })
  })

  it('without a name and a phone the row is left out', () => {
    const { problems, create, skip } = plan({ name: ['', 'Олена'], email: ['o@example.com', ''] })
    expect(problems).toEqual([{ row: 2, kind: 'no-name-no-phone', column: null, value: 'o@example.com', skips: true }])
    expect([create, skip]).toEqual([1, 1])
  })

  it('the same name with the same number is the same person, a family may share a number', () => {
    const { rows, problems, points } = plan({
      name: ['Олена Їжак', 'Їжак ОЛЕНА', 'Тарас Їжак', 'Олена Їжак'],
      phone: ['0671234567', '+380671234567', '0671234567', '0507654321'],
      points: ['10', '20', '30', '40'],
    })
    expect(rows.map(({ skipped }) => skipped)).toEqual([false, true, false, false])
    expect(problems).toEqual([{ row: 3, kind: 'duplicate-in-file', column: null, value: 'Їжак ОЛЕНА', skips: true }])
    expect(points).toBe(80)
  })

  it('a code belongs to the first who has it', () => {
    const { rows, problems } = plan({ name: ['Олена', 'Тарас'], code: ['ab 12', 'AB12'] })
    expect(rows.map(({ code, note }) => [code, note])).toEqual([
      ['ab 12', ''],
      ['', '<code>: AB12'],
    ])
    expect(problems.map(({ kind }) => kind)).toEqual(['code-taken'])
  })

  it('long names and cells are shortened, said, and never cut through a character', () => {
    const { rows, problems } = plan({ name: [`${'я'.repeat(199)}😀`], nickname: ['н'.repeat(90)], note: ['п'.repeat(5000)] })
    expect(rows[0]?.name).toBe('я'.repeat(199))
    expect(rows[0]?.nickname).toHaveLength(80)
    expect(rows[0]?.note).toHaveLength(4000)
    expect(new Set(problems.map(({ kind }) => kind))).toEqual(new Set(['name-shortened', 'cell-shortened']))
  })

  it('blank rows are no rows, but the numbers stay those of the spreadsheet', () => {
    const { rows } = plan({ name: ['Олена', '', 'Тарас'] })
    expect(rows.map(({ row }) => row)).toEqual([2, 4])
  })

  it('a lost apostrophe is restored only where it was lost', () => {
    expect(plan({ name: ['Прокоп?юк'] }).rows[0]?.name).toBe('Прокоп?юк')
    const { rows, problems } = plan({ name: ['Прокоп?юк'] }, { apostrophesLost: true })
    expect(rows[0]?.name).toBe('Прокопʼюк')
    expect(problems).toEqual([{ row: 2, kind: 'apostrophe-restored', column: '<name>', value: 'Прокопʼюк', skips: false }])
  })

  it('a cell of more numbers than anyone has is kept whole', () => {
    const { rows, problems } = plan({ name: ['Олена'], phone: ['1,'.repeat(200)] })
    expect(problems.map(({ kind }) => kind)).toEqual(['phone-not-understood'])
    expect(rows[0]?.note).toContain('1,1,1,')
  })

  it('zeros are no birthday', () => {
    const { rows, problems } = plan({ name: ['Олена'], birthday: ['0000-00-00'] })
    expect([rows[0]?.birthday, problems]).toEqual([null, []])
  })
})
