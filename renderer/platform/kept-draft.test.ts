import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import {
  forgetDrafts,
  forgetOldDrafts,
  keepDraft,
  keeperNow,
  keepShared,
  readDraft,
  readShared,
  takeDraftsOf,
} from './kept-draft.ts'

const DAY = 86_400_000
const [OWNER, CASHIER] = [1, 2]

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: 1_800_000_000_000 })
  localStorage.clear()
  takeDraftsOf(OWNER)
})
afterEach(() => vi.useRealTimers())

test('all drafts of the browser go at once, whoever typed them, and nothing else that it keeps', () => {
  localStorage.setItem('regulars-theme', 'dark')
  localStorage.setItem('regulars-draft-1-till', '{"guest":"Олена"}')
  keepShared('till', { guest: 17 })
  keepDraft('answer-to-7', { text: 'Склала іспит' })
  takeDraftsOf(CASHIER)
  keepDraft('note-3', 'Любить каву')
  forgetDrafts()
  expect(Object.keys(localStorage)).toEqual(['regulars-theme'])
})

test('what one typed is not seen by the next, and is there again for him who typed it', () => {
  keepDraft('client-5', { phone: '+380501112233' })
  keepShared('till', { guest: 17 })
  takeDraftsOf(CASHIER)
  expect(readDraft('client-5')).toBeNull()
  expect(readShared('till')).toEqual({ guest: 17 })
  keepDraft('client-5', { phone: '' })
  takeDraftsOf(OWNER)
  expect(readDraft('client-5')).toEqual({ phone: '+380501112233' })
})

test('what is ready only after a change of hands is kept for who began it', () => {
  const keep = keeperNow('new-client-picture')
  takeDraftsOf(CASHIER)
  keep('data:image/png;base64,AA')
  expect(readDraft('new-client-picture')).toBeNull()
  takeDraftsOf(OWNER)
  expect(readDraft('new-client-picture')).toBe('data:image/png;base64,AA')
})

test('after a week it is neither shown nor kept', () => {
  keepDraft('note-3', 'Любить каву')
  vi.setSystemTime(1_800_000_000_000 + 7 * DAY)
  forgetOldDrafts()
  expect(readDraft('note-3')).toBe('Любить каву')
  vi.setSystemTime(1_800_000_000_001 + 7 * DAY)
  expect(readDraft('note-3')).toBeNull()
  expect(localStorage).toHaveLength(1)
  forgetOldDrafts()
  expect(localStorage).toHaveLength(0)
})

test('a clock that was set back keeps nothing for ever', () => {
  keepDraft('note-3', 'Любить каву')
  vi.setSystemTime(1_800_000_000_000 - 8 * DAY)
  forgetOldDrafts()
  expect(localStorage).toHaveLength(0)
})

test.each(['{"at":18000', 'null', '[]', '"text"', '{"value":{"opId":"x"}}'])(
  'what was cut off or is no draft is none: %s',
  (text) => {
    localStorage.setItem(`regulars-draft-2-${OWNER}-note-3`, text)
    expect(readDraft('note-3')).toBeNull()
    forgetOldDrafts()
    expect(localStorage).toHaveLength(0)
  },
)

test('what another version kept goes, with the names it held', () => {
  localStorage.setItem('regulars-draft-1-till', '{"guest":{"called":"Олена"}}')
  forgetOldDrafts()
  expect(localStorage).toHaveLength(0)
})
