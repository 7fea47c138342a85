import fc from 'fast-check'
import { wallClock } from '#electron/backend/clock.ts'
import { aVisit, type TestShop } from '#electron/backend/test-shop.ts'
import { CONSENTS, type Leaf, type LeafOf, OWN_DATES } from '#shared/contract/conditions.ts'
import { CONSENT_CHANNELS, CONSENT_PURPOSES, type ConsentWord, standingConsent } from '#shared/domain/contacts/consent.ts'
import { passProblem } from '#shared/domain/loyalty/passes.ts'
import { REWARDS_AHEAD, visitsTo } from '#shared/domain/loyalty/within-reach.ts'
import { addDays, type Day, daysBetween, partsOfDay } from '#shared/kernel/day.ts'

/* What the sample shop knows of a client besides his visits, and whether it is as a condition asks: by the rules of the trade, one client at a time. */

type More = 'came' | 'spoken' | 'contact' | 'consent' | 'away' | 'fact' | 'date' | 'pass' | 'stamps' | 'reward'
export type MoreLeaf = LeafOf<More>

interface Card {
  readonly id: number
  readonly visits: number
  readonly spent: number
  readonly points: number
  readonly email: string
  readonly first_visit_day: Day | null
  readonly last_visit_day: Day | null
}

type ByClient<Row> = Map<number, (Row & { client_id: number })[]>

export interface KnownMore {
  readonly phones: ByClient<object>
  readonly consents: ByClient<ConsentWord>
  readonly contacts: ByClient<{ day: Day; direction: string; outcome: string; taken_back_at: number | null }>
  readonly absences: ByClient<{ from_day: Day; until_day: Day }>
  readonly facts: ByClient<{ label_id: number | null; text: string }>
  readonly dates: ByClient<{ kind: string; month: number | null }>
  readonly passes: ByClient<{
    id: number
    bought_day: Day
    from_day: Day
    until_day: Day
    left: number | null
    cancelled_at: number | null
  }>
  readonly freezes: { pass_id: number; from: Day; until: Day | null }[]
  readonly stamps: ByClient<{ series_id: number; left: number; expires: Day | null }>
  readonly costs: number[]
}

export function readMore(all: <Row>(sql: string) => Row[]): KnownMore {
  const byClient = <Row extends object>(sql: string) => Map.groupBy(all<Row & { client_id: number }>(sql), (row) => row.client_id)
  return {
    phones: byClient('SELECT * FROM client_phones'),
    consents: byClient('SELECT * FROM consents ORDER BY id'),
    contacts: byClient('SELECT * FROM contacts'),
    absences: byClient('SELECT * FROM absences'),
    facts: byClient(
      'SELECT client_id, label_id, text FROM facts JOIN persons ON persons.id = person_id WHERE ended_at IS NULL AND client_id IS NOT NULL',
    ),
    dates: byClient(
      'SELECT client_id, kind, month FROM person_dates JOIN persons ON persons.id = person_id WHERE client_id IS NOT NULL',
    ),
    passes: byClient('SELECT * FROM passes'),
    freezes: all('SELECT pass_id, from_day AS "from", until_day AS "until" FROM pass_freezes'),
    stamps: byClient("SELECT * FROM lots WHERE unit = 'stamps'"),
    costs: all<{ cost: number }>('SELECT cost FROM rewards WHERE retired_at IS NULL').map(({ cost }) => cost),
  }
}

/** What is given out today: the card and the points of the test. */
export interface GivenOut {
  readonly card: number
  readonly collect: number
  readonly earnPoints: number
  readonly earnAmount: number
}

const within = (figure: number | null, { from, until }: { from: number | null; until: number | null }) =>
  figure !== null && (from === null || figure >= from) && (until === null || figure <= until)

