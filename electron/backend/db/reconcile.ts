import type { Database } from 'better-sqlite3'
import { type HolderFinding, holderFindings, stampFindings } from './holder-sums.ts'
import { type LostEntries, lostEntries } from './lost-entries.ts'

type CardSum = 'points' | 'visits' | 'spent' | 'tips' | 'debt' | 'lots'

/** A kept sum that is not what the entries add up to. */
export interface Mismatch {
  /** Whose; null for what belongs to nobody. */
  readonly clientId: number | null
  /** `lots`: what is left of the entries of points, by which they are spent. */
  readonly what: CardSum | HolderFinding['what']
  /** The stamp card, pass, voucher or gift; 0 for a sum of the card's own. */
  readonly holderId: number
  readonly kept: number
  readonly summed: number
}

/** An entry whose own amount is not what was taken from it and is left of it: it was changed, or what it was taken by is gone. */
interface WrongEntry {
  readonly movementId: number
  readonly clientId: number
  readonly amount: number
  /** Taken and left together. */
  readonly accounted: number
}

interface Reconciliation {
  readonly mismatches: readonly Mismatch[]
  readonly wrongEntries: readonly WrongEntry[]
  /** What the ledger adds up to less what the record of writes says: entries added, changed or removed past the program. */
  readonly ledgerDrift: number
  readonly lost: LostEntries
}

const sumsOfCard = `clients.points AS kept_points, clients.visits AS kept_visits, clients.spent AS kept_spent, clients.tips AS kept_tips,
  clients.debt AS kept_debt`
const disagreeing = `(kept_points, kept_visits, kept_spent, kept_tips, kept_debt, kept_lots) <> (points, visits, spent, tips, debt, lots)
  OR (stamps, stamps_by_card, stamps_by_card_2) <> (lot_stamps, lot_stamps_by_card, lot_stamps_by_card_2)`

/** Stamp cards are told apart by three weighted sums; which of them is wrong is looked up for those that differ only. */
const ledgerSums = `coalesce(sum(amount) FILTER (WHERE unit = 'points'), 0) AS points, coalesce(sum(amount) FILTER (WHERE unit = 'debt'), 0) AS debt,
  coalesce(sum(amount) FILTER (WHERE unit = 'stamps'), 0) AS stamps,
  coalesce(sum(amount * series_id) FILTER (WHERE unit = 'stamps'), 0) AS stamps_by_card,
  coalesce(sum(amount * series_id * series_id) FILTER (WHERE unit = 'stamps'), 0) AS stamps_by_card_2`
const lotSums = `coalesce(sum("left") FILTER (WHERE unit = 'points'), 0) AS lots, coalesce(sum("left") FILTER (WHERE unit = 'stamps'), 0) AS lot_stamps,
  coalesce(sum("left" * series_id) FILTER (WHERE unit = 'stamps'), 0) AS lot_stamps_by_card,
  coalesce(sum("left" * series_id * series_id) FILTER (WHERE unit = 'stamps'), 0) AS lot_stamps_by_card_2`

/** What the cards should say, only for those that say something else. Void visits count for nothing, an import's opening figures do. */
const comparison = `
  WITH ledger AS MATERIALIZED (
    SELECT client_id, ${ledgerSums} FROM movements INDEXED BY movements_by_client WHERE client_id IS NOT NULL GROUP BY client_id
  ), remaining AS MATERIALIZED (
    SELECT client_id, ${lotSums} FROM lots INDEXED BY lots_of_client GROUP BY client_id
  ), came AS MATERIALIZED (
    SELECT client_id, count(*) AS visits, sum(total - returned) AS spent, sum(tip) AS tips
    FROM visits NOT INDEXED WHERE client_id IS NOT NULL AND state = 'open' GROUP BY client_id
  ), summed AS (
    SELECT id, ${sumsOfCard}, coalesce(remaining.lots, 0) AS kept_lots,
      coalesce(ledger.points, 0) AS points, coalesce(ledger.debt, 0) AS debt, coalesce(ledger.points, 0) AS lots,
      opening_visits + coalesce(came.visits, 0) AS visits, opening_spent + coalesce(came.spent, 0) AS spent, coalesce(came.tips, 0) AS tips,
      coalesce(stamps, 0) AS stamps, coalesce(stamps_by_card, 0) AS stamps_by_card, coalesce(stamps_by_card_2, 0) AS stamps_by_card_2,
      coalesce(lot_stamps, 0) AS lot_stamps, coalesce(lot_stamps_by_card, 0) AS lot_stamps_by_card,
      coalesce(lot_stamps_by_card_2, 0) AS lot_stamps_by_card_2
    FROM clients LEFT JOIN ledger ON ledger.client_id = clients.id LEFT JOIN remaining ON remaining.client_id = clients.id
      LEFT JOIN came ON came.client_id = clients.id
  )
  SELECT * FROM summed WHERE ${disagreeing} ORDER BY id`

