import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CHOSEN_PHOTO, KEPT_PHOTO, photoProblem } from './photo-problem.ts'
import { pictureHead } from './picture-head.ts'

const bytes = (...parts: (string | number[])[]) =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === 'string' ? [...part].map((letter) => letter.charCodeAt(0)) : part)))
const big = (value: number) => [value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255]
const png = (width: number, height: number) =>
  bytes('\x89PNG\r\n\x1a\n', [0, 0, 0, 13], 'IHDR', big(width), big(height), [8, 6, 0, 0, 0])
const exif = bytes(
  [0xff, 0xe1, 0x01, 0x02],
  'Exif',
  Array.from({ length: 252 }, () => 0),
)
const jpeg = bytes(
  [0xff, 0xd8],
  [...exif],
  [0xff, 0xdb, 0, 3, 0],
  [0xff, 0xff, 0xc2, 0, 17, 8, 0x0b, 0xb8, 0x0f, 0xa0, 3, 0, 0, 0, 0, 0],
)
const riff = (form: string, rest: number[]) =>
  bytes(
    'RIFF',
    [0, 0, 0, 0],
    'WEBP',
    form,
    rest,
    Array.from({ length: 20 }, () => 0),
  )

describe('what the first bytes say', () => {
  test.each([
    ['a PNG', png(640, 480), { type: 'image/png', width: 640, height: 480 }],
    ['a JPEG behind its EXIF block and a fill byte', jpeg, { type: 'image/jpeg', width: 4000, height: 3000 }],
    [
      'a lossy WebP',
      riff('VP8 ', [0, 0, 0, 0, 0, 0, 0, 0x9d, 1, 0x2a, 0x80, 2, 0xe0, 1]),
      { type: 'image/webp', width: 640, height: 480 },
    ],
    ['a lossless WebP', riff('VP8L', [0, 0, 0, 0, 0x2f, 0x7f, 0xc2, 0x77, 0]), { type: 'image/webp', width: 640, height: 480 }],
    [
      'an extended WebP',
      riff('VP8X', [0, 0, 0, 0, 0, 0, 0, 0, 0x7f, 2, 0, 0xdf, 1, 0]),
      { type: 'image/webp', width: 640, height: 480 },
    ],
    ['a GIF', bytes('GIF89a', [0x80, 2, 0xe0, 1]), { type: 'image/gif', width: 640, height: 480 }],
    [
      'a BMP whose rows go down',
      bytes(
        'BM',
        Array.from({ length: 16 }, () => 0),
        [0x80, 2, 0, 0, 0x20, 0xfe, 0xff, 0xff],
      ),
      { type: 'image/bmp', width: 640, height: 480 },
    ],
    ['a PNG that is cut off', png(640, 480).subarray(0, 20), null],
    ['a PNG of no width', png(0, 480), null],
    ['a JPEG that ends before its frame', jpeg.subarray(0, 200), null],
  ])('of %s', (_, file, head) => {
    expect(pictureHead(file)).toEqual(head)
  })

  test('of whatever else there may be, without failing', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 400 }),
        fc.constantFrom(jpeg, png(9, 9), riff('VP8X', []), bytes('GIF89a'), bytes('BM')),
        (noise, head) => {
          expect([null, 'object']).toContain(pictureHead(noise) === null ? null : 'object')
          const mixed = Uint8Array.from([...head.subarray(0, 12), ...noise])
          expect(pictureHead(mixed)?.width ?? 1).toBeGreaterThan(0)
        },
      ),
    )
  })
})

describe('a file chosen as a photo', () => {
  test.each([
    ['of nothing', new Uint8Array(0), 'photo-empty'],
    ['that is a text named .jpg', bytes('Dear client, '), 'photo-not-picture'],
    [
      'that is an SVG',
      bytes('\xef\xbb\xbf <svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
      'photo-is-program',
    ],
    ['that is an SVG with a declaration', bytes('<?xml version="1.0"?><svg/>'), 'photo-is-program'],
    ['that would unfold to gigabytes', png(20_000, 20_000), 'photo-too-many-pixels'],
    ['of 40 MB', Uint8Array.from({ length: 40 * 1024 * 1024 }, (_, at) => jpeg[at] ?? 0), 'photo-too-heavy'],
    ['that a telephone made', jpeg, null],
    ['that moves', bytes('GIF89a', [0x80, 2, 0xe0, 1]), null],
  ])('%s', (_, file, problem) => {
    expect(photoProblem(file, CHOSEN_PHOTO)).toBe(problem)
  })

  test('is kept only small, and of three kinds', () => {
    expect(photoProblem(bytes('GIF89a', [0x80, 2, 0xe0, 1]), KEPT_PHOTO)).toBe('photo-not-picture')
    expect(photoProblem(png(5000, 5000), KEPT_PHOTO)).toBe('photo-too-many-pixels')
    expect(photoProblem(Uint8Array.from([...jpeg, ...new Uint8Array(200 * 1024)]), KEPT_PHOTO)).toBe('photo-too-heavy')
    expect(photoProblem(jpeg, KEPT_PHOTO)).toBeNull()
  })
})
