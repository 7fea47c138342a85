import { randomUUID } from 'node:crypto'
import type { Context } from '#electron/backend/context.ts'
import { openOnly } from '#electron/backend/features/reminders/index.ts'
import { todayHandlers } from '#electron/backend/features/today/index.ts'
import { AppError } from '#shared/contract/errors.ts'
import { type OutboxRow, updateMessage } from './repository.ts'

interface Line {
  readonly opId: string
  readonly clientId: number
  readonly cause: string
}

/** Whoever answers a line of Today by writing has answered it. The id of its mark; null where it was answered before. */
export function answerLine(context: Context, { opId, clientId, cause }: Line): number | null {
  if (openOnly(context.db, [{ clientId, cause }], context.today).length === 0) return null
  return todayHandlers.mark(context, { opId, clientId, cause, mark: 'done', until: null }).markId
}

/** As `answerLine`, for a message that goes again: that somebody else has been at the line meanwhile does not keep it back. */
export function answerLineAgain(context: Context, { clientId, cause }: OutboxRow): number | null {
  return unlessRefused(() => answerLine(context, { opId: randomUUID(), clientId, cause })) ?? null
}

/** Ends a message that surely has not left: the line of Today that it answered is open again. */
export function endUnsent(context: Context, row: OutboxRow, set: Partial<OutboxRow>): void {
  const { markId } = row
  updateMessage(context.db, row.id, { ...set, markId: null })
  // A task that has gone on since stays done.
  if (markId !== null) unlessRefused(() => todayHandlers.takeBack(context, { opId: randomUUID(), markId }))
}

/** Both acts look whether they may before they write anything. */
function unlessRefused<T>(act: () => T): T | undefined {
  try {
    return act()
  } catch (error) {
    if (error instanceof AppError) return undefined
    throw error
  }
}
