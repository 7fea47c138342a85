import type { Context } from '#electron/backend/context.ts'
import type { Birthday } from '#shared/contract/clients.ts'
import { AppError, notFound, refuse } from '#shared/contract/errors.ts'
import { isMasked, unmasked } from '#shared/domain/access/masks.ts'
import { type ClientRecord, findClient, readCodes, readPhones, toFace } from './repository.ts'

export function requireClient({ db }: Pick<Context, 'db'>, id: number): ClientRecord {
  const client = findClient(db, id)
  if (!client) throw new AppError('NOT_FOUND')
  return client
}

/** A card that may be written to. A merged one may not: what is typed would be lost from sight. Refuses with the card it leads to. */
export function requireUnmerged(context: Context, id: number): ClientRecord {
  const client = requireClient(context, id)
  if (client.erasedAt !== null) notFound()
  if (client.mergedInto === null) return client
  const inUse = cardInUse(context, client)
  return refuse('client-merged', { clientId: inUse.id, name: toFace(inUse).called })
}

/** The card that a merged one leads to; itself otherwise. Of who was erased there is none. */
export function cardInUse(context: Context, client: ClientRecord): ClientRecord {
  if (client.erasedAt !== null) notFound()
  return client.mergedInto === null ? client : cardInUse(context, requireClient(context, client.mergedInto))
}

export function birthdayOf({
  birthYear: year,
  birthMonth: month,
  birthDay: day,
}: Pick<ClientRecord, 'birthYear' | 'birthMonth' | 'birthDay'>): Birthday | null {
  return year === null && month === null ? null : { year, month, day }
}

/** The card's fields as they would be typed today, for a change of one of them. */
export function typedAgain({ db }: Context, client: ClientRecord) {
  const { id, name, nickname, pronunciation, email, note } = client
  return {
    name,
    nickname,
    pronunciation,
    email,
    note,
    phones: readPhones(db, id).map(({ typed }) => typed),
    birthday: birthdayOf(client),
    language: client.language,
    codes: readCodes(db, id),
    warnings: toFace(client).warnings,
  }
}

/** A card's fields as its history tells them. */
export function cardTold(context: Context, client: ClientRecord) {
  const { warnings, ...fields } = typedAgain(context, client)
  return {
    ...fields,
    discount: client.discount === 0 ? null : String(client.discount),
    warnings: warnings.map(({ kind, text }) => `${kind}: ${text}`),
  }
}

/** What was typed by somebody who sees phones and e-mail masked: what he did not type anew stays what it is. */
export function typedUnseen<Typed extends { phones: string[]; email: string }>(
  context: Context,
  client: ClientRecord,
  typed: Typed,
): Typed {
  const { phones, email } = typedAgain(context, client)
  const keepsEmail = typed.email === '' || isMasked(typed.email)
  return { ...typed, phones: unmasked(typed.phones, phones), email: keepsEmail ? email : typed.email }
}
