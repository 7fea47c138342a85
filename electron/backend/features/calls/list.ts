import type { Context } from '#electron/backend/context.ts'
import { type Call, MOST_CALLS } from '#shared/contract/calls.ts'
import type { OutputOf, ParsedInputOf } from '#shared/contract/client.ts'
import { CALL_HELD_MS } from '#shared/domain/contacts/call-list.ts'
import type { ContactPurpose } from '#shared/domain/contacts/channel.ts'
import { purposeOfLine } from '#shared/domain/contacts/line-purpose.ts'
import { addDays } from '#shared/kernel/day.ts'
import { findFace, readPhones } from '../clients/index.ts'
import { callVerdictOfDay, unansweredCalls } from '../contacts/index.ts'
import { inOrder, type TodayFound } from '../reminders/index.ts'
import { sources } from '../today/index.ts'
import { holdsAt, stillToCall } from './repository.ts'

type CallList = OutputOf<'contacts.callList'>
type Who = ParsedInputOf<'contacts.callList'>['who']

/** Whoever was spoken to about a list is not called about it again for so many days. */
const RESTS_FOR = 30
/** So many of a list are looked at to find those who may be called. */
const LOOKED_AT = 1_000

/** A list that is called through. */
interface Listed {
  readonly ids: readonly number[]
  readonly number: number
  readonly name: string | null
}

/**
 * The lines of Today that ask for a call, or all of a list, one client after the other; whoever is not to be called stands apart, with the reason. What
 * Today has about a client of the list is said in the same call.
 */
export function callList(context: Context, who: Who, list: Listed | null): CallList {
  const { db, now, device, me } = context
  const caretaker = who === 'mine' ? me.id : null
  const due = (limit: number) =>
    inOrder(sources.filter(({ kind }) => kind === 'call').flatMap((source) => source.read(context, { caretaker, limit }).lines))
  const found = list === null ? { lines: due(MOST_CALLS), total: null } : ofList(context, list, caretaker, due(LOOKED_AT))
  const held = new Map(
    holdsAt(db, now, CALL_HELD_MS)
      .filter((hold) => hold.device !== device)
      .map((hold) => [hold.clientId, { by: hold.employeeId === me.id ? null : hold.by }]),
  )
  const calls: CallList['calls'] = []
  const blocked: CallList['blocked'] = []
  for (const [clientId, lines] of byClient(found.lines)) {
    if (list !== null && calls.length === MOST_CALLS) break
    const client = findFace(db, clientId)
    if (client === null) continue
    const verdicts = verdictsOf(context, clientId, lines)
    const open = lines.filter(({ reason }) => verdicts.get(purposeOfLine(reason.why))?.verdict.allowed)
    const phones = readPhones(db, clientId)
    const phone = phones.find(({ e164 }) => e164 !== null) ?? phones[0]
    if (open.length > 0 && phone !== undefined) {
      calls.push({
        client,
        phone: { typed: phone.typed, e164: phone.e164 },
        ...reasonsOf(open),
        from: latest([...verdicts.values()].map(({ from }) => from)),
        inVain: unansweredCalls(db, clientId),
        held: held.get(clientId) ?? null,
      })
      continue
    }
    const refusal = [...verdicts.values()].map(({ verdict }) => verdict).find(({ allowed }) => !allowed)
    if (refusal && !refusal.allowed) {
      const { block, untilDay, until, reason } = refusal
      const { worth: _, ...told } = reasonsOf(lines)
      blocked.push({ client, ...told, block, untilDay, until, reason })
    }
  }
  return { calls: calls.slice(0, MOST_CALLS), total: found.total ?? calls.length, blocked }
}

function ofList({ db, today }: Context, list: Listed, caretaker: number | null, due: readonly TodayFound[]) {
  const begins = `list ${list.number} `
  const since = addDays(today, 1 - RESTS_FOR)
  const { rows, total } = stillToCall(db, { ids: JSON.stringify(list.ids), begins, today, since, caretaker }, LOOKED_AT)
  const alsoDue = Map.groupBy(due, ({ clientId }) => clientId)
  const lines = rows.flatMap(({ id, caretakerId }): TodayFound[] => [
    ...(alsoDue.get(id) ?? []),
    {
      cause: `${begins}${today}`,
      clientId: id,
      reason: { why: 'list', name: list.name },
      worth: 0,
      dueDay: today,
      assigneeId: caretakerId,
    },
  ])
  return { lines, total }
}

/** In the order of the first line of each; a cause that two sources find is one. */
function byClient(found: readonly TodayFound[]): Map<number, TodayFound[]> {
  const clients = new Map<number, TodayFound[]>()
  for (const line of found) {
    if (line.clientId === null) continue
    const own = clients.get(line.clientId)
    if (own === undefined) clients.set(line.clientId, [line])
    else if (!own.some(({ cause }) => cause === line.cause)) own.push(line)
  }
  return clients
}

function verdictsOf(
  context: Context,
  clientId: number,
  lines: readonly TodayFound[],
): Map<ContactPurpose, ReturnType<typeof callVerdictOfDay>> {
  const purposes = new Set(lines.map(({ reason }) => purposeOfLine(reason.why)))
  return new Map([...purposes].map((purpose) => [purpose, callVerdictOfDay(context, clientId, purpose)]))
}

function latest(instants: readonly (number | null)[]): number | null {
  return instants.reduce((last, each) => (last === null || (each !== null && each > last) ? each : last), null)
}

/** One conversation about all of it: it counts as marketing as soon as one of its lines is. */
function reasonsOf(lines: readonly TodayFound[]): Pick<Call, 'lines' | 'purpose' | 'worth'> {
  const purposes = lines.map(({ reason }) => purposeOfLine(reason.why))
  return {
    lines: lines.map(({ cause, reason, dueDay }) => ({ cause, reason, dueDay })),
    purpose: purposes.find((purpose) => purpose === 'marketing') ?? purposes[0] ?? 'service',
    worth: Math.max(...lines.map(({ worth }) => worth)),
  }
}
