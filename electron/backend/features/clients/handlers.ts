import { AppError } from '#shared/contract/errors.ts'
import { LIST_FILTERS } from '#shared/contract/clients.ts'
import { whatToSay } from '#shared/domain/clients/say.ts'
import { marksIn } from '#shared/domain/search/marks.ts'
import { daysBetween } from '#shared/kernel/day.ts'
import type { Context, HandlersOf } from '#electron/backend/context.ts'
import { codeKey, findByCodeKey, findClients, forgetWords } from '../search/index.ts'
import { usualCompanions } from '../visits/index.ts'
import { daysOf, latelyOf, loyaltyOf, summaryOf, usualOf } from './panel.ts'
import { storePhoto } from './photos.ts'
import { understandProfile, writeAround } from './profile.ts'
import {
  type ClientRecord,
  clientsWithPhones,
  countList,
  findClient,
  insertClient,
  latestConsent,
  readCodes,
  readHits,
  readListPage,
  readPhones,
  recordConsent,
  toFace,
  touchClient,
  updateClient,
} from './repository.ts'

/** Which wording of the agreement to keep data is shown now; kept with each answer. */
const CONSENT_WORDING = 'keep-data-1'
/** More hits than this are not looked through when the list is narrowed by a text. */
const LIST_TEXT_HITS = 1000

export const clientsHandlers: HandlersOf<'clients'> = {
  find({ db, today }, { text, limit }) {
    const found = findClients(db, text, today, limit)
    const hits = readHits(db, found.ids).map((hit) => ({
      ...hit,
      marks: { called: marksIn(hit.called, text), fullName: hit.fullName === null ? [] : marksIn(hit.fullName, text) },
    }))
    return { hits, by: found.by, more: found.more }
  },

  byCode: ({ db }, { code }) => ({ clientId: findByCodeKey(db, codeKey(code)) }),

  list({ db, today }, { text, ...request }) {
    const among = text.trim() === '' ? null : findClients(db, text, today, LIST_TEXT_HITS).ids
    return { rows: readListPage(db, { ...request, today, among }), total: countList(db, request.filter, today, among) }
  },

  counts: ({ db, today }) => Object.fromEntries(LIST_FILTERS.map((filter) => [filter, countList(db, filter, today, null)])) as never,

  card(context, { id }) {
    const client = requireClient(context, id)
    const { days, gaps } = daysOf(context, id)
    const { name, nickname, pronunciation, email, note, archivedAt, createdAt, version } = client
    return {
      ...toFace(client),
      name,
      nickname,
      pronunciation,
      email,
      note,
      archivedAt,
      createdAt,
      version,
      phones: readPhones(context.db, id),
      birthday: birthdayOf(client),
      language: client.language as never,
      codes: readCodes(context.db, id),
      consent: latestConsent(context.db, id),
      summary: summaryOf(client, days),
      loyalty: loyaltyOf(context, client),
      usual: usualOf(context, id),
      opening: { visits: client.openingVisits, spent: client.openingSpent },
      lately: latelyOf(context, id, 6),
      gaps,
    }
  },

  arrival(context, { id }) {
    const client = requireClient(context, id)
    const { days } = daysOf(context, id)
    const lately = latelyOf(context, id, 3)
    const say = whatToSay({
      today: context.today,
      birthday: birthdayOf(client),
      visits: client.visits,
      lastVisitDay: client.lastVisitDay,
      daysAway: client.lastVisitDay === null ? null : daysBetween(client.lastVisitDay, context.today),
      lateFrom: client.lateFrom,
    })
    return {
      ...toFace(client),
      summary: summaryOf(client, days),
      note: client.note,
      say,
      usual: usualOf(context, id),
      loyalty: loyaltyOf(context, client),
      companions: usualCompanions(context.db, id).flatMap((other) => {
        const face = findClient(context.db, other)
        return face && face.archivedAt === null ? [toFace(face)] : []
      }),
      lately,
      visitsToday: lately.filter((visit) => visit.day === context.today).length,
    }
  },

  create(context, { opId: _, photoFile, consentGiven, ...typed }) {
    const profile = understandProfile(context, typed, null)
    const id = insertClient(context.db, {
      ...profile.values,
      colour: colourFor(profile.values.name || profile.values.nickname),
      photoId: photoFile === null ? null : storePhoto(context, photoFile),
      importId: null,
      sample: false,
      createdAt: context.now,
      createdBy: context.me.id,
      opening: { visits: 0, spent: 0, since: null, last: null, lastAt: 0 },
    })
    writeAround(context, id, profile)
    if (consentGiven) consent(context, id, 'given')
    context.audit('client', id, { after: profile.values, consentGiven })
    return { id, samePhone: samePhone(context, id, profile.phones) }
  },

  update(context, { opId: _, id, version, consent: answered, ...typed }) {
    const before = requireClient(context, id)
    const profile = understandProfile(context, typed, id)
    if (!updateClient(context.db, id, version, profile.values)) throw new AppError('CONFLICT', { version: before.version })
    writeAround(context, id, profile)
    if (answered !== null && latestConsent(context.db, id)?.state !== answered) consent(context, id, answered)
    context.audit('client', id, { before: { ...before }, after: profile.values, consent: answered })
    return { version: version + 1, samePhone: samePhone(context, id, profile.phones) }
  },

  setPhoto(context, { id, photoFile }) {
    requireClient(context, id)
    const photo = photoFile === null ? null : storePhoto(context, photoFile)
    touchClient(context.db, id, { photoId: photo })
    context.audit('client', id, { photo: photo !== null })
    return { photo }
  },

  addCode(context, { id, code }) {
    const client = requireClient(context, id)
    const typed = typedAgain(context, client)
    const profile = understandProfile(context, { ...typed, codes: [...typed.codes, code] }, id)
    writeAround(context, id, profile)
    context.audit('client', id, { code })
    return { version: touchClient(context.db, id, {}) }
  },

  archive(context, { id, archived }) {
    const client = requireClient(context, id)
    const version = touchClient(context.db, id, { archivedAt: archived ? context.now : null })
    if (archived) forgetWords(context.db, id)
    else writeAround(context, id, understandProfile(context, typedAgain(context, client), id))
    context.audit('client', id, { archived })
    return { version }
  },
}

