import type { SettingsPart } from '#renderer/features/settings/parts.ts'
import type { Right } from '#shared/contract/rights.ts'

/** What each part of the settings is for; those without a line are for everybody. */
export const settingsRights: Partial<Readonly<Record<SettingsPart, Right>>> = {
  shop: 'shop.edit',
  calendar: 'shop.edit',
  nameDays: 'shop.edit',
  items: 'catalogue.edit',
  facts: 'shop.edit',
  slips: 'shop.edit',
  staff: 'staff.edit',
  reminders: 'shop.edit',
  fields: 'shop.edit',
  messages: 'messages.edit',
  contactRules: 'shop.edit',
  consent: 'shop.edit',
  notContacted: 'clients.read',
  sending: 'shop.edit',
  backup: 'backup.edit',
  privacy: 'privacy.erase',
  import: 'clients.import',
  export: 'clients.export',
  sample: 'shop.edit',
  access: 'access.edit',
  audit: 'audit.read',
}
