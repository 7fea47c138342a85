import type { PersonalTable } from './columns.ts'

/* What is about the shop and its employees. No row here is about one client. */

const none = { whose: null, ends: null, group: null } as const

export const ofShop: readonly PersonalTable[] = [
  // An answer may repeat what stood on a card; an erasure forgets the answers (`erase.ts`).
  { table: 'operations', ...none, derived: 'input_hash result', staff: 'employee_id', ours: 'op_id operation at' },
  { table: 'erased_marks', ...none, derived: 'hash', ours: 'what at' },
  { table: 'erasing', ...none, ours: 'what id' },
  { table: 'retention_rule', ...none, ours: 'id months version' },
  { table: 'employees', ...none, staff: 'name role role_id language colour created_at left_at', ours: 'id sample version' },
  { table: 'roles', ...none, ours: 'id preset name rights version' },
  { table: 'access_secrets', ...none, staff: 'employee_id kind salt hash set_at' },
  { table: 'access_tries', ...none, staff: 'who', ours: 'failed until at' },
  { table: 'access_settings', ...none, ours: 'id idle_minutes badge_enough version' },
  {
    table: 'shop',
    ...none,
    ours: 'id name venue currency country zone day_ends_at language tip_chips next_receipt_no salt created_at version nameless_days dates_ahead dates_after leap_day welcome passer_by usual_question name_days_by_calendar',
  },
  { table: 'high_water', ...none, ours: 'id sequence visits movements movements_sum audit_head movements_count' },
  { table: 'day_totals', ...none, figures: 'day visits passers_by total tips discounts returned points_earned' },
  { table: 'day_work', ...none, ours: 'name done_day' },
  { table: 'removals', ...none, ours: 'client_id' },
  { table: 'removed_movements', ...none, ours: 'id' },
  { table: 'merging', ...none, ours: 'client_id' },
  { table: 'remembered_mappings', ...none, ours: 'headers mapping date_style at' },
  {
    table: 'items',
    ...none,
    ours: 'id name name_key category kind unit price cost time_step time_minimum quick_key archived_at version',
  },
  { table: 'programme_series', ...none, ours: 'id kind name created_at' },
  { table: 'programmes', ...none, staff: 'created_by', ours: 'id series_id rules from_day until_day created_at' },
  {
    table: 'pass_types',
    ...none,
    ours: 'id name price entries days starts categories items remind_entries remind_days created_at retired_at version months sample',
  },
  { table: 'gifts', ...none, ours: 'id name cost stock created_at retired_at version sample' },
  {
    table: 'rewards',
    ...none,
    ours: 'id name cost effect most most_days from_day until_day created_at retired_at version sample',
  },
  { table: 'watch_rules', ...none, ours: 'id rules version' },
  { table: 'fact_labels', ...none, ours: 'id name place retired_at created_at' },
  { table: 'client_categories', ...none, ours: 'id name place created_at retired_at' },
  { table: 'tags', ...none, ours: 'id name colour place created_at retired_at' },
  { table: 'own_fields', ...none, ours: 'id name kind unit on_card in_list place created_at retired_at' },
  { table: 'field_options', ...none, ours: 'id field_id name place retired_at' },
  { table: 'saved_filters', ...none, ours: 'id name looks_for place version' },
  { table: 'calendar', ...none, ours: 'id closed_weekdays name_days version' },
  { table: 'holiday_answers', ...none, ours: 'holiday year closed' },
  { table: 'own_days', ...none, ours: 'id from_day until_day why kind yearly version' },
  { table: 'name_day_edits', ...none, ours: 'calendar name_key name feast added' },
  { table: 'consent_wordings', ...none, staff: 'employee_id', ours: 'id purpose number texts at' },
  { table: 'contact_rules', ...none, ours: 'id rules version' },
  {
    table: 'follow_up_rules',
    ...none,
    staff: 'created_by',
    ours: 'id after item_id days act text created_at retired_at version',
  },
  { table: 'goals', ...none, staff: 'created_by', ours: 'id figure value from_day until_day created_at retired_at version' },
  { table: 'away_rules', ...none, ours: 'id tag_id category_id item_id days created_at retired_at version' },
  { table: 'care_settings', ...none, ours: 'id gesture_days version' },
  { table: 'expectation_model', ...none, ours: 'id r alpha a b p q gamma clients repeating fitted_on' },
  { table: 'message_templates', ...none, ours: 'id kind name purpose plain_sms created_at retired_at version' },
  { table: 'message_texts', ...none, ours: 'template_id language channel subject text' },
  { table: 'sending_accounts', ...none, ours: 'channel settings version changed_at' },
]
