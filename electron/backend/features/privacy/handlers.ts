import type { Context, HandlersOf } from '#electron/backend/context.ts'
import { AppError, refuse, requireRight } from '#shared/contract/errors.ts'
import { awayBefore } from '#shared/domain/privacy/retention.ts'
import { foldWords } from '#shared/domain/search/fold.ts'
import { type ClientRecord, findClient, requireUnmerged } from '../clients/index.ts'
import { eraseAll } from './erase.ts'
import { hindranceOf } from './hindrance.ts'
import { isAway, readRetention, writeRetention } from './repository.ts'

export const privacyHandlers: HandlersOf<'privacy'> = {
  async ofClient(context, input) {
    // Everything there is of somebody, spending included.
    context.read(({ rights }) => requireRight(rights, 'clients.money'))
    const told = await context.reader.ask('privacy.ofClient', input)
    context.write(({ audit }) => audit('client', input.clientId, { exported: 'all', withFiles: input.withFiles }))
    return told
  },

  look: ({ reader }, input) => reader.ask('privacy.look', input),

  async erase(context, { clientId, typedName }) {
    const mayGo = (now: Context) => requireErasable(now, clientId, typedName) !== null
    context.read(mayGo)
    const { rows, atClose } = await eraseAll(context, [clientId], mayGo)
    return { rows, atClose }
  },

  retention: ({ db }) => readRetention(db),

  saveRetention({ db, audit }, { months, version }) {
    const before = readRetention(db)
    if (!writeRetention(db, months, version)) throw new AppError('CONFLICT', { version: before.version })
    audit('privacy', null, { before: { months: before.months }, after: { months } })
    return { version: version + 1 }
  },

  due: ({ reader }) => reader.ask('privacy.due', {}),

  async eraseDue(context, { ids }) {
    const wanted = [...new Set(ids)]
    const ready = context.read((now) => wanted.filter((id) => isDue(now, id)))
    const { erased, atClose } = ready.length === 0 ? { erased: 0, atClose: false } : await eraseAll(context, ready, isDue)
    return { erased, kept: wanted.length - erased, atClose }
  },
}

function requireErasable(context: Context, clientId: number, typedName: string): ClientRecord {
  const client = requireUnmerged(context, clientId)
  const folded = (text: string) => foldWords(text).join(' ')
  if (folded(typedName) !== folded(client.name || client.nickname)) refuse('erase-name-differs')
  const hindrance = hindranceOf(context, client)
  if (hindrance !== null) refuse(hindrance.rule, { debtMoney: hindrance.sum, leftMoney: hindrance.sum })
  return client
}

/** Looked at anew: he may have come since the list was drawn. */
function isDue(context: Context, id: number): boolean {
  const { months } = readRetention(context.db)
  const client = findClient(context.db, id)
  return (
    months !== null &&
    client !== null &&
    isAway(context.db, id, awayBefore(context.today, months)) &&
    hindranceOf(context, client) === null
  )
}
