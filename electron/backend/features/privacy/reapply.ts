import type { Context } from '#electron/backend/context.ts'
import { keepMarks, readErased, shopMark } from '#electron/backend/db/erased.ts'
import { tidyIndex } from '#electron/backend/db/personal/index-words.ts'
import { ANSWERS_AT_A_TIME, blankEntries, blankSomeAnswers, entriesAbout, wordsOf } from '#electron/backend/db/personal/words.ts'
import { findClient } from '../clients/index.ts'
import { eraseOne } from './erase.ts'

/**
 * Erases again whom a copy of before has brought back, and carries through what was cut off. Inside one transaction, before anybody is served.
 * Answers how many cards there were. A card is meant only when it was made at the very instant: numbers are given out anew in a copy of before.
 */
export function reapplyErasures(context: Context): number {
  const { db, now, program } = context
  const { erasures } = readErased(program.folder)
  if (erasures.length === 0) return 0
  const shop = shopMark(db)
  const ours = erasures.filter((one) => one.shop === shop)
  for (const { marks, at } of ours) keepMarks(db, marks, at)
  const back = ours.flatMap(({ clientId, createdAt }) => {
    const client = findClient(db, clientId)
    return client !== null && client.createdAt === createdAt && client.erasedAt === null ? [clientId] : []
  })
  if (back.length === 0) return 0
  const people = back.map((id) => wordsOf(db, id))
  for (const seqs of entriesAbout(db, people)) blankEntries(db, seqs)
  for (let blanked = ANSWERS_AT_A_TIME; blanked === ANSWERS_AT_A_TIME; ) blanked = blankSomeAnswers(db, people, now)
  for (const id of back) eraseOne(context, id)
  for (let more = tidyIndex(db, true); more; ) more = tidyIndex(db, false)
  return back.length
}
