import type { Context, HandlersOf } from '#electron/backend/context.ts'
import { refuse } from '#shared/contract/errors.ts'
import type { referralOperations } from '#shared/contract/referrals.ts'
import { cardInUse, findClient, findFace, requireClient, requireUnmerged, toFace } from '../../clients/index.ts'
import { allBrought, broughtBy, broughtDirectly, findReferral, firstPaidOn, sayReferral, visitDay } from './repository.ts'
import { rewardReferral } from './reward.ts'

export const referralHandlers: Pick<HandlersOf<'loyalty'>, keyof typeof referralOperations> = {
  referrals(context, { clientId: asked }) {
    const { db } = context
    const { id } = cardInUse(context, requireClient(context, asked))
    const referral = findReferral(db, id)
    const by = referral === null || referral.byClientId === null ? null : findClient(db, referral.byClientId)
    return {
      by: by && toFace(by),
      rewardedDay: referral === null || referral.visitId === null ? null : visitDay(db, referral.visitId),
      brought: broughtDirectly(db, id).map(({ clientId, ...figures }) => ({
        ...(findFace(db, clientId) ?? toFace(requireClient(context, clientId))),
        ...figures,
      })),
      all: allBrought(db, id),
    }
  },

  setReferral(context, { clientId, byClientId }) {
    setReferral(context, clientId, byClientId)
    return {}
  },
}

/** Says who brought a client. Said on the day of his first paid visit, both are rewarded for that visit. */
export function setReferral(context: Context, clientId: number, byClientId: number | null): void {
  const { db, today, now, me } = context
  const client = requireUnmerged(context, clientId)
  if (client.archivedAt !== null) refuse('client-archived')
  const before = findReferral(db, clientId)?.byClientId ?? null
  if (before === byClientId) return
  if (byClientId !== null) {
    const by = requireUnmerged(context, byClientId)
    if (by.archivedAt !== null) refuse('client-archived')
    if (byClientId === clientId) refuse('brought-by-oneself')
    if (broughtBy(db, byClientId).includes(clientId)) refuse('brought-in-circle', { name: toFace(by).called })
  }
  sayReferral(db, { clientId, byClientId, day: today, at: now, employeeId: me.id })
  const calledOf = (id: number | null) => (id === null ? null : toFace(requireClient(context, id)).called)
  context.audit('client', clientId, {
    broughtBy: byClientId,
    changes: [{ field: 'broughtBy', before: calledOf(before), after: calledOf(byClientId) }],
  })
  const paid = byClientId === null ? null : firstPaidOn(db, clientId, today)
  if (paid !== null) rewardReferral(context, client, { ...paid, day: today })
}
