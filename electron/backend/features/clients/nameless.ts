import type { Context } from '#electron/backend/context.ts'
import type { ClientRow, ProfileInput } from '#shared/contract/clients.ts'
import { refuse } from '#shared/contract/errors.ts'
import { daysLeft, hasExpired } from '#shared/domain/nameless/nameless.ts'
import type { Day } from '#shared/kernel/day.ts'
import { forgetWords } from '../search/index.ts'
import { dropPhoto, touchClient, waitingForName } from './repository.ts'

/** A card without a name has what he is known by and nothing by which he could be reached: that needs his name and his agreement. */
export function requireNoContact({ name, nickname, phones, email }: Required<ProfileInput>, consentSaid: boolean): void {
  if (name !== '' || phones.length > 0 || email !== '' || consentSaid) refuse('nameless-no-contact')
  if (nickname === '') refuse('description-missing')
}

interface Waiting {
  readonly namelessFrom: Day | null
  readonly lastVisitDay: Day | null
  readonly codes: number
}

/** How long a card without a name is still kept; null for everyone who has one. */
export function waitsOf(
  { namelessFrom: from, lastVisitDay, codes }: Waiting,
  { namelessDays, today }: { readonly namelessDays: number; readonly today: Day },
): ClientRow['waits'] {
  return from === null ? null : { daysLeft: daysLeft({ from, lastVisitDay, codes }, namelessDays, today), hasCode: codes > 0 }
}

/**
 * Puts away the cards without a name whose guest stayed away too long: into the archive, without their picture and out of the search. Their
 * visits stay in the figures. Done again on the same day it finds nothing. Answers how many went.
 */
export function expireNameless(context: Context): number {
  const { db, today, shop, now } = context
  const over = waitingForName(db).filter((card) => hasExpired(card, shop.namelessDays, today))
  for (const { id, photoId, lastVisitDay } of over) {
    touchClient(db, id, { archivedAt: now, photoId: null })
    dropPhoto(db, photoId)
    forgetWords(db, id)
    context.audit('client', id, { expired: { lastVisitDay, after: shop.namelessDays } })
  }
  return over.length
}
