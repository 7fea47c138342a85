import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dotsOf, isBlack } from './roll.ts'

test('a picture is packed dot by dot: dark ones are black, light ones nothing', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 4 }),
      fc.integer({ min: 1, max: 6 }),
      fc.infiniteStream(fc.boolean()),
      (bytes, height, black) => {
        const width = bytes * 8
        const wanted = Array.from({ length: width * height }, () => black.next().value as boolean)
        const data = wanted.flatMap((dark) => (dark ? [20, 90, 60, 255] : [250, 240, 230, 255]))
        const dots = dotsOf({ data, width, height })
        expect(dots.bits).toHaveLength(bytes * height)
        expect(wanted.map((_, at) => isBlack(dots, at % width, Math.floor(at / width)))).toEqual(wanted)
      },
    ),
  )
})
