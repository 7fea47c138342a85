import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findingsOf, hasGrown, piecesOf, USUAL_WATCH, type WatchRules } from './self-dealing.ts'
import { byEmployee, type WatchedEntry, type WatchedMonth, type WatchedVisit } from './watched-month.ts'

const visit = (id: number, fields: Partial<WatchedVisit> = {}): WatchedVisit => ({
  id,
  day: '2026-11-02',
  at: id * 3_600_000,
  clientId: null,
  employeeId: 1,
  spent: false,
  discount: 0,
  attachedBy: null,
  ...fields,
})

const month = (visits: readonly WatchedVisit[], entries: readonly WatchedEntry[] = []): WatchedMonth => ({
  visits,
  entries,
  voids: [],
})
const found = (visits: readonly WatchedVisit[], rules: WatchRules = USUAL_WATCH) => findingsOf(byEmployee(month(visits)), rules)

describe('one card among the visits of an employee', () => {
  /** Employee 1 with so many visits of card 7 among twenty, the other with so many among forty; each day has one of a card. */
  const shop = (his: number, others: number) => [
    ...Array.from({ length: 20 }, (_, index) => visit(index + 1, { clientId: index < his ? 7 : 100 + index, day: dayOf(index) })),
    ...Array.from({ length: 40 }, (_, index) =>
      visit(index + 101, { employeeId: 2, clientId: index < others ? 7 : 200 + index, day: dayOf(index) }),
    ),
  ]
  const dayOf = (index: number) => `2026-11-${String(1 + (index % 28)).padStart(2, '0')}`

  test.each([
    { his: 6, others: 0, is: 'found: 30 %, and nowhere else' },
    { his: 6, others: 4, is: 'found: three times the share of the others' },
    { his: 6, others: 5, is: 'nothing: a regular of the whole shop' },
    { his: 5, others: 0, is: 'nothing: a quarter only' },
  ])('$his of 20, with the others $others of 40: $is', ({ his, others, is }) => {
    const expected = is.startsWith('found')
      ? [{ cause: 'one-card', clientId: 7, count: his, of: 20, others: { count: others, of: 40 } }]
      : []
    expect(found(shop(his, others))).toMatchObject(expected)
  })

  test('nothing is compared where the others have hardly logged anything', () => {
    expect(found(shop(12, 0).filter(({ id }) => id < 119))).toEqual([])
    expect(found(shop(12, 0).filter(({ id }) => id < 121))).toHaveLength(1)
  })
})

test('a shop in which every employee sees every card equally often finds nothing', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 4 }),
      fc.integer({ min: 2, max: 12 }),
      fc.integer({ min: 1, max: 9 }),
      (people, cards, days) => {
        let id = 0
        const visits = Array.from({ length: days }, (_, day) =>
          Array.from({ length: people }, (_, employee) =>
            Array.from({ length: cards }, (_, card) => {
              id += 1
              return visit(id, {
                employeeId: employee + 1,
                clientId: card + 1,
                day: `2026-11-0${day + 1}`,
                spent: true,
                discount: 100,
              })
            }),
          ),
        ).flat(2)
        expect(found(visits)).toEqual([])
      },
    ),
  )
})

const anyVisits = fc
  .array(
    fc.record({
      day: fc.integer({ min: 1, max: 5 }),
      at: fc.option(fc.integer({ min: 0, max: 400 })),
      clientId: fc.option(fc.integer({ min: 1, max: 4 })),
      employeeId: fc.integer({ min: 1, max: 3 }),
      spent: fc.boolean(),
      discount: fc.constantFrom(0, 0, 500),
      attachedBy: fc.option(fc.integer({ min: 1, max: 3 })),
    }),
    { maxLength: 120 },
  )
  .map((rows) =>
    rows.map(({ day, at, ...row }, index) =>
      visit(index + 1, { ...row, day: `2026-11-0${day}`, at: at === null ? null : at * 60_000 }),
    ),
  )
const anyEntries = fc
  .array(
    fc.record({
      kind: fc.constantFrom('by-hand' as const, 'let-go' as const),
      clientId: fc.integer({ min: 1, max: 3 }),
      employeeId: fc.integer({ min: 1, max: 2 }),
      unit: fc.constantFrom('points' as const, 'stamps' as const),
      amount: fc.integer({ min: -50, max: 300 }),
    }),
    { maxLength: 20 },
  )
  .map((rows) => rows.map((row, index) => ({ id: index + 1, ...row })))

const keyOf = ({ cause, employeeId, clientId }: { cause: string; employeeId: number; clientId: number | null }) =>
  `${cause} ${employeeId} ${clientId}`

test('a higher threshold never finds more', () => {
  const raised = (rules: WatchRules, by: number): WatchRules => ({
    'one-card': { ...rules['one-card'], least: rules['one-card'].least + by, share: rules['one-card'].share + by },
    'spent-on-one': { ...rules['spent-on-one'], times: rules['spent-on-one'].times + by },
    'many-a-day': { ...rules['many-a-day'], least: rules['many-a-day'].least + by },
    'close-together': { ...rules['close-together'], least: rules['close-together'].least + by },
    'by-hand': { on: true, least: rules['by-hand'].least + by, points: rules['by-hand'].points + by },
    attached: { on: by < 3, least: rules.attached.least + by },
    'let-go': { on: true, least: rules['let-go'].least + by },
    discounts: { ...rules.discounts, share: rules.discounts.share + by },
  })
  fc.assert(
    fc.property(anyVisits, anyEntries, fc.integer({ min: 0, max: 4 }), (visits, entries, by) => {
      const everyone = byEmployee(month(visits, entries))
      const low = new Set(findingsOf(everyone, USUAL_WATCH).map(keyOf))
      for (const finding of findingsOf(everyone, raised(USUAL_WATCH, by))) expect(low).toContain(keyOf(finding))
    }),
  )
})

test('behind every finding stand as many visits or entries as it tells of, all of that employee and card', () => {
  fc.assert(
    fc.property(anyVisits, anyEntries, (visits, entries) => {
      const everyone = byEmployee(month(visits, entries))
      for (const finding of findingsOf(everyone, USUAL_WATCH)) {
        const { cause, employeeId, clientId, count } = finding
        const his = everyone.find((one) => one.employeeId === employeeId)
        if (!his) throw new Error('nobody')
        const pieces = piecesOf(his, USUAL_WATCH, cause, clientId)
        const rows = [
          ...pieces.visits.map((id) => visits[id - 1]),
          ...pieces.entries.map((id) => ({ attachedBy: null, ...entries[id - 1] })),
        ]
        expect(rows.length).toBeGreaterThanOrEqual(count)
        for (const row of rows) {
          if (clientId !== null) expect(row?.clientId).toBe(clientId)
          expect(cause === 'attached' ? row?.attachedBy : row?.employeeId).toBe(employeeId)
        }
      }
    }),
  )
})

test.each([
  [{ count: 4, sum: 0 }, { count: 5, sum: 0 }, false],
  [{ count: 4, sum: 0 }, { count: 6, sum: 0 }, true],
  [{ count: 20, sum: 0 }, { count: 29, sum: 0 }, false],
  [{ count: 20, sum: 0 }, { count: 30, sum: 0 }, true],
  [{ count: 1, sum: 600 }, { count: 2, sum: 800 }, false],
  [{ count: 1, sum: 600 }, { count: 2, sum: 900 }, true],
])('seen at %o and now %o, it has grown markedly: %s', (seen, now, grown) => {
  expect(hasGrown(now, seen)).toBe(grown)
})
