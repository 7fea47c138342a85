import type { Database } from 'better-sqlite3'
import { addDays } from '#shared/kernel/day.ts'
import { LAST_DAY } from './moments.ts'

/** What a shop comes to know besides visits: facts, dates, agreements, passes, stamps of a card, an own field and a tag, of a good part of its clients. */
export function fillKnown(sqlite: Database, stampSeries: number): void {
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
      `INSERT INTO persons (id, client_id, name, gender, colour, created_at)
       SELECT id + 1000000, id, '', CASE id % 3 WHEN 0 THEN 'female' WHEN 1 THEN 'male' END, 1, 0 FROM clients`,
    )
    for (const text of ['любить вікно біля дверей', 'собака на ім’я Рекс', 'п’є каву без цукру'])
      run(
        `INSERT INTO facts (person_id, label_id, text, day, at, employee_id)
         SELECT id + 1000000, id % 7 + 1, ?, ?, 0, 1 FROM clients WHERE (id * 31 + ?) % 3 > 0`,
        text,
        addDays(LAST_DAY, -40),
        text.length,
      )
    run(
      `INSERT INTO person_dates (person_id, kind, label, month, day)
       SELECT id + 1000000, CASE id % 3 WHEN 0 THEN 'wedding' WHEN 1 THEN 'name-day' ELSE 'own' END, '', id % 12 + 1, id % 28 + 1
       FROM clients WHERE id % 5 < 3`,
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
