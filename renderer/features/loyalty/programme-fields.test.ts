import { expect, it } from 'vitest'
import { fieldsOfRules, rulesOf } from './programme-fields.ts'

const rules = {
  earnPoints: 1,
  earnAmount: 1000,
  pointWorth: 50,
  minimumBill: 0,
  beforeDiscount: false,
  excludedCategories: ['Tobacco'],
  unit: '',
  rounding: 'down' as const,
  rates: [],
  birthdayTimes: 100,
  birthdayDays: 0,
  lasts: null,
}

it('what is shown for editing reads back as the same rules, in either decimal sign', () => {
  for (const language of ['en', 'uk'] as const) {
    expect(rulesOf(fieldsOfRules(rules, 'UAH', language), rules, 'UAH')).toEqual({ rules })
  }
})

it.each([
  { blank: 'earnAmount', typed: '' },
  { blank: 'earnAmount', typed: '0' },
  { blank: 'earnPoints', typed: '1.5' },
  { blank: 'pointWorth', typed: '-1' },
  { blank: 'minimumBill', typed: 'ten' },
] as const)('names the blank $blank when "$typed" stands in it', ({ blank, typed }) => {
  expect(rulesOf({ ...fieldsOfRules(rules, 'UAH', 'en'), [blank]: typed }, rules, 'UAH')).toEqual({ unclear: [blank] })
})

it('an empty worth means that points cannot be spent as money', () => {
  expect(rulesOf({ ...fieldsOfRules(rules, 'UAH', 'en'), pointWorth: ' ' }, rules, 'UAH')).toMatchObject({
    rules: { pointWorth: 0 },
  })
})
