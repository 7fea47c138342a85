import type { Context } from '#electron/backend/context.ts'
import { searchWords } from '#electron/backend/search-words.ts'
import type { Visitor } from '#electron/backend/workers/import-messages.ts'
import { foldWords } from '#shared/domain/search/fold.ts'
import { sortKey } from '#shared/domain/search/sort-key.ts'
import { catalogues } from '#shared/i18n/catalogues.ts'
import { clientsWithPhones, colourFor, findClient, insertClient, writeCodes, writePhones } from '../clients/index.ts'
import { erasedLike } from '../privacy/index.ts'
import { codeKey, findByCodeKey, findClients, indexClient } from '../search/index.ts'

/** As many of one name are looked at; more cannot be told apart. */
const ALIKE = 5

/** Whom a file means: who has the code, else the only one with that number, else the only one of that name. */
export function findVisitor({ db, now }: Context, { code, e164, personKey }: Visitor): number | null {
  const byCode = findByCodeKey(db, codeKey(code))
  if (byCode !== null) return byCode
  const byPhone = e164 === null ? [] : clientsWithPhones(db, [e164], 0)
  if (byPhone.length === 1) return byPhone[0]?.id ?? null
  if (personKey === null) return null
  const alike = findClients(db, { text: code, now, limit: ALIKE, alikeBelow: 0 }).ids.filter((id) => {
    const client = findClient(db, id)
    return client !== null && [client.name, client.nickname].some((name) => foldWords(name).toSorted().join(' ') === personKey)
  })
  return alike.length === 1 ? (alike[0] ?? null) : null
}

/** Whether a file brings somebody who was erased at his own wish: he stays a passer-by. */
export function wasErased(context: Context, { code, e164 }: Visitor): boolean {
  if (e164 === null) return false
  return erasedLike(context, { name: '', nickname: '', email: '', birthday: null, phones: [{ typed: code, e164 }] }).length > 0
}

/** A card for somebody of whom the file knows only a code, a number or a name; it can be filled in when he comes. */
export function writeStranger(context: Context, importId: number, { code, e164, personKey }: Visitor): number {
  const { db, now, me, shop } = context
  const isCode = e164 === null && personKey === null
  const name = isCode ? catalogues[shop.language].imports.numbered.replace('{{code}}', code) : code
  const phones = e164 === null ? [] : [{ typed: code, e164 }]
  const codes = isCode ? [{ code, key: codeKey(code) }] : []
  const id = insertClient(db, {
    name,
    nickname: '',
    pronunciation: '',
    email: '',
    birthday: null,
    language: null,
    note: '',
    warnings: [],
    sortKey: sortKey(name, shop.language),
    colour: colourFor(name),
    photoId: null,
    namelessFrom: null,
    importId,
    sample: false,
    createdAt: now,
    createdBy: me.id,
    opening: { visits: 0, spent: 0, points: 0, since: null, last: null, lastAt: 0 },
  })
  writePhones(db, id, phones)
  writeCodes(db, id, codes)
  const words = searchWords({
    names: [name],
    email: '',
    note: '',
    phones: phones.map((phone) => ({ ...phone, national: null })),
    codes: codes.map((one) => one.code),
  })
  indexClient(db, id, words)
  return id
}
