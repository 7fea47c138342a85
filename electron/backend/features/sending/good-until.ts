import { instantOf } from '#electron/backend/clock.ts'
import type { Context } from '#electron/backend/context.ts'
import { isGoodWish } from '#electron/backend/features/today/index.ts'
import type { ContactPurpose } from '#shared/domain/contacts/channel.ts'
import { addDays } from '#shared/kernel/day.ts'

/**
 * The instant (ms UTC) from which a message would be out of place: the end of the business day after the one on which somebody lets it go. That is the day of the
 * birthday, or a later one where it was missed. Null for what is no good wish.
 */
export function goodUntil({ today, shop }: Context, purpose: ContactPurpose, cause: string | null): number | null {
  if (purpose !== 'greeting' || !(cause === null || isGoodWish(cause))) return null
  return instantOf(addDays(today, 2), shop.dayEndsAt, 0, shop.zone)
}
