import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Frame, MOST_ZOOM, middleOf, moved, zoomed, zoomOf } from './frame.ts'

const size = fc.record({ width: fc.integer({ min: 1, max: 12_000 }), height: fc.integer({ min: 1, max: 12_000 }) })

test('begins with the largest square in the middle', () => {
  expect(middleOf({ width: 4000, height: 3000 })).toEqual({ x: 500, y: 0, side: 3000 })
})

test('goes in round its middle and stays there', () => {
  const picture = { width: 4000, height: 3000 }
  expect(zoomed(picture, middleOf(picture), 2)).toEqual({ x: 1250, y: 750, side: 1500 })
  expect(zoomOf(picture, { x: 0, y: 0, side: 1500 })).toBe(2)
})

test('however it is moved and zoomed, it is a part of the picture', () => {
  const step = fc.oneof(
    fc.record({ right: fc.double({ min: -3, max: 3, noNaN: true }), down: fc.double({ min: -3, max: 3, noNaN: true }) }),
    fc.record({ zoom: fc.double({ min: 0.1, max: 9, noNaN: true }) }),
  )
  fc.assert(
    fc.property(size, fc.array(step, { maxLength: 20 }), (picture, steps) => {
      const { x, y, side } = steps.reduce<Frame>(
        (frame, each) => ('zoom' in each ? zoomed(picture, frame, each.zoom) : moved(picture, frame, each.right, each.down)),
        middleOf(picture),
      )
      expect(Math.min(x, y)).toBeGreaterThanOrEqual(0)
      expect(x + side).toBeLessThanOrEqual(picture.width + 1e-6)
      expect(y + side).toBeLessThanOrEqual(picture.height + 1e-6)
      expect(zoomOf(picture, { x, y, side })).toBeLessThanOrEqual(MOST_ZOOM + 1e-9)
    }),
  )
})
