import { expect, it } from 'vitest'
import { languageOfMachine } from './i18n.ts'

it.each([
  [['uk-UA', 'en'], 'uk'],
  [['de-AT', 'ro-MD', 'ru'], 'ro'],
  [['pl'], 'pl'],
  [['de', 'fr'], 'en'],
  [[], 'en'],
] as const)('speaks the first language of %j that it knows: %s', (wanted, language) => {
  expect(languageOfMachine(wanted)).toBe(language)
})
