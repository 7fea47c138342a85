import { expect, it } from 'vitest'
import { isPressed } from './shortcuts.ts'

type Press = Parameters<typeof isPressed>[1]

const press = (code: string, key: string, held: Partial<Press> = {}): Press => ({
  code,
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...held,
})

it.each<[keys: string, pressed: Press]>([
  ['F2', press('F2', 'F2')],
  ['Ctrl+K', press('KeyK', 'k', { ctrlKey: true })],
  ['Ctrl+K', press('KeyK', 'л', { ctrlKey: true })],
  ['Ctrl+K', press('KeyK', 'k', { metaKey: true })],
  ['Alt+1', press('Digit1', '1', { altKey: true })],
  ['Alt+1', press('Numpad1', '1', { altKey: true })],
  ['Ctrl+Enter', press('NumpadEnter', 'Enter', { ctrlKey: true })],
  ['Esc', press('Escape', 'Escape')],
  ['?', press('Slash', '?', { shiftKey: true })],
  ['?', press('Digit7', '?', { shiftKey: true })],
])('%s is pressed on any layout', (keys, pressed) => {
  expect(isPressed(keys, pressed)).toBe(true)
})

it.each<[keys: string, pressed: Press]>([
  ['F2', press('F2', 'F2', { altKey: true })],
  ['F2', press('F2', 'F2', { shiftKey: true })],
  ['Ctrl+K', press('KeyK', 'k')],
  ['Ctrl+K', press('KeyL', 'k', { ctrlKey: true })],
  ['Alt+1', press('Digit1', '1')],
  ['Alt+1', press('Digit1', '1', { altKey: true, ctrlKey: true })],
  ['?', press('Slash', '.', { shiftKey: true })],
  ['Ctrl+Z', press('KeyZ', 'Z', { ctrlKey: true, shiftKey: true })],
])('%s is not something near it', (keys, pressed) => {
  expect(isPressed(keys, pressed)).toBe(false)
})
