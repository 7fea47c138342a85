import { instantOf } from '#electron/backend/clock.ts'
import type { Context } from '#electron/backend/context.ts'
import type { SampleMorning } from '#shared/domain/sample/morning.ts'
import { addDays, type Day } from '#shared/kernel/day.ts'
import { insertTouch, late } from '../care/index.ts'
import { recordConsent, wordingInForce } from '../clients/index.ts'
import { insertBan, insertGoodbye, recordContact } from '../contacts/index.ts'
import { writeMark } from '../reminders/index.ts'
import { addTask } from '../tasks/index.ts'

/** So many of the late are to be called this morning; the others were put off to the days to come. */
const CALLS = 6
/** A club has passes that end and first trainings to ask about beside them. */
const CALLS_OF_CLUB = 2
const PUT_OFF_OVER = 5
const ALL = 500

/** What was spoken, agreed and promised up to this morning. `ids` are those of the sample's clients, in their order. */
export function writeSampleMorning(context: Context, morning: SampleMorning, ids: readonly number[]): void {
  const { db, now, me, today } = context
  const noon = (day: Day, minute = 12 * 60) => Math.min(instantOf(day, 0, minute, context.shop.zone), now)
  const on = (day: Day, minute?: number): Context => ({ ...context, today: day, now: noon(day, minute) })
  const of = (client: number) => ids[client] ?? 0
  const wording = wordingInForce(db, 'marketing').key
  for (const { client, channel, state, day } of morning.consents)
    recordConsent(db, { clientId: of(client), purpose: 'marketing', channel, state, wording, employeeId: me.id, at: noon(day) })
  for (const { client, day, minute, ...contact } of morning.contacts)
    recordContact(on(day, minute), { ...contact, clientId: of(client) })
  for (const { client, written, due, ...task } of morning.tasks)
    addTask(on(written), { ...task, clientId: of(client), assigneeId: me.id, day: due, sample: true })
  for (const { client, everyDays, since } of morning.touches)
    insertTouch(db, { clientId: of(client), everyDays, since, employeeId: me.id })
  if (morning.ban !== null) {
    const { client, reason, day } = morning.ban
    insertBan(db, { clientId: of(client), reason, day, at: noon(day), employeeId: me.id })
  }
  if (morning.goodbye !== null) {
    const { client, answer, day } = morning.goodbye
    insertGoodbye(db, { clientId: of(client), answer, day, at: noon(day), employeeId: me.id })
  }
  const { lines } = late.read(context, { caretaker: null, limit: ALL })
  const calls = context.shop.venue === 'sports' ? CALLS_OF_CLUB : CALLS
  for (const [index, { clientId, cause }] of lines.slice(calls).entries())
    writeMark(db, {
      clientId,
      cause,
      mark: 'later',
      until: addDays(today, 1 + (index % PUT_OFF_OVER)),
      day: addDays(today, -1),
      at: noon(addDays(today, -1)),
      employeeId: me.id,
      sayMarkId: null,
    })
}
