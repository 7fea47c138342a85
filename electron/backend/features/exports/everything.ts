import type { Db } from '#electron/backend/db/connection.ts'

/** What the shop knows, in the order in which it is handed out. A test holds the two lists against the file: a new table stands in one of them. */
export const TABLES_HANDED_OUT = [
  'shop',
  'employees',
  'items',
  'client_categories',
  'tags',
  'own_fields',
  'field_options',
  'clients',
  'client_phones',
  'client_codes',
  'client_tags',
  'own_values',
  'persons',
  'relations',
  'person_dates',
  'fact_labels',
  'facts',
  'event_companions',
  'notes',
  'files',
  'visits',
  'visit_lines',
  'visit_returns',
  'programme_series',
  'programmes',
  'movements',
  'lots',
  'takings',
  'paid_beside',
  'bonuses',
  'referrals',
  'households',
  'household_members',
  'pass_types',
  'passes',
  'pass_freezes',
  'vouchers',
  'rewards',
  'gifts',
  'gift_givings',
  'consent_wordings',
  'consents',
  'contact_rules',
  'contact_wishes',
  'contact_bans',
  'goodbyes',
  'contacts',
  'message_templates',
  'message_texts',
  'outbox',
  'tasks',
  'follow_up_rules',
  'reminder_marks',
  'say_marks',
  'absences',
  'absences_ended',
  'keep_in_touch',
  'away_rules',
  'goals',
  'care_settings',
  'rfm_settings',
  'calendar',
  'holiday_answers',
  'own_days',
  'name_day_edits',
  'imports',
  'saved_filters',
] as const

export function isHandedOut(table: string): boolean {
  return TABLES_HANDED_OUT.some((each) => each === table)
}

/** Where a portion begins: behind the row of that place in its table. */
export type TablePlace = { readonly table: number; readonly behind: number }

/** Rows as the file has them, by the names of their columns. */
export function tableRows(
  db: Db,
  { table, behind }: TablePlace,
  limit: number,
): { place: number; row: Record<string, unknown> }[] {
  const name = TABLES_HANDED_OUT[table]
  if (name === undefined) throw new Error(`no table of place ${table}`)
  return db.$client
    .prepare<[number, number], Record<string, unknown>>(
      `SELECT rowid AS "row of the table", * FROM "${name}" WHERE rowid > ? ORDER BY rowid LIMIT ?`,
    )
    .all(behind, limit)
    .map(({ 'row of the table': place, ...row }) => ({ place: Number(place), row: withoutBytes(row) }))
}

export function countEverything(db: Db): number {
  return TABLES_HANDED_OUT.reduce(
    (sum, table) => sum + (db.$client.prepare<[], number>(`SELECT count(*) FROM "${table}"`).pluck().get() ?? 0),
    0,
  )
}

function withoutBytes(row: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => !(value instanceof Uint8Array)))
}
