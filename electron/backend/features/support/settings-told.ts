/**
 * The settings that go into a file for support, by table and column: what is chosen from a list, switched or counted. Whatever is not named here is left
 * out, so that a new setting is not told until somebody has thought about it. Never a name, a text, an address, a folder or a sum.
 */
export const settingsTold: Readonly<Record<string, readonly string[]>> = {
  shop: [
    'venue',
    'currency',
    'country',
    'zone',
    'day_ends_at',
    'language',
    'nameless_days',
    'dates_ahead',
    'dates_after',
    'leap_day',
    'name_days_by_calendar',
    'suggests',
  ],
  access_settings: ['idle_minutes', 'badge_enough'],
  roles: ['id', 'preset', 'rights'],
  calendar: ['closed_weekdays', 'name_days'],
  contact_rules: ['rules'],
  care_settings: ['gesture_days'],
  rfm_settings: ['bounds'],
  retention_rule: ['months'],
  sending_accounts: ['channel'],
  programme_series: ['kind'],
}
