import { instantOf } from '#electron/backend/clock.ts'
import type { Context } from '#electron/backend/context.ts'
import type { PreparedRow } from '#electron/backend/workers/import-messages.ts'
import type { ImportProblem } from '#shared/domain/imports/import-row.ts'
import { foldWords } from '#shared/domain/search/fold.ts'
import { colourFor, insertClient, writeCodes, writePhones } from '../clients/index.ts'
import { bookOpening } from '../loyalty/index.ts'
import { erasedLike } from '../privacy/index.ts'
import { codeKey, findByCodeKey, indexClient } from '../search/index.ts'
import { writeAbout } from './about.ts'
import { namesWithPhone } from './repository.ts'

type ShopProblem = Omit<ImportProblem, 'kind'> & { readonly kind: 'duplicate-of-client' | 'erased-at-own-wish' | 'code-taken' }

/** What stands in the way of a row in this shop: the person is here already, or was erased at his own wish (the row is left out), or the code is another's (the code is). */
export function problemsHere(context: Context, row: PreparedRow): ShopProblem[] {
  if (row.skipped) return []
  const { db } = context
  const problems: ShopProblem[] = []
  const same = row.phones.some(({ e164 }) =>
    namesWithPhone(db, e164).some((name) => foldWords(name).toSorted().join(' ') === row.personKey),
  )
  if (same)
    problems.push({ row: row.row, kind: 'duplicate-of-client', column: null, value: row.name || row.nickname, skips: true })
  else if (erasedLike(context, row).length > 0)
    problems.push({ row: row.row, kind: 'erased-at-own-wish', column: null, value: row.name || row.nickname, skips: true })
  if (row.code !== '' && findByCodeKey(db, codeKey(row.code)) !== null) {
    problems.push({ row: row.row, kind: 'code-taken', column: null, value: row.code, skips: false })
  }
  return problems
}

/** Writes one row as a client with opening figures and opening points; false when the row is left out. */
export function writeRow(context: Context, importId: number, row: PreparedRow): boolean {
  const problems = problemsHere(context, row)
  if (row.skipped || problems.some((problem) => problem.skips)) return false
  const { db, now, me, shop } = context
  const name = row.name || (row.nickname === '' ? (row.phones[0]?.typed ?? '') : '')
  const points = Math.max(0, row.points ?? 0)
  const codes = row.code === '' || problems.length > 0 ? [] : [{ code: row.code, key: codeKey(row.code) }]
  const id = insertClient(db, {
    name,
    nickname: row.nickname,
    pronunciation: '',
    email: row.email,
    birthday: row.birthday,
    language: row.language,
    note: row.note,
    warnings: [],
    sortKey: row.sortKey,
    colour: colourFor(name || row.nickname),
    photoId: null,
    namelessFrom: null,
    importId,
    sample: false,
    createdAt: now,
    createdBy: me.id,
    opening: {
      visits: row.visits ?? 0,
      spent: row.spentMinor ?? 0,
      points,
      since: row.firstVisit,
      last: row.lastVisit ?? row.firstVisit,
      lastAt: row.lastVisit === null ? 0 : instantOf(row.lastVisit, 12, 0, shop.zone),
    },
  })
  writePhones(db, id, row.phones)
  writeCodes(db, id, codes)
  writeAbout(context, id, row)
  indexClient(db, id, row.words)
  if (points > 0) bookOpening(context, { clientId: id, amount: points, importId })
  return true
}
