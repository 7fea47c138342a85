import { expect, it } from 'vitest'
import { guessCountry } from './guess-country.ts'

it.each([
  ['Europe/Kyiv', ['uk'], 'UA'],
  ['Europe/Kiev', ['en-US'], 'UA'],
  ['Europe/Warsaw', ['uk-UA'], 'PL'],
  ['Europe/Chisinau', ['ru'], 'MD'],
  ['America/Phoenix', ['en-US'], 'US'],
  ['UTC', ['en-IE', 'en'], 'IE'],
  ['UTC', ['pl'], 'PL'],
  ['UTC', ['fr-XX'], 'GB'],
  ['UTC', [], 'GB'],
])('a machine in %s that speaks %j stands in %s', (zone, tags, country) => {
  expect(guessCountry(zone, tags)).toBe(country)
})
