import { IconCheck, IconGift, IconMessage, IconPhone, IconReceipt2, IconTicket, IconUser } from '@tabler/icons-react'
import type { TodayLine } from '#shared/contract/today.ts'
import type { TodayKind } from '#shared/domain/today/kind.ts'

/** What the one key of a line does. `wished` and `done` only say that it was done. */
export type Act = 'done' | 'wished' | 'asked' | 'call' | 'write' | 'give' | 'renew' | 'settle' | 'choose' | 'open'

export const actIcons = {
  done: IconCheck,
  wished: IconCheck,
  asked: IconCheck,
  call: IconPhone,
  write: IconMessage,
  give: IconGift,
  renew: IconTicket,
  settle: IconReceipt2,
  choose: IconGift,
  open: IconUser,
} as const satisfies Readonly<Record<Act, typeof IconCheck>>

export function actOf(kind: TodayKind, { client, reason, phone, block }: TodayLine): Act {
  // What stands in the way of calling or writing does not stand in the way of putting a cup aside.
  if (reason.why === 'task' && (client === null || (reason.kind !== 'call' && reason.kind !== 'write'))) return 'done'
  // Who has no telephone may still be written to.
  if (block !== null) return block.block === 'no-address' ? 'write' : 'open'
  switch (reason.why) {
    case 'birthday':
    case 'date':
    case 'name-day':
      return 'wished'
    case 'question':
      return 'asked'
    case 'gift':
      return 'give'
    case 'pass':
      return 'renew'
    case 'debt':
      return 'settle'
    case 'task':
      return reason.kind === 'write' ? 'write' : phone === null ? 'done' : 'call'
    case 'follow-up':
      return reason.act === 'ask' ? 'done' : reason.act === 'write' ? 'write' : phone === null ? 'open' : 'call'
    default:
      return kind === 'call' ? (phone === null ? 'open' : 'call') : kind === 'care' ? 'choose' : 'open'
  }
}
