import { mentionsOf, tiedTo } from '#electron/backend/db/personal/others.ts'
import { countGoing, type ToldTable, toldOf } from '#electron/backend/db/personal/told.ts'
import { wordsOf } from '#electron/backend/db/personal/words.ts'
import type { Reading } from '#electron/backend/workers/reading.ts'
import type { OutputOf } from '#shared/contract/client.ts'
import { notFound } from '#shared/contract/errors.ts'
import { GROUPS } from '#shared/domain/privacy/groups.ts'
import { awayBefore } from '#shared/domain/privacy/retention.ts'
import { type ClientRecord, findClient, toFace } from '../clients/index.ts'
import { heldAtEnd } from '../loyalty/index.ts'
import { hindranceOf } from './hindrance.ts'
import { awaySince, cardsOf, readRetention, waitingAround } from './repository.ts'

type Found = Parameters<typeof findClient>[0]

function known(db: Found, clientId: number): ClientRecord {
  const client = findClient(db, clientId)
  return client === null || client.erasedAt !== null || client.mergedInto !== null ? notFound() : client
}

/** All that is known of one person. */
export const toldOfClient: Reading<
  { readonly clientId: number; readonly withFiles: boolean },
  OutputOf<'privacy.ofClient'>
> = function* (db, { now }, { clientId, withFiles }) {
  const client = known(db, clientId)
  const tables: ToldTable[] = []
  for (const told of toldOf(db.$client, clientId, withFiles)) {
    tables.push(told)
    yield { done: tables.length, total: tables.length + 1 }
  }
  const groups = GROUPS.map((group) => ({
    group,
    tables: tables
      .filter((one) => one.group === group)
      // That it was asked for is on record, and no more about him: asked again, it is the same.
      .map(({ table, rows }) => ({ table, rows: rows.filter(({ operation }) => operation !== 'privacy.ofClient') }))
      .filter(({ rows }) => rows.length > 0),
  }))
  return { clientId, called: toFace(client).called, at: now, groups: groups.filter((one) => one.tables.length > 0) }
}

/** Cards, words and places of one person, before he is erased. */
export const lookAtErasure: Reading<{ readonly clientId: number }, OutputOf<'privacy.look'>> = function* (
  db,
  _facts,
  { clientId },
) {
  const client = known(db, clientId)
  const cards = cardsOf(db, clientId)
  const held = cards.map((id) => heldAtEnd({ db }, id))
  const sum = (of: 'points' | 'stamps' | 'passes' | 'vouchers' | 'giftCards') => held.reduce((all, one) => all + one[of], 0)
  const going = countGoing(db.$client, clientId)
  yield { done: 1, total: 8 }
  const mentions = []
  let done = 1
  for (const place of mentionsOf(db, wordsOf(db, clientId).own, cards)) {
    mentions.push(...place)
    done += 1
    yield { done, total: 8 }
  }
  return {
    called: toFace(client).called,
    fullName: client.name || client.nickname,
    goes: GROUPS.flatMap((group) => going.filter((one) => one.group === group)),
    stays: { visits: client.visits, spent: client.spent },
    ends: { points: sum('points'), stamps: sum('stamps'), passes: sum('passes'), vouchers: sum('vouchers') },
    giftCards: sum('giftCards'),
    ...waitingAround(db, cards),
    mergedCards: cards.length - 1,
    tied: tiedTo(db, clientId),
    mentions: mentions.slice(0, 50),
    hindrance: hindranceOf({ db }, client),
  }
}

const SHOWN = 200

/** Who has been away for longer than the rule says. */
export const dueForErasure: Reading<Record<string, never>, OutputOf<'privacy.due'>> = function* (db, { today }) {
  const { months } = readRetention(db)
  if (months === null) return { months, total: 0, rows: [] }
  const { total, rows } = awaySince(db, awayBefore(today, months), SHOWN)
  yield { done: 1, total: 2 }
  return {
    months,
    total,
    rows: rows.map(({ id, since }) => {
      const client = known(db, id)
      const { lastVisitDay, visits } = client
      return { ...toFace(client), lastVisitDay, since, visits, hindrance: hindranceOf({ db }, client) }
    }),
  }
}