function requireClient({ db }: Context, id: number): ClientRecord {
  const client = findClient(db, id)
  if (!client) throw new AppError('NOT_FOUND')
  return client
}

function birthdayOf({ birthYear: year, birthMonth: month, birthDay: day }: ClientRecord) {
  return year === null && month === null ? null : { year, month, day }
}

function consent({ db, me, now }: Context, clientId: number, state: 'given' | 'refused' | 'withdrawn'): void {
  recordConsent(db, { clientId, purpose: 'keep-data', state, wording: CONSENT_WORDING, employeeId: me.id, at: now })
}

function samePhone({ db }: Context, id: number, phones: readonly { e164: string | null }[]) {
  return clientsWithPhones(db, phones.flatMap(({ e164 }) => (e164 === null ? [] : [e164])), id)
}

/** The card's fields as they would be typed today, for a change of one of them. */
function typedAgain({ db }: Context, client: ClientRecord) {
  const { id, name, nickname, pronunciation, email, note } = client
  return {
    name,
    nickname,
    pronunciation,
    email,
    note,
    phones: readPhones(db, id).map(({ typed }) => typed),
    birthday: birthdayOf(client),
    language: client.language as never,
    codes: readCodes(db, id),
    warnings: toFace(client).warnings,
  }
}

/** The person's own colour, 1–8, kept with the person: the same name gets the same one. */
export function colourFor(name: string): number {
  let sum = 0
  for (const letter of name) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 9973
  return (sum % 8) + 1
}
