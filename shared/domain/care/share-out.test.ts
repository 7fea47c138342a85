import fc from 'fast-check'
import { expect, test } from 'vitest'
import { shareOut } from './share-out.ts'

const nobody = (clientId: number) => ({ clientId, served: [] })
const by = (clientId: number, employeeId: number, visits: number) => ({ clientId, served: [{ employeeId, visits }] })

test.each([
  ['nobody to answer', [nobody(1)], [], {}],
  ['one alone takes all', [nobody(1), nobody(2)], [{ id: 7, clients: 90 }], { 1: 7, 2: 7 }],
  [
    'the least loaded first',
    [nobody(1), nobody(2), nobody(3)],
    [
      { id: 7, clients: 2 },
      { id: 8, clients: 0 },
    ],
    { 1: 7, 2: 8, 3: 8 },
  ],
  [
    'who served him most has him, as long as the loads stay equal',
    [by(1, 8, 9), by(2, 8, 5), by(3, 7, 1), by(4, 8, 2)],
    [
      { id: 7, clients: 0 },
      { id: 8, clients: 0 },
    ],
    { 1: 8, 2: 8, 3: 7, 4: 7 },
  ],
])('%s', (_, orphans, caretakers, shared) => {
  expect(Object.fromEntries(shareOut(orphans, caretakers))).toEqual(shared)
})

const staff = fc.uniqueArray(fc.record({ id: fc.integer({ min: 1, max: 9 }), clients: fc.integer({ min: 0, max: 12 }) }), {
  selector: ({ id }) => id,
  minLength: 1,
  maxLength: 6,
})
const orphansOf = fc.uniqueArray(
  fc.record({
    clientId: fc.integer({ min: 1, max: 99 }),
    served: fc.array(fc.record({ employeeId: fc.integer({ min: 1, max: 9 }), visits: fc.integer({ min: 1, max: 50 }) })),
  }),
  { selector: ({ clientId }) => clientId, maxLength: 30 },
)

test('everybody gets one caretaker of those who work here, and the loads are as equal as they can be', () => {
  fc.assert(
    fc.property(orphansOf, staff, (orphans, caretakers) => {
      const shared = shareOut(orphans, caretakers)
      expect(new Set(shared.keys())).toEqual(new Set(orphans.map(({ clientId }) => clientId)))
      const loads = caretakers.map(({ id, clients }) => {
        const taken = [...shared.values()].filter((one) => one === id).length
        return { taken, load: clients + taken }
      })
      expect(loads.reduce((sum, { taken }) => sum + taken, 0)).toBe(orphans.length)
      // Nobody could be spared a client without another becoming as loaded.
      const least = Math.min(...loads.map(({ load }) => load))
      for (const { taken, load } of loads) if (taken > 0) expect(load - least).toBeLessThanOrEqual(1)
    }),
  )
})