export function meansMore(known: KnownMore, client: Card, leaf: MoreLeaf, today: Day, given: GivenOut): boolean {
  const of = <Row>(rows: Map<number, Row[]>) => rows.get(client.id) ?? []
  const stamps = (series: number) =>
    of(known.stamps)
      .filter(({ series_id: id, expires }) => id === series && (expires === null || expires >= today))
      .reduce((sum, { left }) => sum + left, 0)
  switch (leaf.by) {
    case 'came': {
      const day = leaf.which === 'first' ? client.first_visit_day : client.last_visit_day
      if (day === null) return false
      if (leaf.when.kind === 'ago') return within(daysBetween(day, today), leaf.when)
      return (leaf.when.from ?? '') <= day && day <= (leaf.when.until ?? '9')
    }
    case 'spoken': {
      const reached = of(known.contacts).filter(
        ({ direction, outcome, taken_back_at: back }) => back === null && (direction === 'in' || outcome !== 'unreachable'),
      )
      return reached.some(({ day }) => leaf.days === null || daysBetween(day, today) < leaf.days) === leaf.has
    }
    case 'contact':
      return (leaf.what === 'phone' ? of(known.phones).length > 0 : client.email !== '') === leaf.has
    case 'consent': {
      const word = standingConsent(of(known.consents), leaf.purpose, leaf.channel)?.state ?? null
      return leaf.is === 'unasked' ? word === null : word !== null && (word === 'given') === (leaf.is === 'given')
    }
    case 'away':
      return of(known.absences).some((one) => one.from_day <= today && today <= one.until_day) === leaf.is
    case 'fact': {
      const text = leaf.text.trim().toLowerCase()
      const isIt = (fact: { label_id: number | null; text: string }) =>
        (leaf.labelId === null || fact.label_id === leaf.labelId) && fact.text.toLowerCase().includes(text)
      return of(known.facts).some(isIt) === leaf.has
    }
    case 'date':
      return of(known.dates).some(({ kind, month }) => kind === leaf.kind && month === (leaf.month ?? partsOfDay(today).month))
    case 'pass': {
      const { days, entries } = leaf
      const usable = of(known.passes).filter((pass) => {
        const freezes = known.freezes.filter((freeze) => freeze.pass_id === pass.id)
        const state = { boughtDay: pass.bought_day, from: pass.from_day, until: pass.until_day, left: pass.left, freezes }
        return passProblem({ ...state, cancelled: pass.cancelled_at !== null }, today) === null
      })
      const ends = usable.filter(
        ({ until_day: until, left }) =>
          (days === null && entries === null) ||
          (days !== null && until !== null && daysBetween(today, until) <= days) ||
          (entries !== null && left !== null && left <= entries),
      )
      return ends.length > 0 === leaf.has
    }
    case 'stamps':
      return leaf.full ? leaf.id === given.card && stamps(leaf.id) >= given.collect : within(stamps(leaf.id), leaf)
    case 'reward': {
      const perVisit =
        client.visits === 0 ? 0 : Math.floor((Math.floor(client.spent / client.visits) * given.earnPoints) / given.earnAmount)
      const has = stamps(given.card)
      const ways = known.costs.map((cost) => visitsTo({ missing: cost - client.points, perVisit }))
      // A card that is empty is near nothing, however few stamps fill it.
      if (leaf.is === 'now' || has > 0) ways.push(visitsTo({ missing: given.collect - has, perVisit: 1 }))
      return ways.some((visits) => (leaf.is === 'now' ? visits === 0 : visits > 0 && visits <= 2))
    }
  }
}

/** Whether a visit lies in hours of the wall clock; none does of which only the day is known. */
export function isInHours(
  { at, logged_at: logged }: { at: number; logged_at: number },
  hours: NonNullable<LeafOf<'visits'>['hours']>,
  zone: string,
): boolean {
  const { hour, minute } = wallClock(at, zone)
  if (hour === 12 && minute === 0 && at % 60_000 === 0 && at !== logged) return false
  const [from, until] = [hours.from, hours.until]
  return from < until ? hour >= from && hour < until : hour >= from || hour < until
}

const figure = fc.option(fc.integer({ min: 0, max: 40 }))
const hasAnEnd = ({ from, until }: { from: unknown; until: unknown }) => from !== null || until !== null

