import { expect, it } from 'vitest'
import {
  formatAmount,
  formatBytes,
  formatClock,
  formatDay,
  formatDayShort,
  formatDays,
  formatInstant,
  formatList,
  formatMoney,
  formatMonthAndDay,
  formatMonthSince,
  formatNumber,
  formatPercent,
  formatQuantity,
  formatRelativeDay,
  formatRoughMoney,
  formatTime,
  formatWeekdayAndDay,
  formTogether,
} from './format.ts'
import { type Language, languages } from './languages.ts'

/** Visible text: no-break spaces are written as "_", so that a table shows where a line may not be broken. */
const visible = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, '_')
const TODAY = '2025-11-14'
const AFTERNOON = Date.UTC(2025, 10, 7, 17, 20)

const inEveryLanguage = (format: (language: Language) => string) => languages.map((language) => visible(format(language)))

it('writes an estimate of money in whole units, and in tens from a hundred on', () => {
  const rough = (amount: number) => visible(formatRoughMoney(amount, 'PLN', 'pl'))
  expect([16_063, 64_499, 9_949, 2_934, 40, 123_456].map(rough)).toEqual([
    '160_zł',
    '640_zł',
    '99_zł',
    '29_zł',
    '1_zł',
    '1230_zł',
  ])
})

it('writes money as each language does', () => {
  expect(inEveryLanguage((language) => formatMoney(2_574_050, 'UAH', language))).toEqual([
    '₴25,740.50',
    '25_740,50_₴',
    '25_740,50_₴',
    '25.740,50_₴',
    '25_740,50_₴',
  ])
  expect(inEveryLanguage((language) => formatMoney(1250, 'PLN', language))).toEqual([
    '12.50_zł',
    '12,50_zł',
    '12,50_zł',
    '12,50_zł',
    '12,50_zł',
  ])
  expect(inEveryLanguage((language) => formatMoney(2440, 'EUR', language))).toEqual([
    '€24.40',
    '24,40_€',
    '24,40_€',
    '24,40_€',
    '24,40_€',
  ])
})

it('says one leu, and lei from two on', () => {
  expect([100, 200, 2000, 50].map((amount) => visible(formatMoney(amount, 'RON', 'ro')))).toEqual([
    '1_leu',
    '2_lei',
    '20_lei',
    '0,50_lei',
  ])
  expect(visible(formatMoney(100, 'RON', 'ro', 'full'))).toBe('1,00_lei')
})

it('drops the decimals of a whole amount unless the full form is wanted', () => {
  expect(visible(formatMoney(18_500, 'UAH', 'uk'))).toBe('185_₴')
  expect(visible(formatMoney(18_500, 'UAH', 'uk', 'full'))).toBe('185,00_₴')
  expect(visible(formatAmount(9500, 'UAH', 'uk'))).toBe('95')
  expect(visible(formatAmount(620, 'EUR', 'en'))).toBe('6.20')
})

it('writes amounts that stand together alike', () => {
  expect(formTogether([430, 500, 1200], 'EUR')).toBe('full')
  expect(formTogether([9500, 6000], 'UAH')).toBe('short')
  expect(formTogether([], 'EUR')).toBe('short')
})

it('writes a negative sum with a true minus before everything', () => {
  expect(visible(formatMoney(-1250, 'EUR', 'en'))).toBe('−€12.50')
  expect(visible(formatMoney(-1250, 'UAH', 'uk'))).toBe('−12,50_₴')
  expect(visible(formatAmount(-1250, 'UAH', 'uk'))).toBe('−12,50')
})

it('writes numbers, quantities and percentages', () => {
  expect(inEveryLanguage((language) => formatNumber(1_234_567, language))).toEqual([
    '1,234,567',
    '1_234_567',
    '1_234_567',
    '1.234.567',
    '1_234_567',
  ])
  expect(inEveryLanguage((language) => formatQuantity(1500, language))).toEqual(['1.5', '1,5', '1,5', '1,5', '1,5'])
  expect(inEveryLanguage((language) => formatPercent(850, language))).toEqual(['8.5%', '8,5_%', '8,5_%', '8,5_%', '8,5%'])
  expect(inEveryLanguage((language) => formatPercent(500, language, 1))).toEqual(['5.0%', '5,0_%', '5,0_%', '5,0_%', '5,0%'])
})

it('writes a day in full', () => {
  expect(inEveryLanguage((language) => formatDay('2025-11-04', language))).toEqual([
    '4 November 2025',
    '4 листопада 2025',
    '4 ноября 2025',
    '4 noiembrie 2025',
    '4 listopada 2025',
  ])
})

it('writes a day in short, with the year only when it is another one', () => {
  expect(inEveryLanguage((language) => formatDayShort('2025-06-28', language, TODAY))).toEqual([
    '28 Jun',
    '28 черв.',
    '28 июн.',
    '28 iun.',
    '28 cze',
  ])
  expect(inEveryLanguage((language) => formatDayShort('2024-06-28', language, TODAY))).toEqual([
    '28 Jun 2024',
    '28 черв. 2024',
    '28 июн. 2024',
    '28 iun. 2024',
    '28 cze 2024',
  ])
})

