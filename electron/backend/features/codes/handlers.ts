import { randomInt } from 'node:crypto'
import type { Context, HandlersOf } from '#electron/backend/context.ts'
import { type Labelled, MOST_PRINTED } from '#shared/contract/codes.ts'
import { cardNumber, DRAWN_DIGITS } from '#shared/domain/labels/card-number.ts'
import { clientsMeant } from '../arrival/index.ts'
import { addCode, type ClientRecord, findClient, readCodes, toFace } from '../clients/index.ts'
import { codeKey, findByCodeKey } from '../search/index.ts'

/** Cards of one transaction: some milliseconds, so that the till does not wait. */
const AT_A_TIME = 5
/** Cards read in one step. */
const READ_AT_A_TIME = 100

export const codesHandlers: HandlersOf<'codes'> = {
  async of(context, { whom }) {
    const ids = await clientsMeant(context, whom, MOST_PRINTED)
    const told: Labelled[] = []
    for (let from = 0; from < ids.length; from += READ_AT_A_TIME) {
      told.push(...context.read(({ db }) => ids.slice(from, from + READ_AT_A_TIME).flatMap((id) => labelOf(db, id))))
      await context.pause()
    }
    return told
  },

  async give(context, { ids }) {
    const wanting = [...new Set(ids)]
    let given = 0
    for (let from = 0; from < wanting.length; from += AT_A_TIME) {
      const some = wanting.slice(from, from + AT_A_TIME)
      given += context.write((now) => some.filter((id) => giveNumber(now, id)).length)
      context.progress(Math.min(from + AT_A_TIME, wanting.length), wanting.length)
      await context.pause()
    }
    return { given }
  },
}

function labelOf(db: Context['db'], id: number): Labelled[] {
  const client = findClient(db, id)
  return isThere(client) ? [{ id, called: toFace(client).called, name: client.name, code: readCodes(db, id)[0] ?? null }] : []
}

const isThere = (client: ClientRecord | null): client is ClientRecord =>
  client !== null && client.mergedInto === null && client.erasedAt === null

function giveNumber(context: Context, id: number): boolean {
  const client = findClient(context.db, id)
  if (!isThere(client) || client.archivedAt !== null || readCodes(context.db, id).length > 0) return false
  addCode(context, id, freeNumber(context))
  return true
}

function freeNumber({ db }: Context): string {
  for (;;) {
    const number = cardNumber(Array.from({ length: DRAWN_DIGITS }, () => randomInt(10)))
    if (findByCodeKey(db, codeKey(number)) === null) return number
  }
}
