import { expect, test } from 'vitest'
import type { Condition, LeafOf } from '#shared/contract/conditions.ts'
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

const rfm = (asked: Partial<LeafOf<'rfm'>>): Condition => ({
  by: 'rfm',
  zone: null,
  recency: null,
  frequency: null,
  money: null,
  ...asked,
})
type Test = LeafOf<'field'>['test']
const field = (asked: Test): Condition => ({ by: 'field', id: 1, test: asked })
const number = (from: number | null, until: number | null): Test => ({ is: 'number', from, until })
const days = (from: string | null, until: string | null): Test => ({ is: 'date', from, until })

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
  [
    'two levels',
    [
      { by: 'tier', name: 'Gold' },
      { by: 'tier', name: null },
    ],
    true,
  ],
  [
    'late and lost',
    [
      { by: 'rhythm', is: 'late' },
      { by: 'rhythm', is: 'lost' },
    ],
    true,
  ],
  [
    'a regular and lost',
    [
      { by: 'rhythm', is: 'regulars' },
      { by: 'rhythm', is: 'lost' },
    ],
    false,
  ],
  [
    'may be told news and must not be contacted',
    [
      { by: 'reach', is: 'barred' },
      { by: 'reach', is: 'news' },
    ],
    true,
  ],
  ['of the best, and seldom here', [rfm({ zone: 'best' }), rfm({ frequency: 2 })], true],
  ['of the best, and often here', [rfm({ zone: 'best' }), rfm({ frequency: 4, money: 1 })], false],
  ['most and least money', [rfm({ money: 5 }), rfm({ zone: 'lost', money: 1 })], true],
  [
    'a field that is empty and says something',
    [field({ is: 'filled', filled: false }), field({ is: 'containing', text: 'a' })],
    true,
  ],
  ['a field below nought and above it', [field(number(null, -1)), field(number(0, null))], true],
  ['a field with an end in common', [field(number(null, 5)), field(number(5, null))], false],
  ['a field before a day and after it', [field(days(null, '2026-01-01')), field(days('2026-01-02', null))], true],
  ['two choices of a field', [field({ is: 'choice', optionId: 1 }), field({ is: 'choice', optionId: 2 })], true],
  ['two fields', [field({ is: 'yes-no', yes: true }), { by: 'field', id: 2, test: { is: 'yes-no', yes: false } }], false],
  ['nothing', [], false],
])('%s', (_, conditions, found) => {
  expect(contradictionIn(conditions) !== null).toBe(found)
})
