import { describe, expect, test } from 'vitest'
import type { Fact } from '#shared/contract/people.ts'
import { draftOf, isChanged, newFact, onTopOf, standing } from './fact-draft.ts'

const tea: Fact = {
  id: 7,
  label: { id: 2, name: 'Drink' },
  text: 'tea',
  day: '2026-11-11',
  question: null,
  event: null,
  version: 1,
}
const typing = (text: string) => {
  const draft = draftOf(tea, null)
  return { ...draft, mine: { ...draft.mine, text } }
}

describe('a fact that is being written', () => {
  test('is changed by typing, and not by looking at it', () => {
    expect([draftOf(tea, null), typing('tea')].map(isChanged)).toEqual([false, false])
    expect(isChanged(typing('coffee'))).toBe(true)
    expect(isChanged(newFact(null))).toBe(false)
  })

  test.each([
    ['stands as it was', tea, 'fine'],
    ['was changed by another', { ...tea, text: 'cocoa', version: 2 }, 'changed-by-another'],
    [
      'got a question from another',
      { ...tea, question: { text: 'Milk?', askAfter: '2026-12-01', state: 'not-due' }, version: 2 },
      'changed-by-another',
    ],
    ['was changed by another to the same', { ...tea, text: 'coffee', version: 2 }, 'fine'],
    ['was saved by another without a change', { ...tea, version: 2 }, 'fine'],
    ['was taken off by another', undefined, 'gone'],
  ] as const)('%s', (_, now, expected) => expect(standing(typing('coffee'), now)).toBe(expected))

  test('on top of what the other wrote, it is fine again and keeps what was typed', () => {
    const theirs = { ...tea, text: 'cocoa', version: 2 }
    const settled = onTopOf(typing('coffee'), theirs)
    expect(standing(settled, theirs)).toBe('fine')
    expect([settled.mine.text, settled.before?.version]).toEqual(['coffee', 2])
  })

  test('leaves an answered question behind, so that a new one may be asked', () => {
    const asked: Fact = { ...tea, question: { text: 'Milk?', askAfter: '2026-11-01', state: 'asked' } }
    expect(draftOf(asked, null).mine.question).toBeNull()
  })
})
