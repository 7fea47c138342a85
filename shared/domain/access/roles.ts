import type { Right } from '#shared/contract/rights.ts'

/** What everybody starts from; a shop can change the last two, and add roles of its own. */
export const PRESET_ROLES = ['owner', 'administrator', 'employee'] as const
export type PresetRole = (typeof PRESET_ROLES)[number]

/** The rights that a role can be given, in the order and the groups in which they are chosen. */
export const RIGHT_GROUPS = [
  { group: 'till', rights: ['visits.log', 'visits.backdate', 'visits.void'] },
  {
    group: 'clients',
    rights: [
      'clients.read',
      'clients.contacts',
      'clients.money',
      'clients.edit',
      'clients.archive',
      'clients.merge',
      'clients.import',
      'clients.export',
    ],
  },
  { group: 'loyalty', rights: ['loyalty.adjust', 'loyalty.edit', 'loyalty.watch'] },
  { group: 'today', rights: ['tasks.edit', 'contacts.edit', 'contacts.lift', 'messages.send', 'messages.edit'] },
  {
    group: 'shop',
    rights: [
      'catalogue.edit',
      'shop.reports',
      'shop.edit',
      'staff.edit',
      'access.edit',
      'audit.read',
      'backup.edit',
      'privacy.erase',
    ],
  },
] as const satisfies readonly { readonly group: string; readonly rights: readonly Right[] }[]

export type GivenRight = (typeof RIGHT_GROUPS)[number]['rights'][number]

export const GIVEN_RIGHTS: readonly GivenRight[] = RIGHT_GROUPS.flatMap(({ rights }) => [...rights])

/** What would tell phones and addresses anyway, or write masked ones over real ones: no role has these without `clients.contacts`. */
export const NEEDS_CONTACTS: readonly GivenRight[] = [
  'clients.merge',
  'clients.import',
  'clients.export',
  'messages.send',
  'privacy.erase',
  'backup.edit',
]

const OWNERS_OWN: readonly Right[] = ['access.edit', 'backup.edit', 'privacy.erase']

/** What a preset role may do in a shop that changed nothing. Whoever stands at the till serves, writes down and asks; he sees no numbers to carry away. */
export const PRESET_RIGHTS: Readonly<Record<PresetRole, readonly GivenRight[]>> = {
  owner: GIVEN_RIGHTS,
  administrator: GIVEN_RIGHTS.filter((right) => !OWNERS_OWN.includes(right)),
  employee: ['visits.log', 'clients.read', 'clients.edit', 'tasks.edit', 'contacts.edit'],
}
