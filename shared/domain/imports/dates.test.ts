import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decideDateStyle, isEmptyDate, readDate } from './dates.ts'

const date = (year: number | null, month: number | null, day: number | null) => ({ year, month, day })

describe('dates', () => {
  it.each([
    ['1990-05-12', date(1990, 5, 12)],
    ['1990/5/12', date(1990, 5, 12)],
    ['19900512', date(1990, 5, 12)],
    ['2023-01-05 12:30:00', date(2023, 1, 5)],
    ['2023-01-05T12:30:00Z', date(2023, 1, 5)],
    ['12.05.1990', date(1990, 5, 12)],
    ['12.05.1990 р.', date(1990, 5, 12)],
    ['12/5/90', date(1990, 5, 12)],
    ['12-05-04', date(2004, 5, 12)],
    ['12.05', date(null, 5, 12)],
    ['--05-12', date(null, 5, 12)],
    ['1990', date(1990, null, null)],
    ['29.02.2000', date(2000, 2, 29)],
    ['29.02', date(null, 2, 29)],
    ['12 травня 1990', date(1990, 5, 12)],
    ['12 мая 1990 г.', date(1990, 5, 12)],
    ['12 mai 1990', date(1990, 5, 12)],
    ['12 października 1990', date(1990, 10, 12)],
    ['12-Feb-1990', date(1990, 2, 12)],
    ['May 12, 1990', date(1990, 5, 12)],
    ['5 листопада', date(null, 11, 5)],
    ['5 lipca 1990', date(1990, 7, 5)],
    ['5 липня 1990', date(1990, 7, 5)],
  ])('%s is understood', (text, expected) => {
    expect(readDate(text, 'day-first')).toEqual(expected)
  })

  it.each([
    '',
    '31.02.2000',
    '29.02.1999',
    '12.13.1990',
    '1990-13-01',
    'весна',
    '12.05.1790',
    '99.99.9999',
    '067 123 45 67',
    '5 foo 1990',
  ])('"%s" is no date', (text) => {
    expect(readDate(text, 'day-first')).toBeNull()
  })

  it('the month comes first where the file says so', () => {
    expect(readDate('05/12/1990', 'month-first')).toEqual(date(1990, 5, 12))
    expect(readDate('12.31.1990', 'month-first')).toEqual(date(1990, 12, 31))
  })

  it.each([
    [['01/02/1990', '13/02/1990'], 'day-first'],
    [['01/02/1990', '02/13/1990'], 'month-first'],
    [['01/02/1990'], 'day-first'],
    [['1990-01-02', '1991-02-03'], 'iso'],
    [['1990-01-02', '13.02.1990'], 'day-first'],
    [[], 'day-first'],
  ])('%j is %s', (cells, style) => {
    expect(decideDateStyle(cells)).toBe(style)
  })

  it('zeros are an empty date', () => {
    expect(['0000-00-00', '0000-00-00 00:00:00', '00.00.0000'].every(isEmptyDate)).toBe(true)
    expect(isEmptyDate('2000-01-01')).toBe(false)
  })

  it('every day of the calendar is read back in every style', () => {
    fc.assert(
      fc.property(fc.date({ min: new Date('1900-01-01'), max: new Date('2100-12-31'), noInvalidDate: true }), (moment) => {
        const [year, month, day] = moment.toISOString().slice(0, 10).split('-')
        const expected = date(Number(year), Number(month), Number(day))
        expect(readDate(`${year}-${month}-${day}`, 'iso')).toEqual(expected)
        expect(readDate(`${day}.${month}.${year}`, 'day-first')).toEqual(expected)
        expect(readDate(`${month}/${day}/${year}`, 'month-first')).toEqual(expected)
      }),
    )
  })
})
