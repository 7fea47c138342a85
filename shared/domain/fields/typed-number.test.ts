import { expect, it } from 'vitest'
import { readThousandths } from './typed-number.ts'

it.each([
  ['12', 12_000],
  ['12,5', 12_500],
  ['12.05', 12_050],
  ['1 200', 1_200_000],
  ['−3', -3_000],
  ['-0', 0],
  ['1000000000', 1_000_000_000_000],
  ['1000000001', null],
  ['1,2345', null],
  ['1.200,5', null],
  ['zwölf', null],
  ['', null],
])('reads %j as %j thousandths', (text, thousandths) => {
  expect(readThousandths(text)).toBe(thousandths)
})
