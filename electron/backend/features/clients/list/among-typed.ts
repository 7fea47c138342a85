import type { Context } from '#electron/backend/context.ts'
import { findClients } from '../../search/index.ts'

/** More hits than this are not looked through when the list is narrowed by a text. */
const LIST_TEXT_HITS = 1000

/** Whom a typed text finds; null when nothing was typed. */
export function amongTyped({ db, now }: Context, text: string): readonly number[] | null {
  return text.trim() === '' ? null : findClients(db, { text, now, limit: LIST_TEXT_HITS, alikeBelow: 1 }).ids
}
