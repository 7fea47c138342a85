import type { Context, SlowContext } from '#electron/backend/context.ts'
import type { Db } from '#electron/backend/db/connection.ts'
import { withImportThread } from '#electron/backend/workers/import-thread.ts'
import type { DuplicatePairs } from '#shared/contract/merges.ts'
import type { DuplicatePair } from '#shared/domain/duplicates/find-duplicates.ts'
import { birthdayOf, findClient, latestConsent, readCodes, readPhones, toFace } from '../clients/index.ts'
import { cardsAfter, cardsState, countCards, liveCards, pairsOfTwoPeople, writesSoFar } from './look-alikes/repository.ts'

/** Cards read at a time: some milliseconds, and the till goes first after each. */
const PART = 250

interface Kept {
  readonly foundAt: number
  /** What the cards were like when they were compared. */
  readonly state: string
  readonly pairs: readonly DuplicatePair[]
  readonly skippedBlocks: number
}

/** The outcome of the last search, for as long as the shop is open: it is made anew in seconds. */
const found = new WeakMap<Db, Kept>()

/** Compares all cards with one another (F86): read here in short steps, compared in a thread of its own. */
export async function seekDuplicates(context: SlowContext): Promise<{ pairs: number; skippedBlocks: number }> {
  const { cards, state } = context.read(({ db }) => ({ cards: countCards(db), state: cardsState(db) }))
  return withImportThread(context.importThread, async (ask) => {
    let read = 0
    for (let after = 0; ; ) {
      const part = context.read(({ db }) => cardsAfter(db, after, PART))
      const last = part.at(-1)
      if (last === undefined) break
      await ask({ act: 'compare', cards: part })
      after = last.id
      read += part.length
      context.progress(read, cards * 2)
      await context.pause()
    }
    const { pairs, skippedBlocks } = await ask({ act: 'duplicates' })
    context.progress(cards * 2, cards * 2)
    const standing = context.read(({ db, now }) => {
      found.set(db, { foundAt: now, state, pairs, skippedBlocks })
      return standingPairs(db, pairs)
    })
    return { pairs: standing.length, skippedBlocks }
  })
}

/** A page of what the last search found, without the pairs that were merged, archived or parted since. */
export function duplicatePairs(context: Context, { offset, limit }: { offset: number; limit: number }): DuplicatePairs {
  const { db } = context
  const kept = found.get(db)
  if (!kept) return { foundAt: null, changedSince: false, total: 0, skippedBlocks: 0, rows: [] }
  const pairs = standingPairs(db, kept.pairs)
  return {
    foundAt: kept.foundAt,
    changedSince: stateNow(db) !== kept.state,
    total: pairs.length,
    skippedBlocks: kept.skippedBlocks,
    rows: pairs.slice(offset, offset + limit).map(({ one, other, likeness }) => ({
      one: side(context, one),
      other: side(context, other),
      ...likeness,
    })),
  }
}

const standing = new WeakMap<readonly DuplicatePair[], { readonly writes: number; readonly pairs: DuplicatePair[] }>()

/** Asked with every look at the list, so worked out only after something was written. */
function standingPairs(db: Db, pairs: readonly DuplicatePair[]): DuplicatePair[] {
  const writes = writesSoFar(db)
  const known = standing.get(pairs)
  if (known?.writes === writes) return known.pairs
  const live = liveCards(db, [...new Set(pairs.flatMap(({ one, other }) => [one, other]))])
  const apart = new Set(pairsOfTwoPeople(db).map(({ one, other }) => `${one} ${other}`))
  const left = pairs.filter(
    ({ one, other }) => live.has(one) && live.has(other) && live.get(one) === live.get(other) && !apart.has(`${one} ${other}`),
  )
  standing.set(pairs, { writes, pairs: left })
  return left
}

const states = new WeakMap<Db, { readonly writes: number; readonly state: string }>()

function stateNow(db: Db): string {
  const writes = writesSoFar(db)
  const known = states.get(db)
  if (known?.writes === writes) return known.state
  const state = cardsState(db)
  states.set(db, { writes, state })
  return state
}

function side({ db }: Context, id: number): DuplicatePairs['rows'][number]['one'] {
  const client = findClient(db, id)
  if (!client) throw new Error(`no client ${id}`)
  const {
    name,
    nickname,
    pronunciation,
    email,
    note,
    language,
    visits,
    spent,
    points,
    discount,
    lastVisitDay,
    createdAt,
    version,
  } = client
  return {
    ...toFace(client),
    name,
    nickname,
    pronunciation,
    email,
    note,
    language,
    visits,
    spent,
    points,
    discount,
    lastVisitDay,
    createdAt,
    version,
    phones: readPhones(db, id).map((phone) => phone.e164 ?? phone.typed),
    codes: readCodes(db, id),
    birthday: birthdayOf(client),
    consent: latestConsent(db, id)?.state ?? null,
  }
}
