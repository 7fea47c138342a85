import { beforeEach, expect, test } from 'vitest'
import { readShared, takeDraftsOf } from '#renderer/platform/kept-draft.ts'
import type { ClientFace } from '#shared/contract/clients.ts'
import { emptyBasket } from './basket.ts'
import { forgetNewCard, type KeptVisit, keepVisit, keptOf, opensWith, type Unsaved, withFaces } from './unsaved.ts'

const aFace = (id: number, called: string): ClientFace => ({
  id,
  called,
  fullName: null,
  colour: 1,
  photo: null,
  warnings: [{ text: 'Горіхи', kind: 'allergy' }],
  nameless: false,
  barred: null,
})
const [olena, ivan, petro] = [aFace(7, 'Оленка'), aFace(8, 'Іван'), aFace(9, 'Петро')]
const visit: Unsaved = {
  guest: { kind: 'client', face: olena },
  basket: { ...emptyBasket, typed: '75', comment: 'біля вікна', companions: [ivan] },
  correcting: { visitId: 3, receiptNo: 12, of: petro },
  opId: 'a-form-at-the-till',
}

beforeEach(() => {
  localStorage.clear()
  takeDraftsOf(1)
})

test('what is kept of a visit names nobody, and tells the same again once it is known who they are', () => {
  keepVisit(visit)
  expect(JSON.stringify({ ...localStorage })).not.toMatch(/Оленка|Іван|Петро|Горіхи/)
  const kept = readShared<KeptVisit>('till')
  expect(kept && withFaces(kept, [olena, ivan, petro])).toEqual(visit)
})

test('who is no longer there is left out, and what was rung up for him stays', () => {
  const again = withFaces(keptOf(visit), [])
  expect(again).toEqual({
    guest: { kind: 'nobody' },
    basket: { ...visit.basket, companions: [] },
    correcting: { visitId: 3, receiptNo: 12, of: null },
    opId: visit.opId,
  })
})

test('whom another page sends to the till takes over what was rung up, and no visit of somebody else that is put right', () => {
  const begun = { ...visit, correcting: null }
  expect(opensWith(null, { unsaved: begun, saved: null })).toEqual(begun)
  expect(opensWith(olena, { unsaved: visit, saved: null })).toEqual(visit)
  const taken = opensWith(petro, { unsaved: begun, saved: null })
  expect(taken).toMatchObject({ guest: { face: petro }, basket: { typed: '75', comment: 'біля вікна', companions: [] } })
  expect(taken.opId).toBeUndefined()
  const empty = { guest: { kind: 'client', face: petro }, basket: emptyBasket, correcting: null }
  expect(opensWith(petro, { unsaved: visit, saved: null })).toEqual(empty)
  expect(opensWith(petro, null)).toEqual(empty)
})

test('a card that is being typed at the till waits for him who types it, whoever works there meanwhile', () => {
  keepVisit({ ...visit, guest: { kind: 'new', typed: 'Оленка 067 123 45 67', code: null }, correcting: null })
  expect(readShared('till')).toBeNull()
  takeDraftsOf(2)
  keepVisit(null)
  keepVisit({ ...visit, guest: { kind: 'passer-by' } })
  forgetNewCard()
  takeDraftsOf(1)
  expect(Object.keys(localStorage).sort()).toEqual(['regulars-draft-2-1-till', 'regulars-draft-2-all-till'])
  forgetNewCard()
  expect(Object.keys(localStorage)).toEqual(['regulars-draft-2-all-till'])
})
