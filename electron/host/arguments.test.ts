import { expect, it } from 'vitest'
import { parseHostArguments } from './arguments.ts'
import { defaultDataDir } from './data-location.ts'

it('takes a folder, a port and a number of sample clients', () => {
  expect(parseHostArguments(['--data=/shop', '--port=8080', '--demo=50'])).toEqual({ data: '/shop', port: 8080, demo: 50 })
})

it('leaves port and folder open when nothing is said', () => {
  expect(parseHostArguments([])).toEqual({ data: null, port: null, demo: null })
})

it.each([
  '--port=65536',
  '--port=-1',
  '--port=80a',
  '--port=',
  '--demo=0',
  '--demo=2001',
  '--demo=many',
  '--unknown',
  '--data',
  'stray',
])('answers %s with a sentence', (word) => {
  expect(parseHostArguments([word])).toEqual(expect.stringMatching(/\w+ .+/))
})

it.each([
  ['win32', { LOCALAPPDATA: 'L' }, /^L.Regulars$/],
  ['win32', {}, /^home.AppData.Local.Regulars$/],
  ['darwin', {}, /^home.Library.Application Support.Regulars$/],
  ['linux', { XDG_DATA_HOME: 'xdg' }, /^xdg.regulars$/],
  ['linux', {}, /^home.\.local.share.regulars$/],
] as const)('on %s with %o the shop lies in the user’s own folder', (platform, environment, expected) => {
  expect(defaultDataDir({ platform, home: 'home', environment })).toMatch(expected)
})
