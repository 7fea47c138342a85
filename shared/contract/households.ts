import { z } from 'zod'
import { face } from './clients.ts'
import { command, query } from './define.ts'
import { id, nothing, opId, points, requiredLine, version } from './values.ts'

const fields = {
  name: requiredLine(60),
  sharesPoints: z.boolean(),
  sharesPasses: z.boolean(),
}

/** So many may share. */
const MOST_MEMBERS = 20

const household = z.object({
  id,
  ...fields,
  version,
  members: z.array(
    z.object({
      ...face,
      mayUse: z.boolean(),
      /** Points on his own card that may be spent today. */
      points,
      /** His points are left out, because what is kept and what the entries add up to disagree. */
      held: z.boolean(),
      archived: z.boolean(),
    }),
  ),
})
export type Household = z.infer<typeof household>
export type HouseholdMember = Household['members'][number]

export const householdOperations = {
  /** The household of a client, and of his family those clients who are in none. */
  household: query(
    'clients.read',
    z.strictObject({ clientId: id }),
    z.object({
      household: household.nullable(),
      relatives: z.array(z.object({ ...face, points })),
    }),
  ),
  /** A new one where `id` is null; else changed, based on the version that was seen. Who is left out keeps what is on his own card. */
  saveHousehold: command(
    'loyalty.adjust',
    z.strictObject({
      opId,
      id: id.nullable(),
      version,
      ...fields,
      members: z.array(z.strictObject({ clientId: id, mayUse: z.boolean() })).max(MOST_MEMBERS, 'too-large'),
    }),
    z.object({ id, version }),
  ),
  /** Everyone keeps what is on his own card. */
  dissolveHousehold: command('loyalty.adjust', z.strictObject({ opId, id }), nothing),
}
