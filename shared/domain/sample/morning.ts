import type { Channel, ContactPurpose } from '#shared/domain/contacts/channel.ts'
import type { ContactDirection, ContactOutcome, Mood } from '#shared/domain/contacts/outcome.ts'
import type { inFive } from '#shared/domain/presets/venue-source.ts'
import type { TaskKind } from '#shared/domain/tasks/task.ts'
import { addDays, type Day } from '#shared/kernel/day.ts'
import { answersToConsent, conversations, goodbye, noContact, pricesForFirm, promises } from './morning-words.ts'
import { makeRandom } from './random.ts'
import type { SampleClient, SampleRequest, SampleVisit } from './sample.ts'

type InFive = ReturnType<typeof inFive>

/** What was spoken, agreed and promised in the invented shop up to this morning. Clients are indices. */
export interface SampleMorning {
  readonly consents: readonly SampleConsent[]
  readonly contacts: readonly SampleContact[]
  readonly tasks: readonly SampleTask[]
  /** Who is to be kept in touch with, how often, and since when. */
  readonly touches: readonly { readonly client: number; readonly everyDays: number; readonly since: Day }[]
  readonly ban: { readonly client: number; readonly reason: string; readonly day: Day } | null
  readonly goodbye: { readonly client: number; readonly answer: string; readonly day: Day } | null
}

interface SampleConsent {
  readonly client: number
  readonly channel: 'all' | 'call' | 'sms'
  readonly state: 'given' | 'refused'
  readonly day: Day
}

export interface SampleContact {
  readonly client: number
  readonly day: Day
  /** Minutes since midnight. */
  readonly minute: number
  readonly channel: Channel
  readonly purpose: ContactPurpose
  readonly direction: ContactDirection
  readonly outcome: ContactOutcome
  readonly subject: string
  readonly answer: string
  readonly mood: Mood | null
}

interface SampleTask {
  readonly client: number
  readonly kind: TaskKind
  readonly text: string
  /** The day it was written down, and the day it is due. */
  readonly written: Day
  readonly due: Day
  readonly minute: number | null
}

/** How often in days, and since how many days. */
const TOUCHES = [
  [14, 60],
  [30, 75],
  [60, 20],
] as const

/** Days back to the latest conversation, and between two of them. */
const LATEST_TALK = 2
const BETWEEN_TALKS = 2
const TALKS = 14
/** Whoever said goodbye did so this many days ago, and has not come since. */
const GOODBYE_AGO = 40

/** The weeks up to this morning, drawn from a chance of their own. */
export function sampleMorning(
  request: SampleRequest,
  clients: readonly SampleClient[],
  visits: readonly SampleVisit[],
): SampleMorning {
  const { preset, today } = request
  const { language, venue } = preset
  const random = makeRandom(request.seed + 11)
  const words = (text: InFive) => text[language]
  const last = lastDays(visits)
  const known = clients.flatMap(({ nameless, phone }, client) => (nameless === null && phone !== null ? [client] : []))
  const resting = known.filter((client) => (last.get(client) ?? today) < addDays(today, -GOODBYE_AGO))
  const about = (client: number, least: number) => {
    const wanted = addDays(today, -least)
    const since = clients[client]?.since ?? wanted
    return wanted < since ? since : wanted
  }
  // Those at the end of the list are not awaited at the till this morning.
  const [silent, gone] = resting.slice(-2)
  const reachable = known.filter((client) => client !== gone && client !== silent)
  const spoken = reachable.slice(-TALKS * 2).filter((_, index) => index % 2 === 0)
  const free = reachable.filter((client) => !spoken.includes(client))
  const [promised, overdue, later] = free.slice(-9).filter((_, index) => index % 3 === 0)
  const task = (client: number | undefined, kind: TaskKind, text: InFive, ago: number, due: number, minute: number | null) =>
    client === undefined
      ? []
      : [{ client, kind, text: words(text), written: about(client, ago), due: addDays(today, due), minute }]
  const inTouch = new Set<number>()
  return {
    consents: known.flatMap((client): SampleConsent[] => {
      const day = about(client, random.between(20, 300))
      const drawn = random.between(1, 100)
      if (drawn <= answersToConsent.given) return [{ client, channel: 'all', state: 'given', day }]
      if (drawn <= answersToConsent.refused) return [{ client, channel: 'all', state: 'refused', day }]
      if (drawn <= answersToConsent.smsOnly) return [{ client, channel: 'sms', state: 'given', day }]
      return []
    }),
    contacts: spoken.flatMap((client, index): SampleContact[] => {
      const talk = conversations[index % conversations.length]
      const day = addDays(today, -(LATEST_TALK + index * BETWEEN_TALKS))
      if (talk === undefined || day < (clients[client]?.since ?? day)) return []
      const { subject, answer, ...how } = talk
      const said = { subject: words(subject), answer: answer === null ? '' : words(answer) }
      return [{ client, day, minute: random.between(10 * 60, 18 * 60), ...how, ...said }]
    }),
    tasks: [
      ...task(promised, 'do', promises[venue], 3, 0, null),
      ...task(overdue, 'call', pricesForFirm, 5, -1, 11 * 60),
      ...task(later, 'do', promises[venue], 1, 2, null),
    ],
    touches: TOUCHES.flatMap(([everyDays, since], index) => {
      // Who has not been here for as long is to hear from the shop; one of them only later.
      const due = index < TOUCHES.length - 1
      const apt = free.filter(
        (client) => !inTouch.has(client) && due === (last.get(client) ?? today) < addDays(today, -everyDays),
      )
      const client = apt[Math.floor((apt.length * (index + 1)) / (TOUCHES.length + 1))]
      if (client === undefined) return []
      inTouch.add(client)
      return [{ client, everyDays, since: about(client, since) }]
    }),
    ban: silent === undefined ? null : { client: silent, reason: words(noContact), day: about(silent, 25) },
    goodbye: gone === undefined ? null : { client: gone, answer: words(goodbye), day: addDays(today, 5 - GOODBYE_AGO) },
  }
}

function lastDays(visits: readonly SampleVisit[]): ReadonlyMap<number, Day> {
  const last = new Map<number, Day>()
  // In the order of time.
  for (const { client, day } of visits) if (client !== null) last.set(client, day)
  return last
}
