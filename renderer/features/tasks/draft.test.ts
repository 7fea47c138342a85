import { expect, test } from 'vitest'
import { problemsOf, type TaskDraft, writtenOf } from './draft.ts'

const draft: TaskDraft = {
  kind: 'call',
  text: ' спитати ',
  client: null,
  assigneeId: 2,
  day: '2026-11-12',
  hour: '9:30',
  repeats: 'weeks',
  every: '2',
  from: 'due',
}
const TODAY = '2026-11-11'

test('a draft is written with its hour in minutes and its repeat', () => {
  expect(problemsOf(draft, TODAY, null)).toEqual(new Set())
  expect(writtenOf(draft)).toEqual({
    kind: 'call',
    text: 'спитати',
    clientId: null,
    assigneeId: 2,
    day: '2026-11-12',
    minute: 570,
    repeat: { every: 2, unit: 'weeks', from: 'due' },
  })
  expect(writtenOf({ ...draft, hour: ' ', repeats: 'never' })).toMatchObject({ minute: null, repeat: null })
})

test.each<[string, Partial<TaskDraft>, string]>([
  ['no words', { text: ' ' }, 'text'],
  ['no day', { day: '' }, 'day'],
  ['a day gone by', { day: '2026-11-10' }, 'past'],
  ['an hour that is none', { hour: '25' }, 'hour'],
  ['every nought weeks', { every: '0' }, 'every'],
  ['every hundred weeks', { every: '100' }, 'every'],
  ['every few weeks', { every: 'x' }, 'every'],
])('%s is told', (_, fields, problem) => {
  expect([...problemsOf({ ...draft, ...fields }, TODAY, null)]).toEqual([problem])
})

test('an overdue task keeps its day while its words are changed', () => {
  expect(problemsOf({ ...draft, day: '2026-11-01' }, TODAY, '2026-11-01')).toEqual(new Set())
})
