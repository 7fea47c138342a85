import BetterSqlite, { type Database } from 'better-sqlite3'
import type { Condition } from '#shared/contract/conditions.ts'
import { addDays } from '#shared/kernel/day.ts'
import { TENTH_FREE, type WorkBeside } from './beside-work.ts'
import { LAST_DAY } from './moments.ts'
import type { OpenBackend } from './open-backend.ts'

/** What a shop comes to know besides visits: facts, dates, agreements, passes, stamps of a card, an own field and a tag, of a good part of its clients. */
function fillKnown(sqlite: Database, stampSeries: number): void {
  const filling = sqlite.transaction(() => {
    const run = (sql: string, ...values: unknown[]) => sqlite.prepare(sql).run(...values)
    const day = (days: string) => `date('${LAST_DAY}', (${days}) || ' days')`
    run("INSERT INTO tags (id, name, colour, place, created_at) VALUES (901, 'Гурмани', 2, 98, 0)")
    run('INSERT INTO client_tags (client_id, tag_id, at) SELECT id, 901, 0 FROM clients WHERE id % 2 = 0')
    run(
      "INSERT INTO own_fields (id, name, kind, unit, on_card, in_list, place, created_at) VALUES (901, 'Відстань', 'number', 'м', 1, 1, 98, 0)",
    )
    run(
      'INSERT INTO own_values (client_id, field_id, number, at) SELECT id, 901, (id * 7919) % 1000, 0 FROM clients WHERE id % 3 > 0',
    )
    run(
      `INSERT INTO persons (client_id, name, gender, colour, created_at)
       SELECT id, '', CASE id % 3 WHEN 0 THEN 'female' WHEN 1 THEN 'male' END, 1, 0 FROM clients WHERE id NOT IN (SELECT client_id FROM persons WHERE client_id IS NOT NULL)`,
    )
    for (const text of ['любить вікно біля дверей', 'собака на ім’я Рекс', 'п’є каву без цукру'])
      run(
        `INSERT INTO facts (person_id, label_id, text, day, at, employee_id)
         SELECT id, client_id % 7 + 1, ?, ?, 0, 1 FROM persons WHERE client_id IS NOT NULL AND (client_id * 31 + ?) % 3 > 0`,
        text,
        addDays(LAST_DAY, -40),
        text.length,
      )
    run(
      `INSERT INTO person_dates (person_id, kind, label, month, day)
       SELECT id, CASE client_id % 3 WHEN 0 THEN 'wedding' WHEN 1 THEN 'name-day' ELSE 'own' END, '', client_id % 12 + 1, client_id % 28 + 1
       FROM persons WHERE client_id % 5 < 3`,
    )
    for (const channel of ['all', 'sms', 'mail'])
      run(
        `INSERT INTO consents (client_id, purpose, state, wording, employee_id, at, channel)
         SELECT id, 'marketing', CASE (id * 7 + ?) % 4 WHEN 0 THEN 'refused' WHEN 1 THEN 'withdrawn' ELSE 'given' END, 'marketing-1', 1, 0, ?
         FROM clients WHERE (id + ?) % 3 > 0`,
        channel.length,
        channel,
        channel.length,
      )
    run(
      "INSERT INTO pass_types (id, name, price, entries, days, starts, categories, items, created_at) VALUES (901, 'Абонемент', 10000, 10, 90, 'bought', '[]', '[]', 0)",
    )
    run(
      `INSERT INTO passes (type_id, client_id, entries, "left", bought_day, from_day, until_day)
       SELECT 901, id, 10, id % 11, ${day('-(id % 80)')}, ${day('-(id % 80)')}, ${day('90 - id % 110')} FROM clients WHERE id % 3 = 0`,
    )
    run(
      `INSERT INTO pass_freezes (pass_id, from_day, until_day, made_at, made_by)
       SELECT id, ${day('-3')}, ${day('5')}, 0, 1 FROM passes WHERE id % 9 = 0`,
    )
    run(
      `INSERT INTO lots (movement_id, client_id, unit, series_id, expires, "left")
       SELECT id + 100000000, id, 'stamps', ?, NULL, id % 9 FROM clients WHERE id % 4 > 0`,
      stampSeries,
    )
    run(
      `INSERT INTO absences (client_id, from_day, until_day, why, told_at, employee_id)
       SELECT id, ${day('-5')}, ${day('5')}, '', 0, 1 FROM clients WHERE id % 200 = 0`,
    )
  })
  sqlite.pragma('foreign_keys = OFF')
  filling()
  sqlite.exec('ANALYZE')
}

