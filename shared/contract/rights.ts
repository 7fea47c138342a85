/**
 * What a person may do. Every operation names exactly one; `everyone` needs somebody who works at the till and nothing else, `open` is
 * answered even before there is a shop. `clients.contacts` and `clients.money` are rights to see fields of what is read.
 */
export const RIGHTS = [
  'open',
  'everyone',
  'shop.edit',
  'shop.reports',
  'staff.edit',
  'clients.read',
  'clients.contacts',
  'clients.money',
  'clients.edit',
  'clients.archive',
  'clients.merge',
  'clients.import',
  'clients.export',
  'catalogue.edit',
  'visits.log',
  'visits.backdate',
  'visits.void',
  'loyalty.edit',
  'loyalty.adjust',
  'loyalty.watch',
  'tasks.edit',
  'contacts.edit',
  'contacts.lift',
  'messages.edit',
  'messages.send',
  'access.edit',
  'audit.read',
  'backup.edit',
  'privacy.erase',
] as const

export type Right = (typeof RIGHTS)[number]
