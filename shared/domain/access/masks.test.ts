import { expect, test } from 'vitest'
import { isMasked, maskAddress, unmasked } from './masks.ts'

test.each([
  ['+380 67 123 45 96', '··· ·· 96'],
  ['0671234596', '··· ·· 96'],
  ['12345', '···'],
  ['olena@example.com', 'o···@···'],
])('%s is seen as %s', (address, seen) => {
  expect(maskAddress(address)).toBe(seen)
  expect(isMasked(seen)).toBe(true)
})

test('no address stays none', () => {
  expect(maskAddress('')).toBe('')
})

test('what was changed by somebody who sees it masked loses nothing and gains what he typed', () => {
  const kept = ['+380671234596', '+380509998877']
  expect(unmasked(['··· ·· 96', '··· ·· 77'], kept)).toEqual(kept)
  expect(unmasked(['··· ·· 96', '0931112233'], kept)).toEqual([...kept, '0931112233'])
  expect(unmasked([], kept)).toEqual(kept)
  expect(unmasked(['+380671234596'], kept)).toEqual(kept)
})
