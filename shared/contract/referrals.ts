import { z } from 'zod'
import { face } from './clients.ts'
import { command, query } from './define.ts'
import { moneySeen } from './sensitive.ts'
import { day, id, nothing, opId } from './values.ts'

const faceSchema = z.object(face)
const brought = z.object({
  ...face,
  /** When it was said who brought him. */
  day,
  visits: z.int(),
  spent: moneySeen,
  /** Whom he brought in turn. */
  brought: z.int(),
})
export type Brought = z.infer<typeof brought>

export const referralOperations = {
  /** Who brought a client, and whom he brought; `all` are those of every level below him. */
  referrals: query(
    'clients.read',
    z.strictObject({ clientId: id }),
    z.object({
      by: faceSchema.nullable(),
      /** The day on which both were rewarded; null while they have not been. */
      rewardedDay: day.nullable(),
      brought: z.array(brought),
      all: z.object({ clients: z.int(), spent: moneySeen }),
    }),
  ),
  /** Says who brought a client; null takes it off. What has been credited for it stays. */
  setReferral: command('clients.edit', z.strictObject({ opId, clientId: id, byClientId: id.nullable() }), nothing),
}