it('writes the day of the week before the day', () => {
  expect(inEveryLanguage((language) => formatWeekdayAndDay('2025-11-14', language))).toEqual([
    'Friday 14 November',
    'пʼятниця, 14 листопада',
    'пятница, 14 ноября',
    'vineri, 14 noiembrie',
    'piątek, 14 listopada',
  ])
})

it('writes the 29th of February without a year', () => {
  expect(inEveryLanguage((language) => formatMonthAndDay(2, 29, language))).toEqual([
    '29 February',
    '29 лютого',
    '29 февраля',
    '29 februarie',
    '29 lutego',
  ])
})

it('writes the month that follows "since" in its case', () => {
  expect(inEveryLanguage((language) => formatMonthSince('2022-03-09', language))).toEqual([
    'March_2022',
    'березня_2022',
    'марта_2022',
    'martie_2022',
    'marca_2022',
  ])
})

it('names near days by their distance and far ones by their date', () => {
  expect(inEveryLanguage((language) => formatRelativeDay('2025-11-13', language, TODAY))).toEqual([
    'yesterday',
    'учора',
    'вчера',
    'ieri',
    'wczoraj',
  ])
  expect(inEveryLanguage((language) => formatRelativeDay('2025-11-09', language, TODAY))).toEqual([
    '5 days ago',
    '5 днів тому',
    '5 дней назад',
    'acum 5 zile',
    '5 dni temu',
  ])
  expect(formatRelativeDay('2025-11-07', 'en', TODAY)).toBe('7 Nov')
  expect(formatRelativeDay('2026-01-02', 'en', TODAY)).toBe('2 Jan 2026')
})

it('writes several days by the first and the last', () => {
  expect(inEveryLanguage((language) => formatDays('2025-11-09', '2025-11-15', language, TODAY))).toEqual([
    '9 – 15 Nov',
    '9–15 лист.',
    '9–15 нояб.',
    '9–15 nov.',
    '9–15 lis',
  ])
  expect(inEveryLanguage((language) => formatDays('2024-11-28', '2024-12-04', language, TODAY))).toEqual([
    '28 Nov – 4 Dec 2024',
    '28 лист. – 4 груд. 2024',
    '28 нояб. – 4 дек. 2024',
    '28 nov. – 4 dec. 2024',
    '28 lis–4 gru 2024',
  ])
})

it('writes an instant in the zone of the shop', () => {
  expect(inEveryLanguage((language) => formatInstant(AFTERNOON, language, 'Europe/Kyiv', TODAY))).toEqual([
    'Fri 7 Nov, 19:20',
    'пт, 7 лист., 19:20',
    'пт, 7 нояб., 19:20',
    'vin., 7 nov., 19:20',
    'pt., 7 lis, 19:20',
  ])
  expect(formatTime(AFTERNOON, 'en', 'Europe/London')).toBe('17:20')
  expect(inEveryLanguage((language) => formatTime(Date.UTC(2025, 10, 7, 8, 5), language, 'UTC'))).toEqual([
    '08:05',
    '08:05',
    '08:05',
    '08:05',
    '8:05',
  ])
})

it('writes the clock of the frame', () => {
  expect(formatClock(AFTERNOON, 'uk', 'Europe/Kyiv')).toBe('пʼятниця, 7 листопада · 19:20')
  expect(formatClock(AFTERNOON, 'en', 'Europe/Kyiv')).toBe('Friday 7 November · 19:20')
})

it('takes the year of an instant from the zone of the shop too', () => {
  const newYear = Date.UTC(2025, 11, 31, 23, 30)
  expect(formatInstant(newYear, 'en', 'Europe/Kyiv', '2026-01-01')).toBe('Thu 1 Jan, 01:30')
  expect(formatInstant(newYear, 'en', 'Europe/London', '2026-01-01')).toBe('Wed, 31 Dec 2025, 23:30')
})

it('joins a list as each language does', () => {
  expect(inEveryLanguage((language) => formatList(['A', 'B', 'C'], language))).toEqual([
    'A, B and C',
    'A, B і C',
    'A, B и C',
    'A, B și C',
    'A, B i C',
  ])
})

it('writes sizes of files in the units of each language', () => {
  expect(inEveryLanguage((language) => formatBytes(12_449_000, language))).toEqual([
    '12.4_MB',
    '12,4_МБ',
    '12,4_МБ',
    '12,4_MB',
    '12,4_MB',
  ])
  expect([0, 999, 1000, 5e12].map((bytes) => visible(formatBytes(bytes, 'uk')))).toEqual(['0_Б', '999_Б', '1_кБ', '5_000_ГБ'])
})
