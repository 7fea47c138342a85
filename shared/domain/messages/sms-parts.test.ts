import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { smsLength, withoutMarks } from './sms-parts.ts'

describe('the length of a short message', () => {
  it.each([
    ['', 'gsm', 0, 160],
    ['a'.repeat(160), 'gsm', 1, 0],
    ['a'.repeat(161), 'gsm', 2, 145],
    ['a'.repeat(306), 'gsm', 2, 0],
    ['a'.repeat(307), 'gsm', 3, 152],
    ['я'.repeat(70), 'unicode', 1, 0],
    ['я'.repeat(71), 'unicode', 2, 63],
    ['я'.repeat(134), 'unicode', 2, 0],
    ['я'.repeat(135), 'unicode', 3, 66],
    ['€', 'gsm', 1, 158],
    ['{name}', 'gsm', 1, 152],
    ['€'.repeat(80), 'gsm', 1, 0],
    // An escape and its letter are never parted: 76 signs of two places fit into a part of 153.
    ['€'.repeat(81), 'gsm', 2, 143],
    ['é à ù Ä Ö Ü ß Ω', 'gsm', 1, 145],
    ['zażółć', 'unicode', 1, 64],
    ['ședință', 'unicode', 1, 63],
    ['“hi”', 'unicode', 1, 66],
    ['🎂', 'unicode', 1, 68],
    // Nor the two halves of a sign beyond the basic plane: 33 of them in a part of 67.
    ['🎂'.repeat(36), 'unicode', 2, 61],
    ['a\r\nb', 'gsm', 1, 157],
    ['я'.repeat(670), 'unicode', 10, 0],
  ])('%j: %s, %i parts, %i left', (text, alphabet, parts, left) => {
    expect(smsLength(text)).toEqual({ alphabet, parts, left })
  })

  test('is that of putting letter after letter into parts', () => {
    const letters = fc.array(fc.constantFrom('a', 'é', '€', '[', 'я', 'ż', '🎂', '\n', ' '), { maxLength: 700 })
    const latin = fc.array(fc.constantFrom('a', 'é', '€', '[', '\n', ' '), { maxLength: 700 })
    fc.assert(
      fc.property(fc.oneof(letters, latin), (text) => {
        expect(smsLength(text.join(''))).toEqual(inParts(text))
      }),
    )
  })
})

/** The same, naively: the parts themselves. */
function inParts(letters: readonly string[]) {
  const unicode = letters.some((letter) => 'яż🎂'.includes(letter))
  const size = (letter: string) => (unicode ? letter.length : '€['.includes(letter) ? 2 : 1)
  const sizeOf = (part: readonly string[]) => part.reduce((sum, letter) => sum + size(letter), 0)
  const [alone, room] = unicode ? [70, 67] : [160, 153]
  const alphabet = unicode ? 'unicode' : 'gsm'
  if (sizeOf(letters) <= alone) return { alphabet, parts: Math.min(letters.length, 1), left: alone - sizeOf(letters) }
  const parts: string[][] = [[]]
  for (const letter of letters) {
    if (sizeOf([...(parts.at(-1) ?? []), letter]) > room) parts.push([])
    parts.at(-1)?.push(letter)
  }
  return { alphabet, parts: parts.length, left: room - sizeOf(parts.at(-1) ?? []) }
}

describe('without marks', () => {
  it.each([
    ['Zażółć gęślą jaźń ŁÓDŹ', 'Zazolc gesla jazn LODZ'],
    ['Ședință în țară, mâine', 'Sedinta in tara, maine'],
    ['„Kawka” – zapraszamy…', '"Kawka" - zapraszamy...'],
    // Letters of the plain alphabet keep theirs.
    ['Café “Ana”', 'Café "Ana"'],
    ['3\u00a0zł', '3 zl'],
  ])('%s is %s', (text, plain) => expect(withoutMarks(text)).toBe(plain))

  it.each(['plain already', 'é', 'Добрий день, Zażółć', 'kawa 🎂', 'שלום', ''])('%j stays', (text) => {
    expect(withoutMarks(text)).toBeNull()
  })

  test('what it makes fits into fewer letters, or it makes nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const plain = withoutMarks(text)
        if (plain !== null) expect(smsLength(plain)).toMatchObject({ alphabet: 'gsm' })
      }),
    )
  })
})
