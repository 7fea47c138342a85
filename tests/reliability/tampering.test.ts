import Database from 'better-sqlite3'
import { expect } from 'vitest'
import { dataFolder } from '#electron/backend/db/folder.ts'
import { aClient, aVisit, openTestShop } from '#electron/backend/test-shop.ts'
import { prove } from './program.ts'

/** Whatever can be done to the rows from outside, with the triggers out of the way. */
const tamperings: readonly ((pick: (below: number) => number, last: number) => { sql: string; broken: number })[] = [
  (pick, last) => at(1 + pick(last), (seq) => `UPDATE audit SET at = at + 1 WHERE seq = ${seq}`),
  (pick, last) => at(1 + pick(last), (seq) => `UPDATE audit SET employee_id = NULL WHERE seq = ${seq}`),
  (pick, last) => at(1 + pick(last), (seq) => `UPDATE audit SET device = 'till-2' WHERE seq = ${seq}`),
  (pick, last) => at(1 + pick(last), (seq) => `UPDATE audit SET operation = 'visits.undo' WHERE seq = ${seq}`),
  (pick, last) => at(1 + pick(last), (seq) => `UPDATE audit SET subject = 'clients' WHERE seq = ${seq}`),
  (pick, last) => at(1 + pick(last), (seq) => `UPDATE audit SET subject_id = coalesce(subject_id, 0) + 1 WHERE seq = ${seq}`),
  (pick, last) =>
    at(1 + pick(last), (seq) => `UPDATE audit SET detail = replace(detail, '"what":', '"what" :') WHERE seq = ${seq}`),
  (pick, last) => at(1 + pick(last), (seq) => `UPDATE audit SET detail_hash = hash WHERE seq = ${seq}`),
  (pick, last) => at(1 + pick(last), (seq) => `UPDATE audit SET hash = detail_hash WHERE seq = ${seq}`),
  (pick, last) => at(1 + pick(last), (seq) => `DELETE FROM audit WHERE seq = ${seq}`),
  (pick, last) => at(1 + pick(last), (seq) => `DELETE FROM audit WHERE seq >= ${seq}`),
  (pick, last) =>
    at(
      1 + pick(last - 1),
      (seq) => `UPDATE audit SET seq = -seq WHERE seq IN (${seq}, ${seq + 1});
        UPDATE audit SET seq = CASE seq WHEN ${-seq} THEN ${seq + 1} ELSE ${seq} END WHERE seq < 0`,
    ),
  // What is taken out is closed up again.
  (pick, last) =>
    at(
      1 + pick(last - 1),
      (seq) =>
        `DELETE FROM audit WHERE seq = ${seq}; UPDATE audit SET seq = -seq WHERE seq > ${seq}; UPDATE audit SET seq = -seq - 1 WHERE seq < 0`,
    ),
]

const at = (broken: number, sql: (seq: number) => string) => ({ sql: sql(broken), broken })

/** Rows of "Who did what" are edited, deleted and reordered in the file, behind the program's back: the check of it names the first that is not as it was. */
prove('tampering with who did what', 2, async (proof) => {
  const shop = await openTestShop()
  const { id } = await shop.call('clients.create', aClient({ phones: ['+380 67 123 45 96'] }))
  for (const amount of [12_000, 3_000, 4_500]) await shop.call('visits.log', aVisit(id, amount))
  await shop.call('loyalty.adjust', { clientId: id, amount: 15, reason: 'вибачення' })
  const file = new Database(dataFolder(shop.dataDir).database)
  const found = { tamperings: 0, found: 0 }
  const bad: string[] = []
  try {
    file.exec('DROP TRIGGER audit_is_final; DROP TRIGGER audit_stays; CREATE TABLE kept AS SELECT * FROM audit')
    const last = file.prepare<[], number>('SELECT max(seq) FROM audit').pluck().get() ?? 0
    const broken = async () => (await shop.call('audit.verify', { printed: null })).broken?.seq ?? null
    expect(await broken()).toBeNull()
    const wanted = proof.size(200, 10_000)
    for (; found.tamperings < wanted; found.tamperings += 1) {
      const tampering = tamperings[found.tamperings % tamperings.length]?.(proof.draw, last)
      if (tampering === undefined) throw new Error('no tampering')
      file.exec(tampering.sql)
      const named = await broken()
      if (named === tampering.broken) found.found += 1
      else bad.push(`${tampering.sql}: ${named}`)
      file.exec('DELETE FROM audit; INSERT INTO audit SELECT * FROM kept')
    }
    expect(await broken()).toBeNull()
  } finally {
    file.close()
  }
  proof.tell({ ...found })
  expect(bad).toEqual([])
})
