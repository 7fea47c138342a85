import { expect, it } from 'vitest'
import { type Draft, mergeDraft, settle } from './draft.ts'
import { emptyFields } from './profile-fields.ts'

const before = { ...emptyFields, name: 'Olena', note: 'tea', email: 'o@example.org' }
const aDraft = (mine: Partial<typeof before>): Draft => ({
  opId: 'operation',
  version: 3,
  base: before,
  mine: { ...before, ...mine },
})

it('a draft on an unchanged card stays as it is', () => {
  const draft = aDraft({ note: 'coffee' })
  expect(mergeDraft(draft, { version: 3, fields: before })).toEqual({ draft, conflicts: [] })
})

it('changes of different fields both stay', () => {
  const { draft, conflicts } = mergeDraft(aDraft({ note: 'coffee' }), {
    version: 4,
    fields: { ...before, email: 'new@example.org' },
  })
  expect(conflicts).toEqual([])
  expect(draft).toMatchObject({ version: 4, mine: { note: 'coffee', email: 'new@example.org' } })
})

it('the same change made twice is no conflict', () => {
  expect(mergeDraft(aDraft({ note: 'coffee' }), { version: 4, fields: { ...before, note: 'coffee' } }).conflicts).toEqual([])
})

it('a field that both changed waits for a choice, and the draft keeps its old version until then', () => {
  const theirs = { ...before, note: 'water' }
  const { draft, conflicts } = mergeDraft(aDraft({ note: 'coffee' }), { version: 4, fields: theirs })
  expect(conflicts).toEqual(['note'])
  expect(draft.version).toBe(3)
  const mine = mergeDraft(settle(draft, 'note', theirs, 'mine'), { version: 4, fields: theirs })
  expect(mine).toMatchObject({ conflicts: [], draft: { version: 4, mine: { note: 'coffee' } } })
  const taken = mergeDraft(settle(draft, 'note', theirs, 'theirs'), { version: 4, fields: theirs })
  expect(taken).toMatchObject({ conflicts: [], draft: { version: 4, mine: { note: 'water' } } })
})