/** The same for a range of ids, through the indexes: slower in all, but never long at a time. */
const comparisonOfRange = `
  WITH ledger AS (
    SELECT client_id, ${ledgerSums} FROM movements WHERE client_id > @from AND client_id <= @until GROUP BY client_id
  ), remaining AS (
    SELECT client_id, ${lotSums} FROM lots WHERE client_id > @from AND client_id <= @until GROUP BY client_id
  ), came AS (
    SELECT client_id, count(*) AS visits, sum(total - returned) AS spent, sum(tip) AS tips
    FROM visits WHERE client_id > @from AND client_id <= @until AND state = 'open' GROUP BY client_id
  ), summed AS (
    SELECT id, ${sumsOfCard}, coalesce(remaining.lots, 0) AS kept_lots,
      coalesce(ledger.points, 0) AS points, coalesce(ledger.debt, 0) AS debt, coalesce(ledger.points, 0) AS lots,
      opening_visits + coalesce(came.visits, 0) AS visits, opening_spent + coalesce(came.spent, 0) AS spent, coalesce(came.tips, 0) AS tips,
      coalesce(stamps, 0) AS stamps, coalesce(stamps_by_card, 0) AS stamps_by_card, coalesce(stamps_by_card_2, 0) AS stamps_by_card_2,
      coalesce(lot_stamps, 0) AS lot_stamps, coalesce(lot_stamps_by_card, 0) AS lot_stamps_by_card,
      coalesce(lot_stamps_by_card_2, 0) AS lot_stamps_by_card_2
    FROM clients LEFT JOIN ledger ON ledger.client_id = clients.id LEFT JOIN remaining ON remaining.client_id = clients.id
      LEFT JOIN came ON came.client_id = clients.id
    WHERE clients.id > @from AND clients.id <= @until
  )
  SELECT * FROM summed WHERE ${disagreeing} ORDER BY id`

/** Lots told by their entry's number. What was taken and not given back and what is left are the entry's amount. */
const comparisonOfLots = `
  SELECT lots.movement_id AS movementId, lots.client_id AS clientId, coalesce(m.amount, 0) AS amount,
    "left" + coalesce((SELECT sum(takings.amount - given_back) FROM takings WHERE lot_id = lots.movement_id), 0) AS accounted
  FROM lots LEFT JOIN movements AS m ON m.id = lots.movement_id
  WHERE lots.movement_id > ? AND lots.movement_id <= ? AND coalesce(m.amount, 0) <> accounted`

type Compared = { readonly id: number } & Readonly<Record<CardSum | `kept_${CardSum}`, number>>

/** Compares what is kept with the entries it comes from. Only reads; about a second per million entries. */
export function reconcile(sqlite: Database): Reconciliation {
  const cards = sqlite.prepare<[], Compared>(comparison).all()
  return {
    mismatches: [...cards.flatMap((row) => mismatchesOf(sqlite, row)), ...holderFindings(sqlite, 0, Number.MAX_SAFE_INTEGER)],
    wrongEntries: sqlite.prepare<[number, number], WrongEntry>(comparisonOfLots).all(0, Number.MAX_SAFE_INTEGER),
    ledgerDrift: driftOf(sqlite),
    lost: lostEntries(sqlite),
  }
}

