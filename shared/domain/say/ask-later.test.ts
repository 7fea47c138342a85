import { expect, test } from 'vitest'
import { addDays } from '#shared/kernel/day.ts'
import { askAfterIn } from './ask-later.ts'
import { stateOf } from './question.ts'

test.each([
  ['tomorrow', 1],
  ['week', 7],
  ['month', 30],
] as const)('a question put off till %s is due in that many days and not a day before', (later, days) => {
  const today = '2026-02-10'
  const question = { id: 1, about: null, fact: 'Exams', text: 'How did they go?', askAfter: askAfterIn(later, today), marks: [] }
  expect(stateOf(question, addDays(today, days - 1), [])).toBe('not-due')
  expect(stateOf(question, addDays(today, days), [])).toBe('fresh')
})
