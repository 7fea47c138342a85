import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type FieldWords, fieldOver, mergedField } from './field-changes.ts'

const locker = { name: 'Locker', unit: '', onCard: true, inList: false, options: [{ id: 1, name: 'small' }] }

describe('an own field that two people write', () => {
  test.each([
    ['the name, the other the column', { name: 'Cupboard' }, { inList: true }],
    ['the options, the other the name', { options: [...locker.options, { id: 2, name: 'large' }] }, { name: 'Cupboard' }],
    ['the same, to the same', { name: 'Cupboard', onCard: false }, { name: 'Cupboard' }],
  ])('holds both when one changed %s', (_, theirs, mine) => {
    expect(mergedField(locker, { ...locker, ...theirs }, { ...locker, ...mine })).toEqual({ ...locker, ...theirs, ...mine })
  })

  test.each([
    ['name', { name: 'Cupboard' }, { name: 'Box' }],
    ['unit', { unit: 'cm' }, { unit: 'mm' }],
    ['option', { options: [{ id: 1, name: 'tiny' }] }, { options: [{ id: 1, name: 'little' }] }],
  ])('is decided by a person when both changed the %s', (_, theirs, mine) => {
    expect(mergedField(locker, { ...locker, ...theirs }, { ...locker, ...mine })).toBeNull()
  })

  test('written over keeps what the writer changed, and of the other what he did not touch', () => {
    const theirs = { ...locker, name: 'Cupboard', inList: true, options: [...locker.options, { id: 2, name: 'large' }] }
    const over = fieldOver(locker, theirs, { ...locker, name: 'Box' })
    expect(over).toEqual({ ...theirs, name: 'Box' })
  })

  test('is what the writer wrote when nobody else wrote', () => {
    const words = fc.record({
      name: fc.constantFrom('a', 'b'),
      unit: fc.constantFrom('', 'kg'),
      onCard: fc.boolean(),
      inList: fc.boolean(),
      options: fc.constantFrom([], [{ id: 1, name: 'small' }], [{ id: 1, name: 'large' }]),
    })
    fc.assert(
      fc.property(words, words, (was, mine) => {
        expect(mergedField(was, was, mine)).toEqual(withoutGone(was, mine))
      }),
    )
    // An option that the writer names but that is not there is nobody's: the writer cannot have seen it.
    function withoutGone(was: FieldWords, mine: FieldWords) {
      const unseen = mine.options.some(({ id }) => !was.options.some((option) => option.id === id))
      return unseen ? null : mine
    }
  })
})
