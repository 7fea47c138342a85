import type { Reading } from '#electron/backend/workers/reading.ts'
import type { OutputOf, ParsedInputOf } from '#shared/contract/client.ts'
import { SHOWN_OF_SEGMENT } from '#shared/contract/segments.ts'
import { meaningOf } from '../arrival/index.ts'
import { countList, countWithFirst, findFace, readListIds } from '../clients/index.ts'

type Asked = Omit<ParsedInputOf<'segments.count'>, 'text'> & { readonly among: number[] | null }

/** Everybody whom a segment means, by their numbers. */
export const idsOfSegment: Reading<Asked, { readonly ids: number[] }> = function* (db, facts, { filter, conditions, among }) {
  const query = { filter, among, today: facts.today, conditions: meaningOf({ db, ...facts }, conditions) }
  const ids = readListIds(db, query, Number.MAX_SAFE_INTEGER)
  yield { done: 1, total: 1 }
  return { ids }
}

/** How many a segment means, in one step: who counts and who is named have to be of one state. */
export const countSegment: Reading<Asked, OutputOf<'segments.count'>> = function* (db, facts, { filter, conditions, among }) {
  const query = { filter, among, today: facts.today, conditions: meaningOf({ db, ...facts }, conditions) }
  const { count, first } = countWithFirst(db, query, SHOWN_OF_SEGMENT)
  const of = countList(db, { ...query, filter: 'all', conditions: [], among: null })
  yield { done: 1, total: 1 }
  return { count, of, first: first.flatMap((id) => findFace(db, id) ?? []) }
}
