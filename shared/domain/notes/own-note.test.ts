import { expect, test } from 'vitest'
import { mayEditNote } from './own-note.ts'

test.each([
  ['whoever wrote it', { id: 2, role: 'employee' }, true],
  ['the owner', { id: 1, role: 'owner' }, true],
  ['a colleague', { id: 3, role: 'employee' }, false],
  ['an administrator', { id: 4, role: 'administrator' }, false],
])('a note is changed by %s: %o', (_, me, may) => {
  expect(mayEditNote(me, 2)).toBe(may)
})
