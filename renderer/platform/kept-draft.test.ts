import { expect, test } from 'vitest'
import { forgetDrafts, keepDraft, readDraft } from './kept-draft.ts'

test('all drafts of the browser go at once, and nothing else that it keeps', () => {
  localStorage.setItem('regulars-theme', 'dark')
  keepDraft('till', { guest: 'Олена' })
  keepDraft('answer-to-7', { text: 'Склала іспит' })
  forgetDrafts()
  expect([readDraft('till'), readDraft('answer-to-7')]).toEqual([null, null])
  expect(localStorage.getItem('regulars-theme')).toBe('dark')
})
