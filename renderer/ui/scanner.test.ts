import { expect, it } from 'vitest'
import { makeScanReader } from './scanner.ts'

/** Presses the keys with `gap` ms between each two; answers what the reader makes of the last. */
function type(codes: readonly string[], gap: number): string | null {
  const reader = makeScanReader()
  return codes.map((code, index) => reader.press({ code, at: index * gap }).code).at(-1) ?? null
}

const enter = 'Enter'

it('reads a code that comes faster than any hand and ends with Enter', () => {
  expect(type(['KeyR', 'KeyE', 'KeyG', 'Minus', 'Digit4', 'Numpad2', enter], 8)).toBe('REG-42')
})

it('leaves what a hand types alone, however quick the hand', () => {
  expect(type(['KeyR', 'KeyE', 'KeyG', 'Digit4', enter], 60)).toBeNull()
})

it('takes fewer than four keys for typing', () => {
  expect(type(['KeyA', 'KeyB', 'KeyC', enter], 5)).toBeNull()
})

it('needs the Enter as fast as the rest', () => {
  const reader = makeScanReader()
  for (const [index, code] of ['Digit1', 'Digit2', 'Digit3', 'Digit4'].entries()) reader.press({ code, at: index * 5 })
  expect(reader.press({ code: enter, at: 400 }).code).toBeNull()
})

it('drops what a hand had typed just before the scan', () => {
  const reader = makeScanReader()
  reader.press({ code: 'KeyI', at: 0 })
  reader.press({ code: 'KeyV', at: 120 })
  const begun = reader.press({ code: 'Digit1', at: 900 })
  expect(begun.begins).toBe(true)
  for (const [index, code] of ['Digit2', 'Digit3', 'Digit4'].entries()) reader.press({ code, at: 905 + index * 5 })
  expect(reader.press({ code: enter, at: 920 }).code).toBe('1234')
})

it('reads the same code again right after', () => {
  const reader = makeScanReader()
  const scan = (from: number) => {
    for (const [index, code] of ['Digit1', 'Digit2', 'Digit3', 'Digit4'].entries()) reader.press({ code, at: from + index * 5 })
    return reader.press({ code: enter, at: from + 20 }).code
  }
  expect([scan(0), scan(30)]).toEqual(['1234', '1234'])
})
