import type { Context } from '#electron/backend/context.ts'
import type { OutputOf, ParsedInputOf } from '#shared/contract/client.ts'
import type { TodayLine } from '#shared/contract/today.ts'
import { purposeOfLine } from '#shared/domain/contacts/line-purpose.ts'
import { FRESH_DAYS } from '#shared/domain/say/question.ts'
import { TODAY_KINDS, type TodayKind } from '#shared/domain/today/kind.ts'
import { addDays } from '#shared/kernel/day.ts'
import { findClient, findFace, readPhones } from '../clients/index.ts'
import { callVerdictOfDay, verdictFor } from '../contacts/index.ts'
import { inOrder, type TodayFound, type TodaySource } from '../reminders/index.ts'
import { findStaff } from '../staff/index.ts'
import { questionOf } from './questions/repository.ts'

type Today = OutputOf<'today.list'>

type Asked = Pick<ParsedInputOf<'today.list'>, 'who' | 'limitEach'> & {
  /** What concerns these only; null for everybody. */
  readonly among: ReadonlySet<number> | null
}

/** Reads every source, and brings together what is of one kind. */
export function listToday(context: Context, sources: readonly TodaySource[], { who, limitEach, among }: Asked): Today {
  const me = context.me.id
  const asked = new Map<TodayFound, Callable>()
  const callableOf = (kind: TodayKind, line: TodayFound) => {
    const callable = asked.get(line) ?? callableFor(context, kind, line)
    asked.set(line, callable)
    return callable
  }
  const isOpen = (kind: TodayKind, line: TodayFound) => callableOf(kind, line).block === null
  const isWelcome = welcomeIn(context)
  const read = (source: TodaySource, caretaker: number | null, limit: number) => {
    if (among === null) return source.read(context, { caretaker, limit })
    const { lines } = source.read(context, { caretaker, limit: LOOKED_THROUGH })
    const theirs = lines.filter(({ clientId }) => clientId !== null && among.has(clientId))
    return { lines: theirs.slice(0, limit), total: theirs.length }
  }
  const readOf = (source: TodaySource, of: typeof who) => {
    const caretaker = of === 'mine' ? me : null
    // The others are only counted.
    const limit = of === who ? limitEach : 0
    if (!TO_THE_CLIENT.includes(source.kind)) return read(source, caretaker, source.kind === 'call' ? limit * LOOKED_AT : limit)
    const { lines, total } = read(source, caretaker, limitEach + LEFT_OUT)
    const welcome = lines.filter(({ clientId }) => clientId === null || isWelcome(clientId))
    return { lines: welcome, total: total - (lines.length - welcome.length) }
  }
  const found = sources.map((source) => {
    const [all, mine] = [readOf(source, 'all'), readOf(source, 'mine')]
    return { kind: source.kind, lines: (who === 'mine' ? mine : all).lines, all: all.total, mine: mine.total }
  })
  const kinds = TODAY_KINDS.map((kind) => {
    const ofKind = found.filter((one) => one.kind === kind)
    const all = byTime(inOrder(ofKind.flatMap(({ lines }) => lines)))
    // One cause that two sources find is one line.
    const once = all.filter((line, place) => all.findIndex((other) => isSame(line, other)) === place)
    const total = sum(ofKind.map((one) => one[who])) - (all.length - once.length)
    const [open = [], blocked = []] = [true, false].map((is) => once.filter((line) => isOpen(kind, line) === is))
    return { kind, found: [...open, ...blocked].slice(0, limitEach), total }
  })
  const first = toStartWith(kinds, isOpen)
  return {
    kinds: kinds.map(({ kind, found, total }) => ({
      kind,
      lines: found.flatMap((line) => shown(context, line, callableOf(kind, line)) ?? []),
      total,
    })),
    total: sum(found.map(({ all }) => all)),
    mine: sum(found.map(({ mine }) => mine)),
    startWith: first && { cause: first.cause, clientId: first.clientId, ...moreOf(context, first.clientId) },
  }
}

