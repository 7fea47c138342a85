import { describe, expect, test } from 'vitest'
import { openTestShop } from '#electron/backend/test-shop.ts'

const inPoland = { country: 'PL', currency: 'PLN', zone: 'Europe/Warsaw', language: 'pl' } as const
const repair = { from: '2026-08-03', until: '2026-08-14', why: 'ремонт', kind: 'closed', yearly: false } as const

describe('the year of a shop', () => {
  test('has the holidays of its country, shut only where everybody is', async () => {
    const shop = await openTestShop({ shop: inPoland })
    const { holidays, closed, quiet } = await shop.call('calendar.year', { year: 2026 })
    expect(holidays).toHaveLength(14)
    expect(closed).toEqual(['2026-01-01', '2026-04-05', '2026-12-25'])
    expect(quiet).toEqual(holidays.map(({ day }) => day))
    expect(await shop.call('calendar.settings', {})).toEqual({ version: 0, closedWeekdays: [], own: [], hasHolidays: true })
  })

  test('has days of its own only, where the country is not known', async () => {
    const shop = await openTestShop({ shop: { ...inPoland, country: 'GB', currency: 'GBP', zone: 'Europe/London' } })
    await shop.call('calendar.addOwnDays', {
      from: '2026-12-25',
      until: '2026-12-26',
      why: 'Christmas',
      kind: 'holiday',
      yearly: true,
    })
    await shop.call('calendar.addOwnDays', { from: '2026-08-31', until: '2026-08-31', why: 'Bank', kind: 'quiet', yearly: false })
    expect(await shop.call('calendar.year', { year: 2027 })).toEqual({
      holidays: [],
      closed: ['2027-12-25', '2027-12-26'],
      quiet: ['2027-12-25', '2027-12-26'],
    })
    expect((await shop.call('calendar.year', { year: 2026 })).quiet).toEqual(['2026-08-31', '2026-12-25', '2026-12-26'])
    expect((await shop.call('calendar.settings', {})).hasHolidays).toBe(false)
  })

  test('keeps what was said of a holiday for the years after, and leaves those before', async () => {
    const shop = await openTestShop({ shop: inPoland })
    const easter = { holiday: 'easter', year: 2026 } as const
    await shop.call('calendar.answerHoliday', { ...easter, closed: false, instead: true })
    const closedIn = async (year: number) => (await shop.call('calendar.year', { year })).closed
    expect(await closedIn(2025)).toContain('2025-04-20')
    expect([await closedIn(2026), await closedIn(2027)]).toEqual([
      ['2026-01-01', '2026-12-25'],
      ['2027-01-01', '2027-12-25'],
    ])
    await shop.call('calendar.answerHoliday', { ...easter, year: 2027, closed: true, instead: false })
    expect(await closedIn(2027)).toContain('2027-03-28')
    expect(await closedIn(2026)).not.toContain('2026-04-05')
  })

  test('has its closing days of every week, and a repair in summer that is not quiet', async () => {
    const shop = await openTestShop()
    await shop.call('calendar.setClosedWeekdays', { version: 0, closedWeekdays: [1, 7, 1] })
    await shop.call('calendar.addOwnDays', repair)
    const { closed, quiet } = await shop.call('calendar.year', { year: 2026 })
    expect(closed).toEqual(expect.arrayContaining(['2026-01-05', '2026-01-04', '2026-08-03', '2026-08-14']))
    expect([closed.includes('2026-08-15'), quiet.includes('2026-08-05')]).toEqual([false, false])
    expect((await shop.call('calendar.settings', {})).closedWeekdays).toEqual([1, 7])
  })
})

