import type { Database } from 'better-sqlite3'

export interface Filtered {
  readonly tagId: number
  readonly fieldId: number
  readonly from: number
  readonly until: number
}

/** Tags every second client and gives two of three a number, so that neither condition alone narrows the list much. */
export function fillFields(sqlite: Database): Filtered {
  return sqlite.transaction(() => {
    const tagId = Number(
      sqlite.prepare("INSERT INTO tags (name, colour, place, created_at) VALUES ('Постійні', 1, 99, 0)").run().lastInsertRowid,
    )
    const fieldId = Number(
      sqlite
        .prepare(
          "INSERT INTO own_fields (name, kind, unit, on_card, in_list, place, created_at) VALUES ('Відстань', 'number', 'м', 1, 1, 99, 0)",
        )
        .run().lastInsertRowid,
    )
    sqlite.prepare('INSERT INTO client_tags (client_id, tag_id, at) SELECT id, ?, 0 FROM clients WHERE id % 2 = 0').run(tagId)
    sqlite
      .prepare(
        'INSERT INTO own_values (client_id, field_id, number, at) SELECT id, ?, (id * 7919) % 1000, 0 FROM clients WHERE id % 3 > 0',
      )
      .run(fieldId)
    return { tagId, fieldId, from: 100, until: 900 }
  })()
}

/** The filtered list as one would write it by hand: along the order of the list, each client looked up among those whom a condition's index names. */
export function bareFilteredList(sqlite: Database, conditions: Filtered) {
  const found = `FROM clients WHERE archived_at IS NULL
    AND +id IN (SELECT client_id FROM client_tags WHERE tag_id = @tagId)
    AND +id IN (SELECT client_id FROM own_values WHERE field_id = @fieldId AND number IS NOT NULL AND number BETWEEN @from AND @until)`
  const page = sqlite.prepare<object>(
    `SELECT id, name, nickname, colour, photo_id, warnings, last_visit_day, visits, spent, points, first_visit_day,
       (SELECT substr(e164, -4) FROM client_phones WHERE client_id = clients.id AND place = 0) AS tail,
       (SELECT number FROM own_values WHERE client_id = clients.id AND field_id = @fieldId) AS number,
       (SELECT group_concat(tag_id) FROM client_tags WHERE client_id = clients.id) AS tags
     ${found} ORDER BY last_visit_at DESC, id DESC LIMIT @limit OFFSET @offset`,
  )
  const total = sqlite.prepare<object>(`SELECT count(*) ${found}`)
  return (offset: number, limit: number) => ({ rows: page.all({ ...conditions, offset, limit }), total: total.get(conditions) })
}