/** What was promised for a time comes before what is at stake, the earliest first. */
function byTime(lines: readonly TodayFound[]): TodayFound[] {
  const hour = ({ dueDay, reason }: TodayFound) =>
    reason.why === 'task' ? `${dueDay} ${String(reason.shown.minute ?? 0).padStart(4, '0')}` : LAST
  return lines.toSorted((one, other) => (hour(one) === hour(other) ? 0 : hour(one) < hour(other) ? -1 : 1))
}

/** Sorts after every day. */
const LAST = 'never'

/** So many times what is shown of calls is looked at: who may be called goes before who may not. */
const LOOKED_AT = 6

/** Lines of one source at most in which those of some clients are looked for. */
const LOOKED_THROUGH = 2_000

/** Kinds that say something kind to the client: not to whom the shop must not contact, wherever he is met. */
const TO_THE_CLIENT: readonly TodayKind[] = ['greet', 'ask', 'care']
/** So many of them may be found and left out beside what is shown. */
const LEFT_OUT = 20

/** Whether a good word to a client is in order: asked once for each in an operation. */
function welcomeIn(context: Context): (clientId: number) => boolean {
  const known = new Map<number, boolean>()
  return (clientId) => {
    const welcome = known.get(clientId) ?? verdictFor(context, clientId, { channel: 'counter', purpose: 'greeting' }).allowed
    known.set(clientId, welcome)
    return welcome
  }
}

/** Good wishes and questions are for who comes in: the day does not begin with them where something is at stake elsewhere. */
const SAID_WHEN_HERE: readonly TodayKind[] = ['greet', 'ask']

type OfKind = { readonly kind: TodayKind; readonly found: readonly TodayFound[] }

/** The most valuable line about which something can be done now. */
function toStartWith(kinds: readonly OfKind[], isOpen: (kind: TodayKind, line: TodayFound) => boolean): TodayFound | null {
  const best = (of: readonly OfKind[]) => {
    const kindOf = new Map(of.flatMap(({ kind, found }) => found.map((line) => [line, kind] as const)))
    return inOrder([...kindOf.keys()]).find((line) => isOpen(kindOf.get(line) ?? 'care', line)) ?? null
  }
  const atStake = best(kinds.filter(({ kind }) => !SAID_WHEN_HERE.includes(kind)))
  return atStake !== null && atStake.worth > 0 ? atStake : best(kinds)
}

type Callable = Pick<TodayLine, 'block' | 'callFrom'>

/**
 * Why nobody is to call him about this, or from when on. That it is early or late is no reason on a list for the whole day: whoever calls late is told
 * then.
 */
function callableFor(context: Context, kind: TodayKind, { clientId, reason }: TodayFound): Callable {
  if (kind !== 'call' || clientId === null) return { block: null, callFrom: null }
  const { verdict, from } = callVerdictOfDay(context, clientId, purposeOfLine(reason.why))
  return { block: verdict.allowed || verdict.block === 'quiet-hours' ? null : verdict, callFrom: from }
}

/** Since when the client comes, and what else to ask while speaking to him. */
function moreOf({ db, today }: Context, clientId: number | null) {
  if (clientId === null) return { since: null, question: null }
  const since = findClient(db, clientId)?.firstVisitDay ?? null
  return { since, question: questionOf(db, clientId, addDays(today, -FRESH_DAYS), today) }
}

function shown(
  { db }: Context,
  { cause, clientId, reason, worth, dueDay, assigneeId }: TodayFound,
  callable: Callable,
): TodayLine | null {
  const client = clientId === null ? null : findFace(db, clientId)
  if (client === null && clientId !== null) return null
  const [phone] = clientId === null ? [] : readPhones(db, clientId)
  const assignee = assigneeId === null ? null : findStaff(db, assigneeId)
  return {
    cause,
    client,
    phone: phone === undefined ? null : { typed: phone.typed, e164: phone.e164 },
    reason,
    ...callable,
    worth,
    dueDay,
    assignee: assignee && { id: assignee.id, name: assignee.name, colour: assignee.colour },
  }
}

const isSame = (one: TodayFound, other: TodayFound) => one.clientId === other.clientId && one.cause === other.cause
const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0)
