import type { Context } from '#electron/backend/context.ts'
import { looksLikePhone, understandPhone } from '#electron/backend/phones.ts'
import { searchWords } from '#electron/backend/search-words.ts'
import type { ProfileInput } from '#shared/contract/clients.ts'
import { AppError, notFound, refuse } from '#shared/contract/errors.ts'
import { isPossibleDate } from '#shared/domain/clients/birthday.ts'
import { overfull } from '#shared/domain/clients/most-on-card.ts'
import { isEmail } from '#shared/domain/imports/values.ts'
import { sortKey } from '#shared/domain/search/sort-key.ts'
import { codeKey, findByCodeKey, indexClient } from '../search/index.ts'
import {
  type ClientValues,
  findClient,
  readCodes,
  readPhones,
  toFace,
  writeCodes,
  writePhones,
  writeSortKey,
} from './repository.ts'

/** A card's fields, checked and understood, ready to be written. */
export interface UnderstoodProfile {
  readonly values: ClientValues
  readonly phones: readonly { typed: string; e164: string | null; national: string | null }[]
  readonly codes: readonly { code: string; key: string }[]
}

/** Checks what was typed. Refuses with the rule that a person can act on; what is merely unusual is kept as typed. */
export function understandProfile(context: Context, typed: Required<ProfileInput>, clientId: number | null): UnderstoodProfile {
  const { name, nickname, pronunciation, email, birthday, language, note, warnings } = typed
  if (name === '' && nickname === '') refuse('name-missing')
  requireRoom(context, typed, clientId)
  if (email !== '' && !isEmail(email)) refuse('email-not-understood', { email })
  if (birthday !== null && (!isPossibleDate(birthday) || isAhead(birthday.year, context))) refuse('birthday-not-understood')
  return {
    values: {
      name,
      nickname,
      pronunciation,
      email,
      birthday,
      language,
      note,
      warnings,
      sortKey: sortKey(nickname || name, context.shop.language),
    },
    phones: typed.phones.map((phone) => understandTyped(phone, context.shop.country)),
    codes: freeCodes(context, typed.codes, clientId),
  }
}

function requireRoom({ db }: Context, typed: Required<ProfileInput>, clientId: number | null): void {
  const client = clientId === null ? null : findClient(db, clientId)
  const kept = client && { phones: readPhones(db, client.id), codes: readCodes(db, client.id), warnings: toFace(client).warnings }
  const full = overfull(typed, kept ?? { phones: [], codes: [], warnings: [] })
  if (full.length > 0) throw new AppError('INPUT', { fields: full.map((path) => ({ path, problem: 'too-large' })) })
}

function isAhead(year: number | null, { today }: Context): boolean {
  return year !== null && String(year) > today.slice(0, 4)
}

function understandTyped(typed: string, country: string) {
  if (!looksLikePhone(typed)) refuse('phone-not-understood', { phone: typed })
  const understood = understandPhone(typed, country)
  return { typed, e164: understood?.e164 ?? null, national: understood?.national ?? null }
}

function freeCodes({ db }: Context, codes: readonly string[], clientId: number | null): { code: string; key: string }[] {
  const byKey = new Map(codes.map((code) => [codeKey(code), code]))
  return [...byKey].map(([key, code]) => {
    const holder = findByCodeKey(db, key)
    if (holder !== null && holder !== clientId) {
      const client = findClient(db, holder)
      refuse('code-taken', { code, clientId: holder, name: client ? toFace(client).called : '' })
    }
    return { code, key }
  })
}

/** Writes phones, codes and index words of a card whose row is there. */
export function writeAround({ db }: Context, clientId: number, { values, phones, codes }: UnderstoodProfile): void {
  writePhones(db, clientId, phones)
  writeCodes(db, clientId, codes)
  const { name, nickname, email, note } = values
  indexClient(db, clientId, searchWords({ names: [name, nickname], email, note, phones, codes: codes.map(({ code }) => code) }))
}

/** Writes a card's index words anew from what stands on it. */
export function reindex({ db, shop }: Context, clientId: number): void {
  const { name, nickname, email, note } = findClient(db, clientId) ?? notFound()
  const phones = readPhones(db, clientId).map((phone) => ({
    ...phone,
    national: understandPhone(phone.typed, shop.country)?.national ?? null,
  }))
  indexClient(db, clientId, searchWords({ names: [name, nickname], email, note, phones, codes: readCodes(db, clientId) }))
}

/** Puts a card in its place in the list, by what the client is called. */
export function resort({ db, shop }: Context, clientId: number): void {
  const { name, nickname } = findClient(db, clientId) ?? notFound()
  writeSortKey(db, clientId, sortKey(nickname || name, shop.language))
}
