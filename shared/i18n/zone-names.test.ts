import { expect, it } from 'vitest'
import { countries } from '../domain/presets/countries.ts'
import { zoneName } from './zone-names.ts'

const zones = countries.flatMap((country) => [...country.zones])

it.each(['uk', 'ru'] as const)('names every zone of the countries in the letters of %s', (language) => {
  expect(zones.filter((zone) => !/^[\p{Script=Cyrillic}\s-]+$/u.test(zoneName(zone, language)))).toEqual([])
})

it('names a zone as its reader does, and an unknown one in English', () => {
  expect((['en', 'uk', 'ru', 'ro', 'pl'] as const).map((language) => zoneName('Europe/Warsaw', language))).toEqual([
    'Warsaw',
    'Варшава',
    'Варшава',
    'Varșovia',
    'Warszawa',
  ])
  expect(zoneName('America/Port_of_Spain', 'pl')).toBe('Port of Spain')
})
