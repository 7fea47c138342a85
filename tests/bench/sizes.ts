import { rmSync, statSync } from 'node:fs'
import Database from 'better-sqlite3'

export interface Sizes {
  readonly fileBytes: number
  /** The same clients, visits, lines, movements and entries of who did what in tables as one would write them by hand. */
  readonly bareBytes: number
  /** Bytes of each table and index of the product's file, the largest first. */
  readonly parts: readonly { readonly name: string; readonly bytes: number }[]
}

/**
 * The bare schema holds the same facts with the indexes that the bare statements of the bench need, and the same full-text index; it has no kept sums,
 * no recorded answers and no hashes.
 */
const bareSchema = `
  CREATE TABLE bare.clients AS SELECT id, name, nickname, email, birth_year, birth_month, birth_day, language, note, warnings, colour, created_at, version FROM clients;
  CREATE TABLE bare.phones AS SELECT * FROM client_phones;
  CREATE TABLE bare.codes AS SELECT client_id, code FROM client_codes;
  CREATE TABLE bare.consents AS SELECT * FROM consents;
  CREATE TABLE bare.visits AS SELECT id, day, at, client_id, employee_id, device, gross, discount, total, tip, payment, comment, what, receipt_no, companion_of, state FROM visits;
  CREATE TABLE bare.lines AS SELECT id, visit_id, item_id, name, quantity, price, total, cost, eligible FROM visit_lines;
  CREATE TABLE bare.movements AS SELECT id, client_id, unit, kind, amount, visit_id, programme_id, employee_id, day, at FROM movements;
  CREATE TABLE bare.audit AS SELECT seq, at, employee_id, device, operation, subject, subject_id, detail FROM audit;
  CREATE INDEX bare.clients_name ON clients (name);
  CREATE UNIQUE INDEX bare.codes_code ON codes (code);
  CREATE INDEX bare.phones_client ON phones (client_id);
  CREATE INDEX bare.phones_e164 ON phones (e164);
  CREATE INDEX bare.consents_client ON consents (client_id);
  CREATE INDEX bare.visits_client ON visits (client_id, at, total);
  CREATE INDEX bare.visits_at ON visits (at, client_id, total);
  CREATE UNIQUE INDEX bare.visits_receipt ON visits (receipt_no);
  CREATE INDEX bare.lines_visit ON lines (visit_id);
  CREATE INDEX bare.movements_client ON movements (client_id, amount);
  CREATE INDEX bare.movements_visit ON movements (visit_id);
  CREATE INDEX bare.audit_subject ON audit (subject, subject_id);`

export function measureSizes(path: string): Sizes {
  const barePath = `${path}.bare`
  rmSync(barePath, { force: true })
  const sqlite = new Database(path, { readonly: true })
  const bare = new Database(':memory:')
  try {
    const parts = sqlite
      .prepare<[], { name: string; bytes: number }>(
        'SELECT name, sum(pgsize) AS bytes FROM dbstat GROUP BY name ORDER BY bytes DESC',
      )
      .all()
    bare.exec(
      `ATTACH '${path}' AS shop; ATTACH '${barePath}' AS bare; PRAGMA bare.journal_mode = OFF; PRAGMA bare.synchronous = OFF`,
    )
    bare.exec(bareSchema)
    const search = parts.filter(({ name }) => name.startsWith('client_search')).reduce((sum, { bytes }) => sum + bytes, 0)
    return { fileBytes: statSync(path).size, bareBytes: statSync(barePath).size + search, parts }
  } finally {
    sqlite.close()
    bare.close()
    rmSync(barePath, { force: true })
  }
}