/** Clients compared at a time, some ten visits each, and movements added up at a time: one to five milliseconds. */
const CLIENTS_AT_A_TIME = 50
const MOVEMENTS_AT_A_TIME = 20_000
const LOTS_AT_A_TIME = 2_000

/**
 * The same in short steps, so that the till goes on between them; what it writes meanwhile disturbs nothing: a client's entries and sums change
 * together, and the ledger is only added to. Where a step saw a drift, whole clients may have been taken away: then the ledger is added up at once.
 */
export function* reconcileInSteps(sqlite: Database): Generator<undefined, Reconciliation> {
  const mismatches: Mismatch[] = []
  const compare = sqlite.prepare<[{ from: number; until: number }], Compared>(comparisonOfRange)
  for (let from = 0; from < lastOf(sqlite, 'clients', 'id'); from += CLIENTS_AT_A_TIME) {
    mismatches.push(...compare.all({ from, until: from + CLIENTS_AT_A_TIME }).flatMap((row) => mismatchesOf(sqlite, row)))
    yield
  }
  const lastHolder = Math.max(lastOf(sqlite, 'passes', 'id'), lastOf(sqlite, 'vouchers', 'id'), lastOf(sqlite, 'gifts', 'id'))
  for (let from = 0; from < lastHolder; from += CLIENTS_AT_A_TIME) {
    mismatches.push(...holderFindings(sqlite, from, from + CLIENTS_AT_A_TIME))
    yield
  }
  const wrongEntries: WrongEntry[] = []
  const lots = sqlite.prepare<[number, number], WrongEntry>(comparisonOfLots)
  const lastLot = lastOf(sqlite, 'lots', 'movement_id')
  for (let from = 0; from < lastLot; from += LOTS_AT_A_TIME) {
    wrongEntries.push(...lots.all(from, from + LOTS_AT_A_TIME))
    yield
  }
  const written = sqlite
    .prepare<[], { last: number; sum: number; count: number }>(
      `SELECT (SELECT coalesce(max(id), 0) FROM movements) AS last, movements_sum AS sum, movements_count AS count FROM high_water WHERE id = 1`,
    )
    .get() ?? { last: 0, sum: 0, count: 0 }
  const add = sqlite.prepare<[number, number], { sum: number; count: number }>(
    'SELECT coalesce(sum(amount), 0) AS sum, count(*) AS count FROM movements WHERE id > ? AND id <= ?',
  )
  let sum = 0
  let count = 0
  for (let from = 0; from < written.last; from += MOVEMENTS_AT_A_TIME) {
    const part = add.get(from, Math.min(from + MOVEMENTS_AT_A_TIME, written.last))
    sum += part?.sum ?? 0
    count += part?.count ?? 0
    yield
  }
  return {
    mismatches,
    wrongEntries,
    ledgerDrift: sum === written.sum ? 0 : driftOf(sqlite),
    lost: count === written.count ? { count: 0, ids: [] } : lostEntries(sqlite),
  }
}

function lastOf(sqlite: Database, table: string, column: string): number {
  return sqlite.prepare<[], number>(`SELECT coalesce(max(${column}), 0) FROM ${table}`).pluck().get() ?? 0
}

function driftOf(sqlite: Database): number {
  const drift = sqlite.prepare<[], number>(
    'SELECT (SELECT coalesce(sum(amount), 0) FROM movements) - movements_sum FROM high_water WHERE id = 1',
  )
  return drift.pluck().get() ?? 0
}

function mismatchesOf(sqlite: Database, row: Compared): readonly Mismatch[] {
  const sums: readonly CardSum[] = ['points', 'visits', 'spent', 'tips', 'debt', 'lots']
  const ofCard = sums
    .map((what) => ({ clientId: row.id, what, holderId: 0, kept: row[`kept_${what}`], summed: row[what] }))
    .filter(({ kept, summed }) => kept !== summed)
  return [...ofCard, ...stampFindings(sqlite, row.id)]
}
