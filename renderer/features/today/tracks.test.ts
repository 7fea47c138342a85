import fc from 'fast-check'
import { expect, test } from 'vitest'
import { TODAY_KINDS } from '#shared/domain/today/kind.ts'
import { tracksOf } from './tracks.ts'

test('a usual morning stands in four tracks of about one height', () => {
  const lines = { greet: 2, ask: 1, call: 3, collect: 1, settle: 2, renew: 2, care: 1 } as const
  const blocks = Object.entries(lines).map(([kind, count]) => ({ kind: kind as keyof typeof lines, lines: count }))
  expect(tracksOf(blocks, 4)).toEqual([['greet', 'ask'], ['call'], ['collect', 'settle'], ['renew', 'care']])
})

test('there are no more tracks than kinds, and none without any', () => {
  expect(tracksOf([{ kind: 'ask', lines: 5 }], 4)).toEqual([['ask']])
  expect(tracksOf([], 4)).toEqual([])
})

test('every kind stands in exactly one track, in order, whatever there is of it', () => {
  const block = fc.record({ kind: fc.constantFrom(...TODAY_KINDS), lines: fc.integer({ min: 1, max: 9 }) })
  const blocks = fc.uniqueArray(block, { selector: ({ kind }) => kind })
  fc.assert(
    fc.property(blocks, fc.integer({ min: 1, max: 4 }), (given, count) => {
      const tracks = tracksOf(given, count)
      expect(tracks.flat().toSorted()).toEqual(given.map(({ kind }) => kind).toSorted())
      for (const track of tracks) {
        const places = track.map((kind) => TODAY_KINDS.indexOf(kind))
        expect(places).toEqual(places.toSorted((one, other) => one - other))
      }
    }),
  )
})
