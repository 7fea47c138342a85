import { expect, test } from 'vitest'
import type { Condition } from '#shared/contract/conditions.ts'
import { contradictionIn } from './contradiction.ts'

const ever = { kind: 'ever' } as const
const had: Condition = { by: 'bought', itemId: 7, category: '', has: true, within: ever }
const never: Condition = { ...had, has: false }
const came = (from: number | null, until: number | null): Condition => ({
  by: 'visits',
  what: 'count',
  from,
  until,
  within: ever,
})

test.each<[string, Condition[], boolean]>([
  ['had it and never had it', [had, never], true],
  ['had it, and never had another', [had, { ...never, itemId: 8 }], false],
  ['had it ever, and not of late', [had, { ...never, within: { kind: 'last', days: 30 } }], false],
  [
    'a tag and not the tag',
    [
      { by: 'tag', id: 1, has: true },
      { by: 'debt', owes: true },
      { by: 'tag', id: 1, has: false },
    ],
    true,
  ],
  ['at least five and at most three visits', [came(5, null), came(null, 3)], true],
  ['at least five and at most five visits', [came(5, null), came(null, 5)], false],
  [
    'two categories of clients',
    [
      { by: 'category', id: 1 },
      { by: 'category', id: 2 },
    ],
    true,
  ],
  ['within a group of which all hold', [had, { by: 'group', how: 'all', of: [never] }], true],
  ['one or the other', [{ by: 'group', how: 'any', of: [had, never] }], false],
  [
    'inside a group of which one holds',
    [{ by: 'group', how: 'any', of: [came(1, null), { by: 'group', how: 'all', of: [had, never] }] }],
    true,
  ],
  ['nothing', [], false],
])('%s', (_, conditions, found) => {
  expect(contradictionIn(conditions) !== null).toBe(found)
})
