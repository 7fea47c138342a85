import type { Context, SlowContext } from '#electron/backend/context.ts'
import { type Erasure, keepMarks, noteErasures, noteRewritten, shopMark, takeErasuresBack } from '#electron/backend/db/erased.ts'
import { eraseCards } from '#electron/backend/db/personal/erase.ts'
import { tidyIndex } from '#electron/backend/db/personal/index-words.ts'
import { emptyLog, standsIn } from '#electron/backend/db/personal/traces.ts'
import {
  ANSWERS_AT_A_TIME,
  blankEntries,
  blankSomeAnswers,
  entriesAbout,
  type WordsOfPerson,
  wordsOf,
} from '#electron/backend/db/personal/words.ts'
import { forgetKept } from '#electron/backend/db/prepared.ts'
import { birthdayOf, type ClientRecord, findClient, readPhones, requireClient } from '../clients/index.ts'
import { endAll } from '../loyalty/index.ts'
import { marksOf } from './marks.ts'
import { cardsOf } from './repository.ts'

/** How long a lost answer can still be asked for again, in milliseconds; of those with his words in them, not even so long. */
const ANSWERS_STAY = 60_000

export interface Erased {
  readonly erased: number
  /** Rows that went or were emptied. */
  readonly rows: number
  /** Bytes may lie between the rows until the file is written anew, when the shop is closed. */
  readonly atClose: boolean
}

/**
 * Erases clients one after the other, with the till in between: what others' lines of the record say of them, then each in one transaction, then what
 * is left of their words in the index and between the rows. Cut off at any moment, it is carried through at the next opening of the shop. `mayGo` is
 * asked of each as he stands at that moment: who may not stays, and its refusal ends the whole.
 */
export async function eraseAll(
  context: SlowContext,
  clientIds: readonly number[],
  mayGo: (now: Context, id: number) => boolean,
): Promise<Erased> {
  await context.read(({ program }) => program.backups).before('erase')
  const people = context.read(({ db }) => clientIds.map((id) => wordsOf(db, id)))
  const noted = context.read((now) => clientIds.map((id) => erasureOf(now, id)))
  const folder = context.read(({ program }) => program.folder)
  noteErasures(folder, noted)
  let [erased, rows] = [0, 0]
  try {
    await sweep(context, people)
    for (const clientId of clientIds) {
      const gone = context.write((now) => (mayGo(now, clientId) ? eraseOne(now, clientId) : null))
      if (gone !== null) erased += 1
      rows += gone ?? 0
      context.progress(erased, clientIds.length + 1)
      await context.pause()
    }
  } finally {
    // Who is still here was not erased: the next opening must not do it behind anybody's back.
    const here = context.read(({ db }) => noted.filter(({ clientId }) => findClient(db, clientId)?.erasedAt === null))
    if (here.length > 0) takeErasuresBack(folder, here)
  }
  await tidy(context)
  return { erased, rows, atClose: !(await isClean(context, people)) }
}

async function tidy(context: SlowContext): Promise<void> {
  let more = context.write(({ db }) => tidyIndex(db, true))
  while (more) {
    await context.pause()
    more = context.write(({ db }) => tidyIndex(db, false))
  }
}

/** What lies beside the database, so that a copy of before does not bring him back. */
function erasureOf(context: Context, clientId: number): Erasure {
  const { db, now } = context
  const { createdAt } = requireClient(context, clientId)
  const marks = cardsOf(db, clientId).flatMap((id) => marksOfCard(context, requireClient(context, id)))
  return { shop: shopMark(db), clientId, createdAt, at: now, marks }
}

function marksOfCard(context: Context, client: ClientRecord) {
  return marksOf(context, { ...client, birthday: birthdayOf(client), phones: readPhones(context.db, client.id) })
}

async function sweep(context: SlowContext, people: readonly WordsOfPerson[]): Promise<void> {
  const found = context.read(({ db }) => entriesAbout(db, people))
  for (;;) {
    const step = context.read(() => found.next())
    if (step.done) break
    const seqs = step.value
    if (seqs.length > 0) context.write(({ db }) => blankEntries(db, seqs))
    await context.pause()
  }
  for (let blanked = ANSWERS_AT_A_TIME; blanked === ANSWERS_AT_A_TIME; await context.pause()) {
    blanked = context.write(({ db, now }) => blankSomeAnswers(db, people, now - ANSWERS_STAY))
  }
}

/** In one transaction: nothing of him is left to use, and nothing that says who he was. Answers the rows that went or were emptied. */
export function eraseOne(context: Context, clientId: number): number {
  const { db, now } = context
  const cards = cardsOf(db, clientId)
  for (const id of cards) {
    keepMarks(db, marksOfCard(context, requireClient(context, id)), now)
    endAll(context, id)
  }
  const rows = eraseCards(db, clientId, now)
  forgetKept(db)
  context.audit('client', clientId, { erased: rows, cards: cards.length })
  return rows
}

/** Looks for his words in the file itself; where none are left, it need not be written anew when the shop is closed. */
async function isClean(context: SlowContext, people: readonly WordsOfPerson[]): Promise<boolean> {
  const folder = context.read(({ db, program }) => {
    emptyLog(db.$client)
    return program.folder
  })
  const words = people.flatMap(({ own, called }) => [...own, ...called])
  if (await standsIn(folder.database, words)) return false
  noteRewritten(folder)
  return true
}