const ever = { kind: 'ever' } as const
const USED = 'SELECT count(*) FROM clients WHERE archived_at IS NULL'

/** One condition of each costly kind, and the same as one would count it by hand, of the same tables and indexes. */
const LEAVES: readonly (readonly [string, Condition, string])[] = [
  [
    'who never took one thing',
    { by: 'bought', itemId: 1, category: '', has: false, within: ever },
    `${USED} AND NOT EXISTS (SELECT 1 FROM visit_lines WHERE item_id = 1 AND taker_id = clients.id)`,
  ],
  [
    'who never took anything of a category',
    { by: 'bought', itemId: null, category: 'Кава', has: false, within: ever },
    `${USED} AND +id NOT IN (SELECT taker_id FROM (SELECT DISTINCT item_id, taker_id FROM visit_lines
       WHERE item_id IN (SELECT id FROM items WHERE category = 'Кава') AND taker_id IS NOT NULL))`,
  ],
  [
    'who ever came in some hours',
    { by: 'visits', what: 'count', from: 1, until: null, within: ever, hours: { from: 8, until: 10 } },
    `${USED} AND +id IN (SELECT client_id FROM visits INDEXED BY visits_by_client WHERE client_id IS NOT NULL AND state = 'open'
       AND (at + 10800000 - 28800000) % 86400000 < 7200000 GROUP BY client_id)`,
  ],
  [
    'who ever came on some weekdays',
    { by: 'visits', what: 'count', from: 1, until: null, within: ever, weekdays: [1, 2] },
    `${USED} AND +id IN (SELECT client_id FROM visits INDEXED BY visits_by_client WHERE client_id IS NOT NULL AND state = 'open'
       AND strftime('%w', day) IN ('1', '2') GROUP BY client_id)`,
  ],
  [
    'a group of clients by scores',
    { by: 'rfm', zone: 'best', recency: null, frequency: null, money: null },
    `SELECT count(*) FROM (SELECT ntile(5) OVER (ORDER BY last_visit_day) AS r, ntile(5) OVER (ORDER BY visits) AS f
       FROM clients WHERE archived_at IS NULL AND visits > 0) WHERE r >= 4 AND f >= 4`,
  ],
  [
    'who agreed to news',
    { by: 'reach', is: 'news' },
    `${USED} AND id IN (SELECT client_id FROM consents WHERE purpose = 'marketing' AND state = 'given')`,
  ],
  [
    'of whom something is written down',
    { by: 'fact', labelId: null, text: 'цукру', has: true },
    `${USED} AND id IN (SELECT client_id FROM facts JOIN persons ON persons.id = person_id WHERE ended_at IS NULL AND facts.text LIKE '%цукру%')`,
  ],
  [
    'who has a pass that can be used',
    { by: 'pass', has: true, days: null, entries: null },
    `${USED} AND id IN (SELECT client_id FROM passes WHERE cancelled_at IS NULL AND until_day >= '${LAST_DAY}' AND "left" > 0)`,
  ],
]

/** Each condition alone, on a shop that has come to know its clients. */
export async function leafWorks(open: OpenBackend, database: string): Promise<WorkBeside[]> {
  const { seriesId } = await open.call('loyalty.startProgramme', { name: 'Кава', from: LAST_DAY, ...TENTH_FREE })
  const sqlite = new BetterSqlite(database)
  fillKnown(sqlite, seriesId)
  sqlite.close()
  return LEAVES.map(([work, condition, bare]) => ({
    work: `counted: ${work}`,
    within: 0.3,
    times: 8,
    ask: () => open.call('segments.count', { filter: 'all', conditions: [condition], text: '' }),
    bare: (by) => by.prepare(bare).get(),
  }))
}
