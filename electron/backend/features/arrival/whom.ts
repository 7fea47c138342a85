import type { Context, SlowContext } from '#electron/backend/context.ts'
import { notFound, refuse } from '#shared/contract/errors.ts'
import type { Whom } from '#shared/contract/whom.ts'
import { amongTyped, findClient, findSavedFilter } from '../clients/index.ts'
import { requireMoney } from './client-list.ts'

/**
 * Whose cards are meant. Whom a list finds is read in the reader's thread, so that the till does not wait, in the order of their numbers. More than `most`
 * are refused before anything is done for them.
 */
export async function clientsMeant(context: SlowContext, whom: Whom, most: number | null = null): Promise<number[]> {
  const ids = whom.kind === 'some' ? context.read((now) => stillThere(now, whom.ids)) : await found(context, whom)
  if (most !== null && ids.length > most) refuse('clients-too-many', { most, count: ids.length })
  return ids
}

/** The list by its number and name; 0 and none where it has no name. */
export function nameOfList({ db }: Pick<Context, 'db'>, whom: Whom): { readonly number: number; readonly name: string | null } {
  const saved = whom.kind === 'saved' ? findSavedFilter(db, whom.id) : null
  return { number: saved?.id ?? 0, name: saved?.name ?? null }
}

const stillThere = ({ db }: Context, ids: readonly number[]) => [...new Set(ids.flatMap((id) => findClient(db, id)?.id ?? []))]

async function found({ read, reader }: SlowContext, whom: Exclude<Whom, { kind: 'some' }>): Promise<number[]> {
  const asked = read((context) => {
    const { filter, conditions, text } = whom.kind === 'list' ? whom : (findSavedFilter(context.db, whom.id) ?? notFound())
    requireMoney(context, conditions)
    // What was typed is looked up where the words of all names are known.
    const among = amongTyped(context, text)
    return { filter, conditions: [...conditions], among: among && [...among] }
  })
  return (await reader.ask('segments.ids', asked)).ids
}
