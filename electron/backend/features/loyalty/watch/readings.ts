import type { Db } from '#electron/backend/db/connection.ts'
import type { Reading } from '#electron/backend/workers/reading.ts'
import type { OutputOf, ParsedInputOf } from '#shared/contract/client.ts'
import { piecesOf } from '#shared/domain/loyalty/self-dealing.ts'
import { type EmployeeMonth, fullestDay, type WatchedEntry } from '#shared/domain/loyalty/watched-month.ts'
import { sum } from '#shared/domain/visits/bill.ts'
import { findClient, toFace } from '../../clients/index.ts'
import { findEmployee } from '../../shop/index.ts'
import { findingsIn, monthOf, readMonth } from './month.ts'
import { firstWatchedDay, readPieces, readWatchRules } from './repository.ts'

/** Cards named with each employee. */
const CARDS = 3
/** Pieces shown behind a number. */
const PIECES = 200

/** The month: what is worth a question, and what each employee did. */
export const watchMonth: Reading<ParsedInputOf<'loyalty.watch'>, OutputOf<'loyalty.watch'>> = function* (
  db,
  { today },
  { month: asked },
) {
  const last = monthOf(today)
  const month = asked ?? last
  const everyone = yield* readMonth(db, month, today)
  const findings = findingsIn(db, month, everyone).map(({ employeeId, clientId, look, ...finding }) => ({
    ...finding,
    employee: employeeOf(db, employeeId),
    client: cardOf(db, clientId),
    looked: look && { by: look.by, at: look.at, note: look.note },
  }))
  const employees = everyone
    .toSorted((one, other) => other.visits - one.visits)
    .map((his) => ({ employee: employeeOf(db, his.employeeId), ...numbersOf(db, his) }))
  return { month, first: monthOf(firstWatchedDay(db) ?? today), last, findings, employees }
}

/** The visits or entries behind one number of the month. */
export const watchPieces: Reading<ParsedInputOf<'loyalty.watchPieces'>, OutputOf<'loyalty.watchPieces'>> = function* (
  db,
  { today },
  { month, piece, employeeId, clientId },
) {
  const everyone = yield* readMonth(db, month, today)
  const his = everyone.find((one) => one.employeeId === employeeId)
  if (his === undefined) return { rows: [], more: 0 }
  const rows = readPieces(db, piecesOf(his, readWatchRules(db).rules, piece, clientId))
  return {
    rows: rows.slice(0, PIECES).map(({ clientId: whose, unit, moved, ...row }) => ({
      ...row,
      client: cardOf(db, whose),
      moved: unit === null || moved === null ? null : { unit, amount: moved },
    })),
    more: Math.max(0, rows.length - PIECES),
  }
}

function numbersOf(db: Db, his: EmployeeMonth) {
  const counts = [...his.byCard].map(([clientId, { length: count }]) => ({ clientId, count }))
  const most = counts.toSorted((one, other) => other.count - one.count).slice(0, CARDS)
  const fullest = fullestDay(his)
  const total = (byCard: ReadonlyMap<number, readonly unknown[]>) => sum([...byCard.values()].map(({ length }) => length))
  return {
    visits: his.visits,
    withCard: total(his.byCard),
    cards: most.map(({ clientId, count }) => ({ card: namedCard(db, clientId), count })),
    peak: fullest && { card: namedCard(db, fullest.clientId), day: fullest.day, count: fullest.count },
    spent: total(his.spentByCard),
    discounts: { count: his.discounted.length, sum: sum(his.discounted.map(({ discount }) => discount)) },
    byHand: entriesOf(his.byHand),
    attached: total(his.attachedByCard),
    letGo: entriesOf(his.letGo),
    voids: his.voids.length,
  }
}

function entriesOf(byCard: ReadonlyMap<number, readonly WatchedEntry[]>) {
  const entries = [...byCard.values()].flat()
  return { count: entries.length, points: sum(entries.map(({ unit, amount }) => (unit === 'points' ? amount : 0))) }
}

function employeeOf(db: Db, id: number) {
  return { id, name: findEmployee(db, id)?.name ?? '' }
}

function namedCard(db: Db, id: number) {
  const client = findClient(db, id)
  return { id, called: client ? toFace(client).called : '' }
}

function cardOf(db: Db, id: number | null) {
  return id === null ? null : namedCard(db, id)
}
