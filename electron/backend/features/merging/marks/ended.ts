import type { Db } from '#electron/backend/db/connection.ts'
import { cardsBelow, findMergeOf, markRowBack, recordRow } from '../repository.ts'
import { endedByMerge, endPutOff, putOffAgain, putOffButEnded } from './repository.ts'

/** What is done or dismissed with one of the cards that are one now does not come back because it was only put off with another. */
export function endMarks(db: Db, clientId: number): void {
  for (const card of cardsBelow(db, clientId))
    for (const mark of putOffButEnded(db, card)) {
      const merge = findMergeOf(db, mark.by)
      if (merge === null) throw new Error(`card ${mark.by} below ${card} without its merge`)
      endPutOff(db, mark)
      const change = { what: 'field', table: 'reminder_marks', column: 'mark', key: String(mark.id) } as const
      recordRow(db, merge.id, { ...change, was: mark.until, became: mark.ended })
    }
}

/** Before cards part: every mark is again as it was answered with its own card. */
export function giveMarksBack(db: Db, clientId: number): void {
  for (const card of cardsBelow(db, clientId))
    for (const { rowId, id, was } of endedByMerge(db, card)) {
      putOffAgain(db, id, JSON.parse(was) as string)
      markRowBack(db, rowId)
    }
}
