import { randomBytes } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { openSealed } from './open-sealed.ts'
import { sealFile } from './seal-file.ts'
import { HEADER_BYTES, openPiece, PIECE_BYTES, type SealKey, sealPiece } from './sealed-file.ts'

const folder = mkdtempSync(join(tmpdir(), 'regulars-sealed-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const passphrase = 'горіх під старим млином'
let counted = 0
const aPath = () => {
  counted += 1
  return join(folder, `${counted}`)
}

function sealed(bytes: Buffer): string {
  const [plain, to] = [aPath(), aPath()]
  writeFileSync(plain, bytes)
  sealFile(plain, to, '{"at":1}', passphrase, () => {})
  return to
}

const read = (path: string, word = passphrase) => openSealed(path, null, word, () => {})
const problemOf = (bytes: Buffer, word = passphrase) => {
  const path = aPath()
  writeFileSync(path, bytes)
  try {
    read(path, word)
    return null
  } catch (error) {
    return (error as { problem?: string }).problem ?? String(error)
  } finally {
    rmSync(path)
  }
}

test.each([1, PIECE_BYTES, 2 * PIECE_BYTES + 1])('%i bytes come back as they were', (size) => {
  const bytes = randomBytes(size)
  const [path, to] = [sealed(bytes), aPath()]
  expect(statSync(path).mode & 0o077).toBe(0)
  expect(openSealed(path, to, passphrase, () => {})).toMatchObject({ label: '{"at":1}', size })
  expect(readFileSync(to).equals(bytes)).toBe(true)
})

test('the same words composed otherwise by another keyboard open it, other words do not', () => {
  const path = sealed(randomBytes(100))
  expect(read(path, passphrase.normalize('NFD')).size).toBe(100)
  expect(problemOf(readFileSync(path), 'горіх під новим млином')).toBe('wrong-passphrase')
})

test('two files of the same contents have no piece in common', () => {
  const bytes = Buffer.alloc(PIECE_BYTES)
  const [one, other] = [readFileSync(sealed(bytes)), readFileSync(sealed(bytes))]
  expect(one.subarray(HEADER_BYTES + 40).equals(other.subarray(HEADER_BYTES + 40))).toBe(false)
})

test('what is no such file, of a format to come, or asks for more than a computer has, is told without trying the passphrase', () => {
  const whole = readFileSync(sealed(randomBytes(100)))
  const changed = (at: number, value: number) => {
    const copy = Buffer.from(whole)
    copy[at] = value
    return problemOf(copy)
  }
  expect(problemOf(Buffer.alloc(0))).toBe('not-sealed')
  expect(problemOf(Buffer.from('SQLite format 3\0'.padEnd(200)))).toBe('not-sealed')
  expect(changed(0, 0x72)).toBe('not-sealed')
  expect(changed(8, 2)).toBe('newer-format')
  expect(changed(9, 30)).toBe('damaged')
  expect(changed(9, 2)).toBe('damaged')
  expect(changed(10, 255)).toBe('damaged')
})

// scrypt is made to be slow: each example costs half a second, so the beginning gets few and the pieces many.
test('a cut or a changed bit anywhere is found, and called damage', () => {
  const whole = readFileSync(sealed(randomBytes(3000)))
  const beginning = HEADER_BYTES + 4 + 36 + 8
  fc.assert(
    fc.property(fc.integer({ min: 12, max: beginning - 1 }), fc.integer({ min: 0, max: 7 }), (at, bit) => {
      const flipped = Buffer.from(whole)
      flipped[at] = (flipped[at] ?? 0) ^ (1 << bit)
      return problemOf(flipped) === 'damaged'
    }),
    { numRuns: 60 },
  )
  for (const cut of [20, 40, beginning, whole.length - 1]) expect(problemOf(whole.subarray(0, cut))).not.toBeNull()
  expect(problemOf(Buffer.concat([whole, Buffer.from([0])]))).toBe('damaged')
})

const key: SealKey = { header: Buffer.alloc(HEADER_BYTES, 7), key: randomBytes(32) }

test('a piece opens only as it is, at its place, and as the last only if it is the last', () => {
  fc.assert(
    fc.property(
      fc.uint8Array({ maxLength: 200 }),
      fc.nat(1000),
      fc.boolean(),
      fc.nat(1000),
      fc.boolean(),
      fc.nat(),
      (text, place, last, otherPlace, otherLast, spot) => {
        const piece = sealPiece(key, text, place, last)
        const same = place === otherPlace && last === otherLast
        expect(openPiece(key, piece, otherPlace, otherLast)).toEqual(same ? Buffer.from(text) : null)
        const flipped = Buffer.from(piece)
        flipped[spot % piece.length] = (flipped[spot % piece.length] ?? 0) ^ (1 << (spot % 8))
        expect(openPiece(key, flipped, place, last)).toBeNull()
        expect(openPiece(key, piece.subarray(0, spot % piece.length), place, last)).toBeNull()
        expect(openPiece({ ...key, header: Buffer.alloc(HEADER_BYTES, 8) }, piece, place, last)).toBeNull()
      },
    ),
  )
})

test('pieces left out, doubled or swapped are found', () => {
  const whole = readFileSync(sealed(randomBytes(3 * PIECE_BYTES + 5)))
  const beginning = HEADER_BYTES + 4 + 36 + 8
  const piece = PIECE_BYTES + 28
  const head = whole.subarray(0, beginning)
  const at = (place: number) => whole.subarray(beginning + place * piece, beginning + (place + 1) * piece)
  const orders = [
    [0, 2, 1, 3],
    [0, 1, 3],
    [0, 1, 2],
    [0, 0, 1, 2, 3],
  ]
  for (const order of orders) expect(problemOf(Buffer.concat([head, ...order.map(at)]))).toBe('damaged')
  expect(problemOf(Buffer.concat([head, ...[0, 1, 2, 3].map(at)]))).toBeNull()
})
