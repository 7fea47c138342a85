import { beforeAll, expect, it } from 'vitest'
import { languages } from '#shared/i18n/languages.ts'
import { i18n, languageOfMachine, learn, speak } from './i18n.ts'

beforeAll(async () => {
  await Promise.all(languages.map(learn))
})

it.each([
  [['uk-UA', 'en'], 'uk'],
  [['de-AT', 'ro-MD', 'ru'], 'ro'],
  [['pl'], 'pl'],
  [['de', 'fr'], 'en'],
  [[], 'en'],
] as const)('speaks the first language of %j that it knows: %s', (wanted, language) => {
  expect(languageOfMachine(wanted)).toBe(language)
})

it.each([
  ['en', '1,234,567 clients'],
  ['uk', '1 234 567 клієнтів'],
  ['pl', '1 234 567 klientów'],
  ['ro', '1.234.567 de clienți'],
] as const)('writes a great count in %s as numbers are written there', (language, words) => {
  expect(i18n.t('common:clients', { count: 1_234_567, lng: language }).replace(/\s/gu, ' ')).toBe(words)
})

it('leaves a number that is a name as it is', () => {
  expect(i18n.t('clients:receiptNo', { number: 14_257, lng: 'en' })).toContain('14257')
})

it('speaks the language that was asked for last, however long the words of the one before take', async () => {
  await Promise.all([speak('pl'), speak('ro')])
  expect(i18n.language).toBe('ro')
  expect(document.documentElement.lang).toBe('ro')
  expect(i18n.t('common:clients', { count: 2 })).toBe('2 clienți')
})
