import type { Context } from '#electron/backend/context.ts'
import type { PreparedCard } from '#electron/backend/workers/import-messages.ts'
import { colourFor, insertClient, storePicture, writePhones } from '../clients/index.ts'
import { ensurePerson, insertDate, insertPerson, insertRelation, updatePerson } from '../people/index.ts'
import { indexClient } from '../search/index.ts'
import { problemsHere } from './write.ts'

/** Writes one vCard as a client with photo, dates and relatives; false when it is left out. */
export function writeCard(context: Context, importId: number, card: PreparedCard): boolean {
  if (card.skipped || problemsHere(context, card).some((problem) => problem.skips)) return false
  const { db, now, me } = context
  const name = card.name || (card.nickname === '' ? (card.phones[0]?.typed ?? '') : '')
  const id = insertClient(db, {
    name,
    nickname: card.nickname,
    pronunciation: '',
    email: card.email,
    birthday: card.birthday,
    language: card.language,
    note: card.note,
    warnings: [],
    sortKey: card.sortKey,
    colour: colourFor(name || card.nickname),
    photoId: card.photo === null ? null : storePicture(context, card.photo, `${importId}-${card.row}`),
    namelessFrom: null,
    importId,
    sample: false,
    createdAt: now,
    createdBy: me.id,
    opening: { visits: 0, spent: 0, points: 0, since: null, last: null, lastAt: 0 },
  })
  writePhones(db, id, card.phones)
  indexClient(db, id, card.words)
  writePeople(context, id, card)
  return true
}

function writePeople(context: Context, clientId: number, { gender, dates, relatives }: PreparedCard): void {
  if (gender === null && dates.length === 0 && relatives.length === 0) return
  const { db, now } = context
  const self = ensurePerson(context, clientId).id
  if (gender !== null) updatePerson(db, self, { gender })
  for (const date of dates) insertDate(db, self, date)
  for (const { kind, name, gender: of } of relatives) {
    const person = insertPerson(db, { clientId: null, name, gender: of, colour: colourFor(name), createdAt: now })
    insertRelation(db, { from: self, to: person, kind, createdAt: now })
  }
}
