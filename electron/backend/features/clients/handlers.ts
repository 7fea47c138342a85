import type { Context, HandlersOf } from '#electron/backend/context.ts'
import type { LIST_FILTERS } from '#shared/contract/clients.ts'
import { AppError, refuse } from '#shared/contract/errors.ts'
import type { mergeOperations } from '#shared/contract/merges.ts'
import { changesBetween, photoChange } from '#shared/domain/changes/change.ts'
import type { ConsentPurpose, ConsentState } from '#shared/domain/contacts/consent.ts'
import { noteWithDescription } from '#shared/domain/nameless/nameless.ts'
import { marksIn } from '#shared/domain/search/marks.ts'
import { codeKey, findByCodeKey, findClients, forgetWords } from '../search/index.ts'
import { cardTold, requireUnmerged, typedAgain, typedUnseen } from './card.ts'
import { addCode } from './codes.ts'
import { colourFor } from './colour.ts'
import { latestConsent, recordConsent } from './consents/repository.ts'
import { countList, readHits } from './list/repository.ts'
import { requireNoContact } from './nameless.ts'
import { storePhoto } from './photos.ts'
import { understandProfile, writeAround } from './profile.ts'
import { clientsWithPhones, dropPhoto, findFace, insertClient, toFace, touchClient, updateClient } from './repository.ts'
import { savedFiltersHandlers } from './saved-filters/handlers.ts'
import { wordingInForce } from './wordings/repository.ts'

type ToldElsewhere = 'card' | 'arrival' | 'comingNow' | 'list' | 'idsOf' | 'savedFilters' | keyof typeof mergeOperations

/** All but what draws on visits and loyalty too: the card, the arrival panel and the list are in `arrival`, merges in `merging`. */
export const clientsHandlers: Omit<HandlersOf<'clients'>, ToldElsewhere> = {
  find({ db, now }, { text, limit }) {
    const found = findClients(db, { text, now, limit, alikeBelow: limit })
    const hits = readHits(db, found.ids).map((hit) => ({
      ...hit,
      marks: { called: marksIn(hit.called, text), fullName: hit.fullName === null ? [] : marksIn(hit.fullName, text) },
    }))
    return { hits, by: found.by, more: found.more }
  },

  faces: ({ db }, { ids }) => ids.flatMap((id) => findFace(db, id) ?? []),

  byCode: ({ db }, { code }) => ({ clientId: findByCodeKey(db, codeKey(code)) }),

  counts({ db, today }) {
    const count = (filter: (typeof LIST_FILTERS)[number]) => countList(db, { filter, conditions: [], today, among: null })
    return {
      all: count('all'),
      regulars: count('regulars'),
      late: count('late'),
      lost: count('lost'),
      new: count('new'),
      nameless: count('nameless'),
      archived: count('archived'),
    }
  },

  ...savedFiltersHandlers,

  create(context, { opId: _, broughtBy: _by, again: _again, photoFile, consentGiven, marketingGiven, nameless, ...typed }) {
    if (nameless) requireNoContact(typed, consentGiven || marketingGiven)
    const profile = understandProfile(context, typed, null)
    const id = insertClient(context.db, {
      ...profile.values,
      colour: colourFor(profile.values.name || profile.values.nickname),
      photoId: photoFile === null ? null : storePhoto(context, photoFile),
      importId: null,
      sample: false,
      createdAt: context.now,
      createdBy: context.me.id,
      namelessFrom: nameless ? context.today : null,
      opening: { visits: 0, spent: 0, points: 0, since: null, last: null, lastAt: 0 },
    })
    writeAround(context, id, profile)
    if (consentGiven) consent(context, id, 'given')
    if (marketingGiven) consent(context, id, 'given', 'marketing')
    context.audit('client', id, { after: profile.values, consentGiven, marketingGiven, nameless })
    return { id, samePhone: samePhone(context, id, profile.phones) }
  },

  update(context, { opId: _, id, version, consent: answered, ...typed }) {
    const before = requireUnmerged(context, id)
    if (before.namelessFrom !== null) requireNoContact(typed, answered !== null)
    const stood = cardTold(context, before)
    const consented = latestConsent(context.db, id)?.state ?? null
    const profile = understandProfile(
      context,
      context.rights.has('clients.contacts') ? typed : typedUnseen(context, before, typed),
      id,
    )
    if (!updateClient(context.db, id, version, profile.values)) throw new AppError('CONFLICT', { version: before.version })
    writeAround(context, id, profile)
    if (answered !== null && consented !== answered) consent(context, id, answered)
    const changes = changesBetween(
      { ...stood, consent: consented },
      { ...cardTold(context, requireUnmerged(context, id)), consent: answered ?? consented },
    )
    context.audit('client', id, { changes })
    return { version: version + 1, samePhone: samePhone(context, id, profile.phones) }
  },

  setPhoto(context, { id, photoFile }) {
    const before = requireUnmerged(context, id)
    const photo = photoFile === null ? null : storePhoto(context, photoFile)
    touchClient(context.db, id, { photoId: photo })
    dropPhoto(context.db, before.photoId)
    context.audit('client', id, { changes: photoChange('kept', before.photoId, photo) })
    return { photo }
  },

  giveName(context, { opId: _, id, version, name, nickname, phones, consentGiven }) {
    const client = requireUnmerged(context, id)
    if (client.namelessFrom === null) refuse('named-already', { name: toFace(client).called })
    if (client.archivedAt !== null) refuse('client-archived')
    const typed = typedAgain(context, client)
    const stood = cardTold(context, client)
    const note = noteWithDescription(client.nickname, client.note)
    const profile = understandProfile(context, { ...typed, name, nickname, phones, note }, id)
    if (!consentGiven) refuse('nameless-needs-agreement')
    if (!updateClient(context.db, id, version, profile.values)) throw new AppError('CONFLICT', { version: client.version })
    const named = touchClient(context.db, id, { namelessFrom: null })
    writeAround(context, id, profile)
    consent(context, id, 'given')
    const changes = changesBetween(stood, { ...cardTold(context, requireUnmerged(context, id)), consent: 'given' })
    context.audit('client', id, { changes })
    return { version: named, samePhone: samePhone(context, id, profile.phones) }
  },

  addCode: (context, { id, code }) => ({ version: addCode(context, id, code) }),

  archive(context, { id, archived }) {
    const client = requireUnmerged(context, id)
    const version = touchClient(context.db, id, {
      archivedAt: archived ? context.now : null,
      // Brought back, a card without a name waits as long as a new one.
      ...(client.namelessFrom !== null && !archived ? { namelessFrom: context.today } : {}),
    })
    if (archived) forgetWords(context.db, id)
    else writeAround(context, id, understandProfile(context, typedAgain(context, client), id))
    const [was, is] = archived ? [null, 'yes'] : ['yes', null]
    context.audit('client', id, { changes: [{ field: 'archived', before: was ?? null, after: is ?? null }] })
    return { version }
  },
}

function consent({ db, me, now }: Context, clientId: number, state: ConsentState, purpose: ConsentPurpose = 'keep-data'): void {
  const { key: wording } = wordingInForce(db, purpose)
  recordConsent(db, { clientId, purpose, state, wording, employeeId: me.id, at: now })
}

function samePhone({ db }: Context, id: number, phones: readonly { e164: string | null }[]) {
  return clientsWithPhones(
    db,
    phones.flatMap(({ e164 }) => (e164 === null ? [] : [e164])),
    id,
  )
}
