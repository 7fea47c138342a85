import fc from 'fast-check'
import { expect, it } from 'vitest'
import { languages } from '#shared/i18n/languages.ts'
import { CURRENCY_CODES, MAX_MONEY } from '#shared/kernel/money.ts'
import { draftOf, fieldsOf } from './item-draft.ts'

it('reads back every item it has written, in every language and currency', () => {
  const money = fc.integer({ min: 0, max: MAX_MONEY })
  fc.assert(
    fc.property(
      money,
      fc.option(money),
      fc.constantFrom(...languages),
      fc.constantFrom(...CURRENCY_CODES),
      (price, cost, language, currency) => {
        const item = {
          name: 'Tea',
          category: '',
          kind: 'good',
          unit: 'hour',
          price,
          cost,
          time: { step: 10, minimum: 0 },
        } as const
        expect(fieldsOf(draftOf(item, currency, language), currency)).toEqual({ ok: true, fields: item })
      },
    ),
  )
})

it('charges by time only what is sold by the hour', () => {
  const draft = { ...draftOf(null, 'EUR', 'en'), price: '3' }
  expect(fieldsOf(draft, 'EUR')).toMatchObject({ fields: { time: null } })
  expect(fieldsOf({ ...draft, unit: 'hour' }, 'EUR')).toMatchObject({ fields: { time: { step: 15, minimum: 30 } } })
})

it.each([
  ['', '', ['price']],
  ['-5', '', ['price']],
  ['12.345', '1,2,3', ['price', 'cost']],
  ['1234567890123', '', ['price']],
  ['12,50', 'a lot', ['cost']],
])('says which sums are unclear: price %j, cost %j', (price, cost, unclear) => {
  expect(fieldsOf({ ...draftOf(null, 'UAH', 'uk'), price, cost }, 'UAH')).toEqual({ ok: false, unclear })
})
