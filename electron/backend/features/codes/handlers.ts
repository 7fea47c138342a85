import { randomInt } from 'node:crypto'
import type { Context, HandlersOf } from '#electron/backend/context.ts'
import { cardNumber, DRAWN_DIGITS } from '#shared/domain/labels/card-number.ts'
import { addCode, type ClientRecord, findClient, readCodes, toFace } from '../clients/index.ts'
import { codeKey, findByCodeKey } from '../search/index.ts'

/** Cards of one transaction: some milliseconds, so that the till does not wait. */
const AT_A_TIME = 5

export const codesHandlers: HandlersOf<'codes'> = {
  of: ({ db }, { ids }) =>
    ids.flatMap((id) => {
      const client = findClient(db, id)
      if (!isThere(client)) return []
      return [{ id, called: toFace(client).called, name: client.name, code: readCodes(db, id)[0] ?? null }]
    }),

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