export function anyOfMore(today: Day, { card }: GivenOut): fc.Arbitrary<MoreLeaf> {
  const day = fc.option(fc.integer({ min: -400, max: 10 }).map((days) => addDays(today, days)))
  const when = fc.oneof(
    fc.record({ kind: fc.constant('ago' as const), from: figure, until: figure }),
    fc.record({ kind: fc.constant('between' as const), from: day, until: day }),
  )
  const has = fc.boolean()
  const month = fc.option(fc.integer({ min: 1, max: 12 }))
  const text = fc.constantFrom('', 'МАШИНА', 'з ', 'фізик', '№ 4', '*', ']', '^-[')
  const made = <By extends More>(by: By, rest: { [Key in Exclude<keyof LeafOf<By>, 'by'>]: fc.Arbitrary<LeafOf<By>[Key]> }) =>
    fc.record({ by: fc.constant(by), ...rest }) as unknown as fc.Arbitrary<LeafOf<By>>
  const stamped = made('stamps', { id: fc.constantFrom(card, card + 1), full: has, from: figure, until: figure })
  return fc.oneof(
    made('came', { which: fc.constantFrom('first', 'last'), when: when.filter(hasAnEnd) }),
    made('spoken', { days: fc.option(fc.integer({ min: 1, max: 40 })), has }),
    made('contact', { what: fc.constantFrom('phone', 'mail'), has }),
    made('consent', {
      purpose: fc.constantFrom(...CONSENT_PURPOSES),
      channel: fc.constantFrom(...CONSENT_CHANNELS),
      is: fc.constantFrom(...CONSENTS),
    }),
    made('away', { is: has }),
    made('fact', { labelId: fc.option(fc.integer({ min: 1, max: 7 })), text, has }).filter(
      ({ labelId, text: typed }) => labelId !== null || typed.trim() !== '',
    ),
    made('date', { kind: fc.constantFrom(...OWN_DATES), month }),
    made('pass', { has, days: figure, entries: figure }),
    stamped
      .map((leaf) => (leaf.full ? { ...leaf, from: null, until: null } : leaf))
      .filter((leaf) => leaf.full || hasAnEnd(leaf)),
    made('reward', { is: fc.constantFrom(...REWARDS_AHEAD) }),
  )
}

/** What the sample shop lacks: a stamp card that some have begun and some have filled, clients who are away, words about single ways. */
export async function fillIn(shop: TestShop, today: Day): Promise<GivenOut> {
  const [item] = await shop.call('catalogue.list', { archived: false })
  const { seriesId } = await shop.call('loyalty.startProgramme', {
    name: 'Кава',
    from: today,
    programme: {
      kind: 'stamps',
      rules: {
        categories: [],
        items: [],
        collect: 5,
        per: 'item',
        gapHours: 0,
        minimumBill: 0,
        freeUpTo: null,
        lasts: null,
      },
    },
  })
  const line = (quantity: number) => ({ itemId: item?.id ?? 0, name: '', quantity, minutes: null, price: null, free: null })
  for (const clientId of [1, 2, 3, 4, 5, 6])
    await shop.call('visits.log', { ...aVisit(clientId, 0), lines: [line(clientId * 1_000)] })
  for (const clientId of [7, 8, 9]) {
    const [from, until] = [addDays(today, 7 - clientId), addDays(today, 9)]
    await shop.call('care.saveAbsence', { clientId, id: null, version: 0, from, until, why: '' })
  }
  const { current } = (await shop.call('loyalty.programmes', {})).find(({ kind }) => kind === 'points') ?? {}
  if (!current || !('earnPoints' in current.rules)) throw new Error('no points')
  return { card: seriesId, collect: 5, earnPoints: current.rules.earnPoints, earnAmount: current.rules.earnAmount }
}

const MORE: ReadonlySet<string> = new Set([
  'came',
  'spoken',
  'contact',
  'consent',
  'away',
  'fact',
  'date',
  'pass',
  'stamps',
  'reward',
])
export const isMore = (leaf: Leaf): leaf is MoreLeaf => MORE.has(leaf.by)
