import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { mergedList } from './merged-list.ts'

const list = (words: string) =>
  words === ''
    ? []
    : words.split(' ').map((word) => {
        const [id = '', name = ''] = word.split(':')
        return { id: id === '+' ? 0 : Number(id), name }
      })
const wanted = (words: string) => list(words).map(({ id, name }) => ({ id: id === 0 ? null : id, name }))
const alike = (one: { name: string }, other: { name: string }) => one.name === other.name
const merge = (was: string, now: string, mine: string) => {
  const merged = mergedList(list(was), list(now), wanted(mine), alike)
  return merged === null ? null : merged.map(({ id, name }) => `${id ?? '+'}:${name}`).join(' ')
}

describe('a list that two people write', () => {
  test.each([
    ['mine alone', '1:a 2:b', '1:a 2:b', '2:b 1:c +:d', '2:b 1:c +:d'],
    ['each another entry', '1:a 2:b', '1:x 2:b', '1:a 2:y', '1:x 2:y'],
    ['another one added', '1:a', '1:a 5:e', '1:b', '1:b 5:e'],
    ['both added', '1:a', '1:a 5:e', '1:a +:f', '1:a +:f 5:e'],
    ['both added the same', '1:a', '1:a 5:e', '1:b +:e +:f', '1:b +:f 5:e'],
    ['added what another made of an entry', '1:a', '1:e', '1:a +:e', '1:e'],
    ['one like another that stands already', '1:a', '1:a', '1:a +:a', '1:a +:a'],
    ['one taken off by another', '1:a 2:b', '2:b', '1:a 2:c', '2:c'],
    ['one taken off by me', '1:a 2:b', '1:x 2:b', '1:a', '1:x'],
    ['placed by another, renamed by me', '1:a 2:b', '2:b 1:a', '1:c 2:b', '2:b 1:c'],
    ['placed by me, renamed by another', '1:a 2:b', '1:a 2:c', '2:b 1:a', '2:c 1:a'],
    ['both wrote the same', '1:a', '1:b', '1:b', '1:b'],
  ])('%s', (_, was, now, mine, becomes) => {
    expect(merge(was, now, mine)).toBe(becomes)
  })

  test.each([
    ['both changed the same', '1:a', '1:b', '1:c'],
    ['another changed what I took off', '1:a 2:b', '1:x 2:b', '2:b'],
    ['another took off what I changed', '1:a 2:b', '2:b', '1:c 2:b'],
  ])('is decided by a person when %s', (_, was, now, mine) => {
    expect(merge(was, now, mine)).toBeNull()
  })

  const entries = fc.uniqueArray(fc.record({ id: fc.integer({ min: 1, max: 9 }), name: fc.constantFrom('a', 'b', 'c') }), {
    selector: ({ id }) => id,
    maxLength: 6,
  })
  test('is mine where nobody else wrote, and theirs where I changed nothing', () => {
    fc.assert(
      fc.property(entries, entries, (was, other) => {
        const mine = [...other.filter(({ id }) => was.some((each) => each.id === id)), { id: null, name: 'c' as const }]
        expect(mergedList(was, was, mine, alike)).toEqual(mine)
        expect(mergedList(was, other, was, alike)?.toSorted(byId)).toEqual(other.toSorted(byId))
      }),
    )
  })
  const byId = (one: { id: number | null }, other: { id: number | null }) => (one.id ?? 0) - (other.id ?? 0)
})
