import { describe, expect, test } from 'vitest'
import { openTestShop, setPoints, TEN_PERCENT, type TestShop } from '#electron/backend/test-shop.ts'
import type { ProgrammeRules } from '#shared/contract/programmes.ts'

const bonus = (occasion: 'birthday' | 'name-day' | 'welcome'): ProgrammeRules => ({
  kind: 'bonus',
  rules: { occasion, points: 50, daysBefore: 0, atFirstVisit: false, lasts: null },
})
const tiers = (pointsTimes: number, name = 'Золото'): ProgrammeRules => ({
  kind: 'tiers',
  rules: {
    by: 'visits',
    windowDays: 90,
    review: 'month',
    levels: [
      { name: 'Срібло', from: 5, pointsTimes: 100, discount: 0 },
      { name, from: 10, pointsTimes, discount: 0 },
    ],
  },
})
const referral: ProgrammeRules = { kind: 'referral', rules: { referrer: 50, newcomer: 50, minimumBill: 0, lasts: null } }
const input = (programme: ProgrammeRules, from: string) => ({ name: 'x', from, programme })
const start = (shop: TestShop, programme: ProgrammeRules, from = '2026-11-11') =>
  shop.call('loyalty.startProgramme', input(programme, from))

describe('programmes side by side', () => {
  test.each(['birthday', 'name-day', 'welcome'] as const)('are not two bonuses of one %s', async (occasion) => {
    const shop = await openTestShop()
    const first = await start(shop, bonus(occasion), '2026-11-20')
    expect(await shop.rule('loyalty.startProgramme', input(bonus(occasion), '2026-11-11'))).toBe('bonus-occasion-taken')
    const other = await start(shop, bonus(occasion === 'welcome' ? 'birthday' : 'welcome'))
    const change = { seriesId: other.seriesId, basedOn: other.id, ...input(bonus(occasion), '2026-12-01') }
    expect(await shop.rule('loyalty.changeProgramme', change)).toBe('bonus-occasion-taken')
    await shop.call('loyalty.changeProgramme', {
      seriesId: first.seriesId,
      basedOn: first.id,
      ...input(bonus(occasion), '2026-11-25'),
    })
  })

  test('may be a bonus after the one of the same occasion has ended, not a day earlier', async () => {
    const shop = await openTestShop()
    const { seriesId, id } = await start(shop, bonus('birthday'))
    await shop.call('loyalty.stopProgramme', { seriesId, basedOn: id, from: '2026-12-01' })
    expect(await shop.rule('loyalty.startProgramme', input(bonus('birthday'), '2026-11-30'))).toBe('bonus-occasion-taken')
    await start(shop, bonus('birthday'), '2026-12-01')
  })

  test('are not two of thanks for bringing somebody, nor of levels', async () => {
    const shop = await openTestShop()
    for (const programme of [referral, tiers(150)]) {
      await start(shop, programme, '2026-11-20')
      expect(await shop.rule('loyalty.startProgramme', input(programme, '2026-11-11'))).toBe('programme-kind-taken')
    }
  })

  test('do not multiply points until a bill pays for the next, whichever of both is begun later', async () => {
    const shop = await openTestShop()
    const points = (pointWorth: number) => ({ ...TEN_PERCENT, pointWorth })
    expect(await shop.rule('loyalty.startProgramme', input(tiers(1000), '2026-11-11'))).toBe('tiers-pay-for-themselves')
    await start(shop, tiers(500))
    const [known] = (await shop.call('loyalty.programmes', {})).filter(({ kind }) => kind === 'points')
    const change = { seriesId: known?.seriesId ?? 0, basedOn: known?.latest ?? 0, name: '', from: '2026-11-12' }
    const programme = { kind: 'points' as const, rules: points(200) }
    expect(await shop.rule('loyalty.changeProgramme', { ...change, programme })).toBe('tiers-pay-for-themselves')
    await setPoints(shop, points(199), '2026-11-12')
  })

  test('of levels do not have one name twice', async () => {
    const shop = await openTestShop()
    expect(await shop.rule('loyalty.startProgramme', input(tiers(150, 'срібло'), '2026-11-11'))).toBe('tier-names-twice')
  })
})
