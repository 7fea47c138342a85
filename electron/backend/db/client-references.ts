/** How a row that names a client or a person fares when his card is merged into another. */
export interface ClientReference {
  readonly table: string
  readonly column: string
  readonly to: 'clients' | 'persons'
  /**
   * `moves`: names the surviving card from now on, unless the table's own rules forbid it (the survivor has the same); then it waits with the
   * merged card, unseen, for an undo. `stays`: is about the card itself. `copied`: the survivor gets one of his own.
   */
  readonly how: 'moves' | 'stays' | 'copied'
  /** The columns that tell the row, beside the one that changes: its id, or what else is in the key. */
  readonly key: readonly string[]
}

const moves = (table: string, column: string, to: 'clients' | 'persons', key: readonly string[] = ['id']): ClientReference => ({
  table,
  column,
  to,
  how: 'moves',
  key,
})
const stays = (table: string, column: string): ClientReference => ({ table, column, to: 'clients', how: 'stays', key: [] })

/**
 * Every column that names a client or a person: the one place where a merge learns what there is to move. A test compares it with the
 * migrations, so a new table cannot be forgotten. Visits come before movements.
 */
export const clientReferences: readonly ClientReference[] = [
  moves('visits', 'client_id', 'clients'),
  moves('movements', 'client_id', 'clients'),
  moves('lots', 'client_id', 'clients', ['movement_id']),
  moves('passes', 'client_id', 'clients'),
  moves('vouchers', 'client_id', 'clients'),
  moves('bonuses', 'client_id', 'clients', ['movement_id']),
  moves('referrals', 'client_id', 'clients'),
  moves('referrals', 'by_client_id', 'clients'),
  moves('gift_givings', 'client_id', 'clients'),
  moves('watch_looks', 'client_id', 'clients'),
  moves('reminder_marks', 'client_id', 'clients'),
  moves('outbox', 'client_id', 'clients'),
  moves('absences', 'client_id', 'clients'),
  moves('absences_ended', 'client_id', 'clients', ['absence_id']),
  moves('keep_in_touch', 'client_id', 'clients'),
  moves('household_members', 'client_id', 'clients'),
  moves('consents', 'client_id', 'clients'),
  moves('contact_wishes', 'client_id', 'clients'),
  moves('contact_bans', 'client_id', 'clients'),
  moves('goodbyes', 'client_id', 'clients'),
  moves('client_codes', 'client_id', 'clients', ['key']),
  moves('say_marks', 'birthday_of', 'clients'),
  moves('say_marks', 'told_to', 'clients'),
  moves('client_tags', 'client_id', 'clients', ['tag_id']),
  moves('own_values', 'client_id', 'clients', ['field_id']),
  moves('imported_openings', 'client_id', 'clients', ['import_id']),
  moves('facts', 'person_id', 'persons'),
  moves('notes', 'client_id', 'clients'),
  moves('files', 'client_id', 'clients'),
  moves('contacts', 'client_id', 'clients'),
  moves('tasks', 'client_id', 'clients'),
  moves('event_companions', 'person_id', 'persons', ['fact_id']),
  moves('person_dates', 'person_id', 'persons'),
  moves('relations', 'from_person', 'persons'),
  moves('relations', 'to_person', 'persons'),
  { table: 'client_phones', column: 'client_id', to: 'clients', how: 'copied', key: [] },
  // The person of a merged card stays with it, emptied, so that the card is whole again after an undo.
  stays('persons', 'client_id'),
  stays('clients', 'merged_into'),
  // Computed anew from the visits of each.
  stays('habits', 'client_id'),
  // For a quarter of an hour, until the call is written down.
  stays('call_holds', 'client_id'),
  stays('owed_gestures', 'client_id'),
  stays('merges', 'survivor_id'),
  stays('merges', 'merged_id'),
  stays('own_openings', 'client_id'),
  stays('two_people', 'one'),
  stays('two_people', 'other'),
]
