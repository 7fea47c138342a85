/**
 * What a person may do. Every operation names exactly one; `everyone` needs a session and nothing else, `open` is answered even before
 * there is a shop. Until employees have roles, the one owner session holds them all.
 */
export const RIGHTS = [
  'open',
  'everyone',
  'shop.edit',
  'staff.edit',
  'clients.read',
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
] as const

export type Right = (typeof RIGHTS)[number]
