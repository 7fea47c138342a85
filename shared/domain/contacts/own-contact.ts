import type { Day } from '#shared/kernel/day.ts'

interface Me {
  readonly id: number
  readonly role: string
}
interface Written {
  readonly employeeId: number
  readonly day: Day
}

/** Whoever wrote a contact down puts it right on the same business day, and so may the owner; a clock set back does not shut it. */
export function mayEditContact(me: Me, { employeeId, day }: Written, today: Day): boolean {
  return today <= day && (me.role === 'owner' || me.id === employeeId)
}

/** The same, and the owner whenever he finds out: a refusal that was none must not keep silence for two weeks. */
export function mayTakeBackContact(me: Me, written: Written, today: Day): boolean {
  return me.role === 'owner' || mayEditContact(me, written, today)
}
