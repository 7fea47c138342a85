import { randomUUID } from 'node:crypto'
import type { Database } from 'better-sqlite3'
import { expectedAfter, rhythmOf } from '#shared/domain/clients/rhythm.ts'
import { bareLedger } from './bare-ledger.ts'

/** What a visit does in the ledger besides the points it earns. */
export interface Loyalty {
  /** Stamp cards: one stamp for the visit, or one for each line. */
  readonly cards?: readonly { readonly seriesId: number; readonly id: number; readonly perLine: boolean }[]
  readonly spendPoints?: number
  /** Off the bill for the points spent. */
  readonly pointsMoney?: number
  /** The pass that pays for the first line. */
  readonly passId?: number
}

/** A visit of two items by statements written by hand: the rows that the program writes, with invented hashes and no rule asked. */
export function bareWrites(sqlite: Database, today: string) {
  const begin = sqlite.prepare('BEGIN IMMEDIATE')
  const commit = sqlite.prepare('COMMIT')
  const readClient = sqlite.prepare<[number], { archived_at: number | null }>('SELECT * FROM clients WHERE id = ?')
  const readItem = sqlite.prepare<[number], { name: string; price: number; cost: number | null }>(
    'SELECT * FROM items WHERE id = ?',
  )
  const readDays = sqlite
    .prepare<[number], string>("SELECT day FROM visits WHERE client_id = ? AND state = 'open' ORDER BY at DESC LIMIT 60")
    .pluck()
  const receipt = sqlite
    .prepare<[], number>('UPDATE shop SET next_receipt_no = next_receipt_no + 1 WHERE id = 1 RETURNING next_receipt_no')
    .pluck()
  const visit = sqlite.prepare(
    `INSERT INTO visits (day, at, client_id, employee_id, device, gross, discount, points_money, total, tip, payment, comment, what, receipt_no, logged_at)
     VALUES (?, ?, ?, 1, 'bench', ?, 0, ?, ?, 0, 'cash', '', ?, ?, ?)`,
  )
  const line = sqlite.prepare(
    'INSERT INTO visit_lines (visit_id, item_id, name, quantity, price, total, cost, eligible, free) VALUES (?, ?, ?, 1000, ?, ?, ?, ?, ?)',
  )
  const ledger = bareLedger(sqlite)
  const programmes = sqlite.prepare('SELECT * FROM programmes ORDER BY from_day')
  const sums = sqlite.prepare(
    `UPDATE clients SET visits = visits + ?, spent = spent + ?, points = points + ?, last_visit_day = ?, last_visit_at = ?, gap_days = ?, late_from = ?, lapsed_from = ?, at_risk = ? WHERE id = ?`,
  )
  const totals = sqlite.prepare(
    `INSERT INTO day_totals (day, visits, total, points_earned) VALUES (?, ?, ?, ?)
     ON CONFLICT (day) DO UPDATE SET visits = visits + excluded.visits, total = total + excluded.total, points_earned = points_earned + excluded.points_earned`,
  )
  const operation = sqlite.prepare(
    "INSERT INTO operations (op_id, operation, input_hash, result, employee_id, at) VALUES (?, ?, 'RBNvo1WzZ4oRRq0W9-hkpT7T8If536DEMBg9hyq_4oM', ?, 1, ?)",
  )
  const head = sqlite.prepare<[], { seq: number; hash: string }>('SELECT seq, hash FROM audit ORDER BY seq DESC LIMIT 1')
  const audit = sqlite.prepare(
    `INSERT INTO audit (seq, at, employee_id, device, operation, subject, subject_id, detail, detail_hash, hash)
     VALUES (?, ?, 1, 'bench', ?, 'visit', ?, ?, 'RBNvo1WzZ4oRRq0W9-hkpT7T8If536DEMBg9hyq_4oM', ?)`,
  )
  const water = sqlite.prepare(
    'UPDATE high_water SET sequence = sequence + 1, visits = ?, movements = ?, movements_sum = movements_sum + ?, movements_count = movements_count + ?, audit_head = ? WHERE id = 1',
  )
  const lastMovement = sqlite.prepare<[], number>('SELECT max(id) FROM movements').pluck()
  const readVisit = sqlite.prepare<[number], { client_id: number; total: number }>('SELECT * FROM visits WHERE id = ?')
  const readMovement = sqlite.prepare<[number], { id: number; amount: number }>(
    "SELECT id, amount FROM movements WHERE visit_id = ? AND unit = 'points' AND kind = 'earn'",
  )
  const setVoid = sqlite.prepare("UPDATE visits SET state = 'void', voided_at = ?, voided_by = 1, void_reason = ? WHERE id = ?")
  const oneRow = sqlite.prepare('UPDATE high_water SET sequence = sequence + 1 WHERE id = 1')

  const record = (name: string, visitId: number, amount: number, at: number) => {
    operation.run(
      randomUUID(),
      name,
      JSON.stringify({
        visitId,
        receiptNo: visitId,
        day: today,
        total: amount,
        tip: 0,
        pointsEarned: 1,
        pointsSpent: 0,
        balance: 12,
      }),
      at,
    )
    const seq = (head.get()?.seq ?? 0) + 1
    const hash = `bare-entry-${String(seq).padStart(32, '0')}`
    audit.run(
      seq,
      at,
      name,
      visitId,
      JSON.stringify({
        salt: 'bench-salt-0',
        what: { clientId: 1, receiptNo: 1, total: amount, tip: 0, day: today, earned: 1, spent: 0 },
      }),
      hash,
    )
    return hash
  }
  const came = (clientId: number, change: { visits: number; spent: number; points: number }, at: number) => {
    const days = [...new Set(readDays.all(clientId))]
    const rhythm = rhythmOf(days.slice(0, 13))
    const expected = rhythm && days[0] ? expectedAfter(rhythm, days[0]) : null
    sums.run(
      change.visits,
      change.spent,
      change.points,
      days[0],
      at,
      rhythm ? Math.round(rhythm.gap) : null,
      expected?.lateFrom ?? null,
      expected?.lapsedFrom ?? null,
      rhythm ? Math.round((Math.abs(change.spent) * 90) / rhythm.gap) : 0,
      clientId,
    )
    totals.run(today, change.visits, change.spent, change.points)
  }

  return {
    logVisit(clientId: number, itemIds: readonly number[], at: number, loyalty: Loyalty = {}): number {
      const { cards = [], spendPoints = 0, pointsMoney = 0, passId = null } = loyalty
      begin.run()
      readClient.get(clientId)
      if (cards.length > 0) programmes.all()
      const items = itemIds.map((id) => readItem.get(id) as { name: string; price: number; cost: number | null })
      const paid = items.map(({ price }, place) => (place === 0 && passId !== null ? 0 : price))
      const gross = paid.reduce((sum, price) => sum + price, 0)
      const total = gross - pointsMoney
      const what = items.map((item) => item.name).join(', ')
      const visitId = Number(
        visit.run(today, at, clientId, gross, pointsMoney, total, what, (receipt.get() ?? 0) - 1, at).lastInsertRowid,
      )
      const lineIds = items.map(({ name, price, cost }, place) => {
        const free = place === 0 && passId !== null ? 'pass' : null
        return Number(line.run(visitId, itemIds[place], name, price, paid[place], cost, paid[place], free).lastInsertRowid)
      })
      const of = { clientId, visitId, day: today, at }
      const points = Math.floor(total / 1000)
      const booked = [
        ...(spendPoints > 0 ? [ledger.spendPoints(of, spendPoints)] : []),
        ...(points > 0 ? [ledger.earnPoints(of, points)] : []),
        ...cards.flatMap(({ seriesId, id, perLine }) =>
          (perLine ? lineIds : [null]).map((lineId) => ledger.earnStamp(of, seriesId, id, lineId)),
        ),
        ...(passId === null ? [] : [ledger.spendEntry(of, passId, lineIds[0] ?? 0)]),
      ]
      came(clientId, { visits: 1, spent: total, points: points - spendPoints }, at)
      const hash = record('visits.log', visitId, total, at)
      const sum = points - spendPoints + stampsOf(cards, lineIds.length) - (passId === null ? 0 : 1)
      water.run(visitId, booked.at(-1) ?? lastMovement.get(), sum, booked.length, hash)
      commit.run()
      return visitId
    },
    voidVisit(visitId: number, at: number): void {
      begin.run()
      const { client_id: clientId, total } = readVisit.get(visitId) as { client_id: number; total: number }
      const earned = readMovement.get(visitId)
      setVoid.run(at, 'помилка', visitId)
      const points = earned?.amount ?? 0
      if (earned) ledger.takeBack({ clientId, visitId, day: today, at }, earned)
      came(clientId, { visits: -1, spent: -total, points: -points }, at)
      const hash = record('visits.void', visitId, total, at)
      water.run(visitId, lastMovement.get(), -points, earned ? 1 : 0, hash)
      commit.run()
    },
    oneRow: () => oneRow.run(),
  }
}

/** Stamps that these cards give for a visit of so many lines. */
function stampsOf(cards: Loyalty['cards'] = [], lines: number): number {
  return cards.reduce((sum, { perLine }) => sum + (perLine ? lines : 1), 0)
}
