import { expect, test } from 'vitest'
import { typedMinute } from './typed-minute.ts'

test.each([
  ['15', 900],
  ['9:30', 570],
  ['9.30', 570],
  ['0930', 570],
  ['930', 570],
  [' 23:59 ', 1439],
  ['0', 0],
  ['24', null],
  ['12:60', null],
  ['', null],
  ['noon', null],
  ['15:3', null],
  ['-5', null],
])('%j is minute %j of the day', (text, minute) => {
  expect(typedMinute(text)).toBe(minute)
})
