import { expect, it } from 'vitest'
import { chipOf, draftsOf, type TipDraft } from './tip-chips.ts'

it.each<[TipDraft, ReturnType<typeof chipOf>]>([
  [
    { kind: 'percent', text: '10' },
    { kind: 'percent', value: 10 },
  ],
  [
    { kind: 'percent', text: ' 10 % ' },
    { kind: 'percent', value: 10 },
  ],
  [
    { kind: 'percent', text: '100' },
    { kind: 'percent', value: 100 },
  ],
  [{ kind: 'percent', text: '' }, null],
  [{ kind: 'percent', text: '0' }, 'unclear'],
  [{ kind: 'percent', text: '101' }, 'unclear'],
  [{ kind: 'percent', text: '7,5' }, 'unclear'],
  [
    { kind: 'amount', text: '20' },
    { kind: 'amount', value: 2000 },
  ],
  [
    { kind: 'amount', text: '2,50' },
    { kind: 'amount', value: 250 },
  ],
  [{ kind: 'amount', text: '0' }, 'unclear'],
  [{ kind: 'amount', text: 'much' }, 'unclear'],
])('reads the tip %j', (draft, chip) => {
  expect(chipOf(draft, 'UAH')).toEqual(chip)
})

it('writes tips so that they are read again as they were', () => {
  const chips = [
    { kind: 'percent', value: 5 },
    { kind: 'amount', value: 2050 },
  ] as const
  const drafts = draftsOf(chips, 'UAH', 'uk')
  expect(drafts.map(({ text }) => text)).toEqual(['5', '20,50', ''])
  expect(drafts.map((draft) => chipOf(draft, 'UAH'))).toEqual([...chips, null])
})
