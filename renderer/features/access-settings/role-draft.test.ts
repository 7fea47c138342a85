import { expect, test } from 'vitest'
import { holders, onlyIn, ticked } from './role-draft.ts'

test('a right is given and taken in the order of all rights', () => {
  expect(ticked(['visits.log', 'tasks.edit'], 'clients.read', true)).toEqual(['visits.log', 'clients.read', 'tasks.edit'])
  expect(ticked(['visits.log', 'tasks.edit'], 'visits.log', false)).toEqual(['tasks.edit'])
})

test('what tells phones anyway brings the right to see them along, and holds it', () => {
  const merging = ticked(['clients.read'], 'clients.merge', true)
  expect(merging).toEqual(['clients.read', 'clients.contacts', 'clients.merge'])
  expect(holders(merging, 'clients.contacts')).toEqual(['clients.merge'])
  expect(holders(merging, 'clients.read')).toEqual([])
  expect(holders(ticked(merging, 'clients.merge', false), 'clients.contacts')).toEqual([])
})

test('of two versions it is told what only one of them has', () => {
  expect(onlyIn(['visits.log', 'tasks.edit'], ['tasks.edit', 'audit.read'])).toEqual(['visits.log'])
})
