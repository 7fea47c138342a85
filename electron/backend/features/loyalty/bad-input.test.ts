import { describe, expect, test } from 'vitest'
import { aVisit, openTestShop, pointsProgramme, TEN_PERCENT } from '#electron/backend/test-shop.ts'

/* What nobody can mean is refused before it is written down, and nothing is changed by it. */

const SCOPE = { categories: [], items: [] }
const STAMPS = { ...SCOPE, collect: 9, per: 'visit', gapHours: 0, minimumBill: 0, freeUpTo: null, lasts: null }
const DISCOUNT = {
  ...SCOPE,
  hundredths: 1000,
  tags: [],
  clientCategories: [],
  weekdays: [],
  hours: null,
  excludedCategories: [],
  ceiling: null,
}
const LEVEL = { name: 'Срібний', from: 1000, pointsTimes: 150, discount: 0 }
const TIERS = { by: 'spent', windowDays: 90, review: 'month', levels: [LEVEL] }
const BONUS = { occasion: 'birthday', points: 50, daysBefore: 0, atFirstVisit: false, lasts: null }
const REFERRAL = { referrer: 10, newcomer: 10, minimumBill: 0, lasts: null }

/** Rules with one number that nobody can mean. */
const WRONG = [
  ['points', TEN_PERCENT, { earnAmount: 0 }],
  ['points', TEN_PERCENT, { earnPoints: -1 }],
  ['points', TEN_PERCENT, { pointWorth: -100 }],
  ['points', TEN_PERCENT, { lasts: { count: 0, unit: 'days' } }],
  ['stamps', STAMPS, { collect: 0 }],
  ['stamps', STAMPS, { gapHours: -1 }],
  ['discount', DISCOUNT, { hundredths: 0 }],
  ['discount', DISCOUNT, { hundredths: -500 }],
  ['discount', DISCOUNT, { hundredths: 10_001 }],
  ['tiers', TIERS, { levels: [] }],
  ['tiers', TIERS, { levels: [{ ...LEVEL, from: 0 }] }],
  ['tiers', TIERS, { levels: [{ ...LEVEL, pointsTimes: 50 }] }],
  ['tiers', TIERS, { windowDays: 0 }],
  ['bonus', BONUS, { points: 0 }],
  ['bonus', BONUS, { daysBefore: -1 }],
  ['referral', REFERRAL, { referrer: -1 }],
] as const

describe('a programme', () => {
  test('of nothing, of less than nothing or of more than all is refused by the number that is wrong', async () => {
    const shop = await openTestShop()
    const before = await shop.call('loyalty.programmes', {})
    for (const [at, [kind, rules, wrong]] of WRONG.entries()) {
      const programme = { kind, rules: { ...rules, ...wrong } }
      const input = { opId: `bad-input-number-${at}`, name: 'Хибна', from: '2026-11-11', programme }
      const answer = await shop.backend.dispatch(shop.session, 'loyalty.startProgramme', input)
      const path = expect.stringContaining(`programme.rules.${Object.keys(wrong).join()}`)
      expect(answer).toMatchObject({ ok: false, error: { code: 'INPUT', details: { fields: [{ path }] } } })
    }
    expect(await shop.call('loyalty.programmes', {})).toEqual(before)
  })

  test('put in force over another of its kind, or from a day that is over, is refused', async () => {
    const shop = await openTestShop()
    const { seriesId, latest } = await pointsProgramme(shop)
    const programme = { kind: 'points' as const, rules: TEN_PERCENT }
    expect(await shop.rule('loyalty.startProgramme', { name: '', from: '2026-11-20', programme })).toBe('programme-kind-taken')
    const change = { seriesId, basedOn: latest, name: '', from: '2026-11-10', programme }
    expect(await shop.rule('loyalty.changeProgramme', change)).toBe('programme-in-past')
  })
})

test('a voucher that has been used up pays no second time, and says so before the bill is closed', async () => {
  const shop = await openTestShop()
  const { code } = await shop.call('loyalty.sellGiftCard', { amount: 5000, payment: 'cash', until: null })
  const paid = { vouchers: [{ code, amount: 5000 }] }
  await shop.call('visits.log', aVisit(null, 8000, paid))
  expect(await shop.rule('visits.log', aVisit(null, 8000, paid))).toBe('voucher-used-up')
  expect(await shop.rule('loyalty.tender', { code, clientId: null, without: null })).toBe('voucher-used-up')
})
