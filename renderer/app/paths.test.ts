import { expect, it } from 'vitest'
import { pathTo } from './paths.ts'

it('fills the parameters of an address', () => {
  expect(pathTo('till')).toBe('/')
  expect(pathTo('client', { id: 7 })).toBe('/clients/7')
})

it('keeps a parameter from becoming a part of the address', () => {
  expect(pathTo('settingsPart', { part: 'a/b?c' })).toBe('/settings/a%2Fb%3Fc')
})
