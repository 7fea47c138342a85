import type { Context } from '#electron/backend/context.ts'
import { changesBetween } from '#shared/domain/changes/change.ts'
import { requireUnmerged, typedAgain } from './card.ts'
import { understandProfile, writeAround } from './profile.ts'
import { readCodes, touchClient } from './repository.ts'

/** One more code for a card; refused with `code-taken` when somebody has it. Answers the card's version. */
export function addCode(context: Context, id: number, code: string): number {
  const typed = typedAgain(context, requireUnmerged(context, id))
  const profile = understandProfile(context, { ...typed, codes: [...typed.codes, code] }, id)
  writeAround(context, id, profile)
  context.audit('client', id, { changes: changesBetween({ codes: typed.codes }, { codes: readCodes(context.db, id) }) })
  return touchClient(context.db, id, {})
}
