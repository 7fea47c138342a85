import type { Database } from 'better-sqlite3'
import type { ProgrammeRules } from '#shared/contract/programmes.ts'
import { emptyVisit } from '../empty-visit.ts'
import type { bareWrites, Loyalty } from './bare-writes.ts'
import type { Row } from './measure.ts'
import { timeBoth } from './measure.ts'
import { LAST_DAY, NOW } from './moments.ts'
import type { OpenBackend } from './open-backend.ts'
import type { Questions } from './questions.ts'

interface Till {
  readonly open: OpenBackend
  readonly sqlite: Database
  readonly writes: ReturnType<typeof bareWrites>
  readonly questions: Questions
  readonly rounds: number
  readonly pause: number
}

const SPENT = 10
/** Guests with a pass, and its entries: each way takes as many in a run as it has rounds. */
const WITH_PASS = 60
const ENTRIES = 100

/**
 * A visit that points and two stamp cards look at, one that is partly paid with points, and one that a pass pays for. The cards stay: what is
 * measured later has three programmes.
 */
export async function timeLoyalty(till: Till): Promise<Row[]> {
  const { open, questions, sqlite } = till
  const cards = [await startCard(open, 'Десятий візит', 'visit'), await startCard(open, 'Десята кава', 'item')] as const
  const visitor = (round: number) => questions.clientIds[round % questions.clientIds.length] ?? 1
  const rich = clientsWithPoints(sqlite)
  const spender = (round: number) => rich[round % rich.length] ?? 1
  const worth = pointWorth(sqlite)
  const passes = await sellPasses(till)
  const holder = (round: number) => passes[round % passes.length] ?? { clientId: 0, passId: 0 }
  return [
    await timeVisit(till, 'log a visit under three programmes', visitor, {}, () => ({ cards })),
    await timeVisit(till, 'log a visit paid in part with points', spender, { spendPoints: SPENT }, () => ({
      cards,
      spendPoints: SPENT,
      pointsMoney: SPENT * worth,
    })),
    await timeVisit(
      till,
      'log a visit with a pass entry',
      (round) => holder(round).clientId,
      {},
      (round) => ({ cards: cards.slice(0, 1), passId: holder(round).passId }),
    ),
  ]
}

async function timeVisit(
  { open, writes, questions, rounds, pause }: Till,
  work: string,
  client: (round: number) => number,
  fields: { readonly spendPoints?: number },
  loyalty: (round: number) => Loyalty,
): Promise<Row> {
  const basket = (round: number) => [0, 1].map((place) => questions.items[(round * 3 + place) % questions.items.length]?.id ?? 0)
  const log = (round: number) => {
    const { passId } = loyalty(round)
    const lines = basket(round).map((itemId, place) => ({
      itemId,
      name: '',
      quantity: 1000,
      minutes: null,
      price: null,
      free: place === 0 && passId !== undefined ? { kind: 'pass' as const, id: passId } : null,
    }))
    return open.call('visits.log', { ...emptyVisit, ...fields, clientId: client(round), lines })
  }
  const bare = (round: number) => writes.logVisit(client(round), basket(round), NOW, loyalty(round))
  return { work, ...(await timeBoth(rounds, log, bare, pause)) }
}

async function startCard({ call }: OpenBackend, name: string, per: 'visit' | 'item') {
  const rules = { categories: [], items: [], collect: 9, per, gapHours: 0, minimumBill: 0, freeUpTo: null, lasts: null }
  const programme: ProgrammeRules = { kind: 'stamps', rules }
  const { seriesId, id } = await call('loyalty.startProgramme', { name, from: LAST_DAY, programme })
  return { seriesId, id, perLine: per === 'item' }
}

function clientsWithPoints(sqlite: Database): number[] {
  return sqlite
    .prepare<[], number>(
      'SELECT id FROM clients WHERE points >= 100 AND archived_at IS NULL ORDER BY (id * 7919) % 10007 LIMIT 500',
    )
    .pluck()
    .all()
}

/** Coins for one point. */
function pointWorth(sqlite: Database): number {
  const worth = sqlite.prepare<[], number>(
    "SELECT json_extract(rules, '$.pointWorth') FROM programmes WHERE json_extract(rules, '$.pointWorth') > 0 LIMIT 1",
  )
  return worth.pluck().get() ?? 0
}

async function sellPasses({ open, questions }: Till): Promise<{ clientId: number; passId: number }[]> {
  const { id: passTypeId } = await open.call('loyalty.addPassType', {
    name: 'Сто кав',
    price: 500_000,
    categories: [],
    items: [],
    entries: ENTRIES,
    lasts: null,
    starts: 'purchase',
    remindEntries: null,
    remindDays: null,
  })
  const line = { itemId: null, name: '', quantity: 1000, minutes: null, price: null, passTypeId }
  const sold: { clientId: number; passId: number }[] = []
  for (const clientId of new Set(questions.clientIds.slice(0, WITH_PASS))) {
    const { passes } = await open.call('visits.log', { ...emptyVisit, clientId, lines: [line] })
    sold.push({ clientId, passId: passes[0]?.id ?? 0 })
  }
  return sold
}
