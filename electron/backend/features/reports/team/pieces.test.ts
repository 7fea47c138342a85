import { expect, test } from 'vitest'
import { type Piece, piece } from './pieces.ts'

test('the steps of a part are those of the whole between its begin and its end, and its result is handed on', () => {
  function* part(): Piece<string> {
    yield 0
    yield 0.5
    yield 1
    return 'read'
  }
  const steps = piece(part(), 0.6, 1)
  const shares = [steps.next(), steps.next(), steps.next()].map(({ value }) => value)
  expect(shares).toEqual([600, 800, 1_000].map((done) => ({ done, total: 1_000 })))
  expect(steps.next()).toEqual({ done: true, value: 'read' })
})
