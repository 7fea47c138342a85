import { setTimeout as sleep } from 'node:timers/promises'
import Database from 'better-sqlite3'
import { addDays } from '#shared/kernel/day.ts'
import { emptyVisit } from '../empty-visit.ts'
import { bareReads } from './bare-reads.ts'
import { bareWrites } from './bare-writes.ts'
import { bareFilteredList, fillFields } from './filter-work.ts'
import { timeLoyalty } from './loyalty-work.ts'
import { type Row, type Spread, spreadOf, timeBoth, type Way } from './measure.ts'
import { LAST_DAY, NOW } from './moments.ts'
import type { OpenBackend } from './open-backend.ts'
import type { Questions } from './questions.ts'
import { bareTimeline, fillTimeline, TIMELINE_PAGE } from './timeline-work.ts'
import { bareToday, fillToday, LINES_EACH } from './today-work.ts'

const HITS = 20
const LIST_PAGE = 100
/** As far down as people scroll. */
const PAGES = 15

/** Everything the till does, through dispatch and in bare SQL on the same file. Also answers the one-row durable transaction of the same run. */
export async function timeTillWork(
  open: OpenBackend,
  databasePath: string,
  questions: Questions,
  { rounds, pause }: { readonly rounds: number; readonly pause: number },
): Promise<{ rows: Row[]; oneRow: Spread }> {
  const { call } = open
  const sqlite = openBare(databasePath)
  const rows: Row[] = []
  const measure = async (work: string, count: number, product: Way, bare: Way, pause = 0) => {
    rows.push({ work, ...(await timeBoth(count, product, bare, pause)) })
  }
  const from = <T>(list: readonly T[], round: number): T => list[round % list.length] as T
  try {
    const reads = bareReads(sqlite, NOW)
    const writes = bareWrites(sqlite, LAST_DAY)
    const client = (round: number) => from(questions.clientIds, round)
    const find = (text: string) => call('clients.find', { text, limit: HITS })

    await measure(
      'find: name part',
      rounds,
      (r) => find(from(questions.parts, r)),
      (r) => reads.find(from(questions.parts, r), HITS),
    )
    await measure(
      'find: typing error',
      rounds,
      (r) => find(from(questions.mistyped, r).text),
      (r) => reads.typingError(from(questions.mistyped, r).text, HITS),
    )
    await measure(
      'find: phone tail',
      rounds,
      (r) => find(from(questions.tails, r)),
      (r) => reads.tail(from(questions.tails, r), HITS),
    )
    await measure(
      'find: code',
      rounds,
      (r) => find(from(questions.codes, r)),
      (r) => reads.code(from(questions.codes, r)),
    )
    await measure(
      'scan: code',
      rounds,
      (r) => call('clients.byCode', { code: from(questions.codes, r) }),
      (r) => reads.codeOnly(from(questions.codes, r)),
    )
    await measure(
      'arrival panel',
      rounds,
      (r) => call('clients.arrival', { id: client(r) }),
      (r) => reads.arrival(client(r)),
    )

    await measure(
      'coming now',
      rounds,
      () => call('clients.comingNow', { limit: 7 }),
      () => reads.comingNow(),
    )

    const basket = (round: number) => [0, 1].map((place) => from(questions.items, round * 3 + place).id)
    const logged = { product: [] as number[], bare: [] as number[] }
    const log = async (round: number) => {
      const lines = basket(round).map((itemId) => ({ itemId, name: '', quantity: 1000, minutes: null, price: null }))
      const { visitId } = await call('visits.log', { ...emptyVisit, clientId: client(round), lines })
      logged.product.push(visitId)
    }
    const writeRounds = Math.ceil(rounds * 0.6)
    const bareLog = (round: number) => logged.bare.push(writes.logVisit(client(round), basket(round), NOW))
    await measure('log a visit', writeRounds, log, bareLog, pause)
    const oneRow: number[] = []
    for (let round = 0; round < writeRounds; round += 1) {
      if (round % 20 === 0) await sleep(pause)
      const before = performance.now()
      writes.oneRow()
      oneRow.push(performance.now() - before)
    }
    await measure(
      'void a visit',
      Math.floor(writeRounds * 0.6),
      () => call('visits.void', { visitId: logged.product.pop() ?? 0, reason: 'помилка' }),
      () => writes.voidVisit(logged.bare.pop() ?? 0, NOW),
      pause,
    )
    rows.push(...(await timeLoyalty({ open, sqlite, writes, questions, rounds: writeRounds, pause })))

    const offset = (round: number) => (round % PAGES) * LIST_PAGE
    await measure(
      'client list by last visit',
      Math.ceil(rounds / 2),
      (r) =>
        call('clients.list', {
          text: '',
          filter: 'all',
          sort: 'lastVisit',
          descending: true,
          offset: offset(r),
          limit: LIST_PAGE,
        }),
      (r) => reads.list(offset(r), LIST_PAGE),
    )
    const filtered = fillFields(sqlite)
    const bareFiltered = bareFilteredList(sqlite, filtered)
    await measure(
      'client list by tag and own field',
      Math.ceil(rounds / 2),
      (r) =>
        call('clients.list', {
          text: '',
          filter: 'all',
          conditions: [
            { by: 'tag', id: filtered.tagId, has: true },
            { by: 'field', id: filtered.fieldId, test: { is: 'number', from: filtered.from, until: filtered.until } },
          ],
          fieldIds: [filtered.fieldId],
          sort: 'lastVisit',
          descending: true,
          offset: offset(r),
          limit: LIST_PAGE,
        }),
      (r) => bareFiltered(offset(r), LIST_PAGE),
    )
    const months = [addDays(LAST_DAY, -366), LAST_DAY] as const
    await measure(
      'months from day totals',
      Math.ceil(rounds / 2),
      () => call('shop.days', { from: months[0], until: months[1] }),
      () => reads.days(...months),
    )
    fillToday(sqlite)
    const todayByHand = bareToday(sqlite)
    await measure(
      'Today',
      Math.ceil(rounds / 8),
      () => call('today.list', { who: 'all', limitEach: LINES_EACH }),
      () => todayByHand(),
    )
    // After the visits: this client's notes are more than everything else that is known of him.
    const known = client(0)
    fillTimeline(sqlite, known)
    const timeline = bareTimeline(sqlite)
    await measure(
      'timeline of 5,000, first page',
      Math.ceil(rounds / 2),
      () => call('timeline.page', { clientId: known, part: 'all', text: '', before: null, limit: TIMELINE_PAGE }),
      () => timeline(known),
    )
    return { rows, oneRow: spreadOf(oneRow) }
  } finally {
    sqlite.close()
  }
}

/** A second connection to the same file, with the program's settings. */
function openBare(path: string): Database.Database {
  const sqlite = new Database(path)
  for (const pragma of [
    'journal_mode = WAL',
    'synchronous = FULL',
    'foreign_keys = ON',
    'cache_size = -16384',
    'secure_delete = ON',
    'mmap_size = 0',
  ]) {
    sqlite.pragma(pragma)
  }
  return sqlite
}
