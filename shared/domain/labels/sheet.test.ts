import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CARD, onSheets, PAPERS, SHEETS, type Sheet, sheetProblem } from './sheet.ts'

describe('a sheet', () => {
  test.each(Object.entries(SHEETS))('of %s lies on its paper', (_, sheet) => {
    expect(sheetProblem(sheet)).toBeNull()
  })

  test('of cards has them as large as a purse wants them', () => {
    expect(SHEETS.cards).toMatchObject(CARD)
  })

  test.each([
    ['wider-than-paper', { left: 900 }],
    ['wider-than-paper', { columns: 4 }],
    ['wider-than-paper', { left: -1 }],
    ['taller-than-paper', { top: 400 }],
    ['taller-than-paper', { rows: 9 }],
    ['labels-overlap', { acrossTo: 600 }],
    ['labels-overlap', { downTo: 300 }],
    ['label-too-small', { width: 100 }],
    ['label-too-small', { columns: 0 }],
  ] as const)('is refused as %s', (problem, wrong: Partial<Sheet>) => {
    expect(sheetProblem({ ...SHEETS['labels-3x8'], ...wrong })).toBe(problem)
  })
})

describe('labels', () => {
  test('begin where the sheet was not used yet, and go on with the next sheet', () => {
    const pages = onSheets(SHEETS['labels-3x7'], ['а', 'б', 'в'], 20)
    expect(pages).toEqual([
      [
        { thing: 'а', left: 732, top: 2437 },
        { thing: 'б', left: 1392, top: 2437 },
      ],
      [{ thing: 'в', left: 72, top: 151 }],
    ])
  })

  test('none are no sheet', () => {
    expect(onSheets(SHEETS.cards, [], 3)).toEqual([])
  })

  test('each have a place of their own on the paper, wherever the first one is', () => {
    const sheets = fc.constantFrom(...Object.values(SHEETS))
    fc.assert(
      fc.property(sheets, fc.integer({ min: 0, max: 90 }), fc.integer({ min: -3, max: 99 }), (sheet, count, first) => {
        const pages = onSheets(
          sheet,
          Array.from({ length: count }, (_, at) => at),
          first,
        )
        expect(pages.flat().map(({ thing }) => thing)).toEqual(Array.from({ length: count }, (_, at) => at))
        for (const page of pages) {
          expect(new Set(page.map(({ left, top }) => `${left} ${top}`)).size).toBe(page.length)
          for (const { left, top } of page) {
            expect(left + sheet.width).toBeLessThanOrEqual(PAPERS[sheet.paper].width)
            expect(top + sheet.height).toBeLessThanOrEqual(PAPERS[sheet.paper].height)
          }
        }
      }),
    )
  })
})
