import type { HandlersOf } from '#electron/backend/context.ts'
import { AppError, notFound, refuse } from '#shared/contract/errors.ts'
import type { rewardOperations } from '#shared/contract/rewards.ts'
import { requireGift } from '../gifts/give.ts'
import { insertReward, readRewards, setRetired, updateReward } from './repository.ts'

export const rewardHandlers: Pick<HandlersOf<'loyalty'>, keyof typeof rewardOperations> = {
  rewards: ({ db }) => [...readRewards(db)],

  saveReward(context, { opId: _, id, version, ...fields }) {
    const { db, now, audit } = context
    const { from, until, effect } = fields
    if (effect.kind === 'gift') requireGift(context, effect.giftId)
    if (from !== null && until !== null && until < from) refuse('event-ends-first')
    if (id === null) {
      const made = insertReward(db, fields, now)
      audit('reward', made, { after: fields })
      return { id: made, version: 1 }
    }
    const before = readRewards(db).find((one) => one.id === id) ?? notFound()
    if (!updateReward(db, id, version, fields)) throw new AppError('CONFLICT', { current: before })
    audit('reward', id, { before, after: fields })
    return { id, version: version + 1 }
  },

  retireReward({ db, now, audit }, { id, retired }) {
    const { version } = readRewards(db).find((one) => one.id === id) ?? notFound()
    setRetired(db, id, version, retired ? now : null)
    audit('reward', id, { retired })
    return { version: version + 1 }
  },
}
