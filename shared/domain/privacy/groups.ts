/** What is told of one person together, in this order. */
export const GROUPS = [
  'card',
  'contact-details',
  'family',
  'facts',
  'about',
  'photos-files',
  'visits',
  'loyalty',
  'conversations',
  'messages',
  'consents',
  'tasks',
  'counted',
  'merges',
  'record',
] as const
export type Group = (typeof GROUPS)[number]