describe('it is refused', () => {
  test('to shut every day of the week, and to say what somebody else has said meanwhile', async () => {
    const shop = await openTestShop()
    expect(await shop.rule('calendar.setClosedWeekdays', { version: 0, closedWeekdays: [1, 2, 3, 4, 5, 6, 7] })).toBe(
      'closed-all-week',
    )
    await shop.call('calendar.setClosedWeekdays', { version: 0, closedWeekdays: [1] })
    expect(await shop.refused('calendar.setClosedWeekdays', { version: 0, closedWeekdays: [2] })).toEqual({
      code: 'CONFLICT',
      details: { current: { version: 1, closedWeekdays: [1] } },
    })
  })

  test('to answer a holiday that stands otherwise by now, but not to say the same again', async () => {
    const shop = await openTestShop()
    const answer = { holiday: 'christmas', year: 2026 } as const
    await shop.call('calendar.answerHoliday', { ...answer, closed: true, instead: false })
    await shop.call('calendar.answerHoliday', { ...answer, closed: true, instead: false })
    const late = await shop.refused('calendar.answerHoliday', { ...answer, closed: false, instead: false })
    expect(late).toEqual({ code: 'CONFLICT', details: { current: { closed: true } } })
    expect(
      (await shop.refused('calendar.answerHoliday', { ...answer, holiday: 'all-saints', closed: true, instead: false })).code,
    ).toBe('NOT_FOUND')
  })

  test('to end before the beginning, to last longer than a year, and to change what another has changed or removed', async () => {
    const shop = await openTestShop()
    const fields = async (days: object) => (await shop.refused('calendar.addOwnDays', { ...repair, ...days })).details?.['fields']
    expect(await fields({ until: '2026-08-02' })).toEqual([{ path: 'until', problem: 'too-small' }])
    expect(await fields({ until: '2027-08-04' })).toEqual([{ path: 'until', problem: 'too-large' }])
    expect(await fields({ from: '2026-02-30' })).toEqual([{ path: 'from', problem: 'not-understood' }])
    expect(await fields({ why: '  ' })).toEqual([{ path: 'why', problem: 'missing' }])
    const { id } = await shop.call('calendar.addOwnDays', repair)
    await shop.call('calendar.changeOwnDays', { id, version: 1, ...repair, why: 'відпустка' })
    const late = await shop.refused('calendar.changeOwnDays', { id, version: 1, ...repair })
    expect(late).toMatchObject({ code: 'CONFLICT', details: { current: { why: 'відпустка', version: 2 } } })
    expect((await shop.refused('calendar.removeOwnDays', { id, version: 1 })).code).toBe('CONFLICT')
    await shop.call('calendar.removeOwnDays', { id, version: 2 })
    expect((await shop.refused('calendar.removeOwnDays', { id, version: 2 })).code).toBe('NOT_FOUND')
  })
})

describe('the name days of a shop', () => {
  test('are those of the country until others are chosen', async () => {
    const shop = await openTestShop()
    expect(await shop.call('calendar.nameDays', {})).toEqual({ chosen: null, edits: [] })
    await shop.call('calendar.chooseNameDays', { chosen: 'UA-old', instead: null })
    expect((await shop.call('calendar.nameDays', {})).chosen).toBe('UA-old')
    const late = await shop.refused('calendar.chooseNameDays', { chosen: 'none', instead: null })
    expect(late).toEqual({ code: 'CONFLICT', details: { current: { chosen: 'UA-old' } } })
    await shop.reopen()
    expect((await shop.call('calendar.nameDays', {})).chosen).toBe('UA-old')
  })

  test('keep what was struck out and added, and forget it when it is put back', async () => {
    const shop = await openTestShop()
    const edits = async () => (await shop.call('calendar.nameDays', {})).edits
    const nicholas = { calendar: 'UA', name: 'Коля', feast: '05-09' } as const
    await shop.call('calendar.editNameDay', { ...nicholas, name: 'Микола', kept: false })
    await shop.call('calendar.editNameDay', { ...nicholas, name: 'Микола', kept: false })
    await shop.call('calendar.editNameDay', { calendar: 'UA', name: 'Руслан', feast: '03-08', kept: true })
    expect(await edits()).toEqual([
      { calendar: 'UA', name: 'Микола', feast: '05-09', added: false },
      { calendar: 'UA', name: 'Руслан', feast: '03-08', added: true },
    ])
    await shop.call('calendar.editNameDay', { ...nicholas, name: 'Миколай', kept: true })
    await shop.call('calendar.editNameDay', { calendar: 'UA', name: 'руслан', feast: '03-08', kept: false })
    expect(await edits()).toEqual([])
  })

  test('have no name of signs alone, and no day that no calendar has', async () => {
    const shop = await openTestShop()
    const edit = { calendar: 'UA', name: 'Руслан', feast: '03-08', kept: true } as const
    expect((await shop.refused('calendar.editNameDay', { ...edit, name: '—' })).details?.['fields']).toEqual([
      { path: 'name', problem: 'not-understood' },
    ])
    expect((await shop.refused('calendar.editNameDay', { ...edit, feast: '02-30' })).details?.['fields']).toEqual([
      { path: 'feast', problem: 'not-understood' },
    ])
  })
})
