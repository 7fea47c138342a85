import type { Database } from 'better-sqlite3'

/** What an entry belongs to. */
interface Of {
  readonly clientId: number
  readonly visitId: number
  readonly day: string
  readonly at: number
}

/** The ledger by statements written by hand: an entry, its lot, what is taken from lots; no rule asked, no sum compared. */
export function bareLedger(sqlite: Database) {
  const movement = sqlite.prepare(
    `INSERT INTO movements (client_id, unit, series_id, pass_id, kind, amount, visit_id, line_id, programme_id, employee_id, reason, day, at, reverses)
     VALUES (@clientId, @unit, @seriesId, @passId, @kind, @amount, @visitId, @lineId, @programmeId, 1, '', @day, @at, @reverses)`,
  )
  const lot = sqlite.prepare('INSERT INTO lots (movement_id, client_id, unit, series_id, "left") VALUES (?, ?, ?, ?, ?)')
  const openLots = sqlite.prepare<[number], { id: number; left: number }>(
    `SELECT movement_id AS id, "left" FROM lots WHERE client_id = ? AND unit = 'points' AND series_id IS NULL AND "left" > 0
     ORDER BY expires IS NULL, expires, movement_id`,
  )
  const takeFrom = sqlite.prepare('UPDATE lots SET "left" = "left" - ? WHERE movement_id = ?')
  const taking = sqlite.prepare('INSERT INTO takings (movement_id, lot_id, amount) VALUES (?, ?, ?)')
  const entries = sqlite.prepare('UPDATE passes SET "left" = "left" - 1 WHERE id = ?')
  const paidBy = sqlite.prepare('UPDATE visit_lines SET pass_id = ? WHERE id = ?')
  const nothing = { seriesId: null, passId: null, lineId: null, programmeId: 1, reverses: null }
  const write = (entry: object) => Number(movement.run({ ...nothing, ...entry }).lastInsertRowid)

  return {
    earnPoints(of: Of, amount: number): number {
      const id = write({ ...of, unit: 'points', kind: 'earn', amount })
      lot.run(id, of.clientId, 'points', null, amount)
      return id
    },
    earnStamp(of: Of, seriesId: number, programmeId: number, lineId: number | null): number {
      const id = write({ ...of, unit: 'stamps', kind: 'earn', amount: 1, seriesId, programmeId, lineId })
      lot.run(id, of.clientId, 'stamps', seriesId, 1)
      return id
    },
    spendPoints(of: Of, points: number): number {
      const taken: { id: number; amount: number }[] = []
      let missing = points
      for (const { id, left } of openLots.iterate(of.clientId)) {
        const amount = Math.min(missing, left)
        taken.push({ id, amount })
        missing -= amount
        if (missing === 0) break
      }
      const movementId = write({ ...of, unit: 'points', kind: 'spend', amount: -points })
      for (const { id, amount } of taken) {
        takeFrom.run(amount, id)
        taking.run(movementId, id, amount)
      }
      return movementId
    },
    spendEntry(of: Of, passId: number, lineId: number): number {
      paidBy.run(passId, lineId)
      entries.run(passId)
      return write({ ...of, unit: 'entries', kind: 'spend', amount: -1, passId, lineId, programmeId: null })
    },
    takeBack(of: Of, { id, amount }: { id: number; amount: number }): number {
      const movementId = write({ ...of, unit: 'points', kind: 'void', amount: -amount, reverses: id })
      takeFrom.run(amount, id)
      taking.run(movementId, id, amount)
      return movementId
    },
  }
}
