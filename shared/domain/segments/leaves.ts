import type { Leaf, LeafOf } from '#shared/contract/conditions.ts'
import { SCORES, zoneOf } from '#shared/domain/worth/rfm.ts'

/** What is to be known of a kind of condition besides what it asks. */
interface LeafRules<One> {
  /** Whether visits are gone through for it; otherwise it is answered by what the cards keep. */
  readonly readsVisits: (leaf: One) => boolean
  /** Whether it tells what clients brought: only who may see that may ask it. */
  readonly asksForMoney: (leaf: One) => boolean
  /** Whether no client can fulfil both. */
  readonly exclude: (one: One, other: One) => boolean
}

/** A number or a day; null leaves that end open. */
interface Ends {
  readonly from: number | string | null
  readonly until: number | string | null
}

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other)
const before = (one: Ends, other: Ends) => one.until !== null && other.from !== null && one.until < other.from
const apart = (one: Ends, other: Ends) => before(one, other) || before(other, one)
/** The same, once so and once not. */
const opposite = <One extends { readonly has: boolean }>({ has, ...what }: One, { has: otherHas, ...otherWhat }: One) =>
  has !== otherHas && same(what, otherWhat)
const yes = () => true
const no = () => false

/** Answered by a card, and nothing that excludes another by itself. */
const PLAIN = { readsVisits: no, asksForMoney: no, exclude: no }
/** Of these a client has one, or none. */
const SINGLE = { ...PLAIN, exclude: (one: Leaf, other: Leaf) => !same(one, other) }

const LEAVES: { readonly [By in Leaf['by']]: LeafRules<LeafOf<By>> } = {
  tag: { ...PLAIN, exclude: opposite },
  category: SINGLE,
  caretaker: SINGLE,
  gender: SINGLE,
  age: SINGLE,
  tier: SINGLE,
  debt: SINGLE,
  // Who is barred is told nothing, whatever he agreed to.
  reach: { ...PLAIN, exclude: (one, other) => one.is !== other.is && [one.is, other.is].includes('news') },
  touch: SINGLE,
  field: { ...PLAIN, exclude: (one, other) => one.id === other.id && answersApart(one.test, other.test) },
  rhythm: { ...PLAIN, exclude: (one, other) => one.is !== other.is && same([one.is, other.is].sort(), ['late', 'lost']) },
  visits: {
    readsVisits: ({ within, weekdays, hours }) => within.kind !== 'ever' || weekdays !== undefined || hours !== undefined,
    asksForMoney: ({ what }) => what !== 'count',
    exclude: (one, other) =>
      one.what === other.what &&
      same([one.within, one.weekdays, one.hours], [other.within, other.weekdays, other.hours]) &&
      apart(one, other),
  },
  bought: {
    ...PLAIN,
    readsVisits: yes,
    exclude: opposite,
  },
  // The month that is running may be the one that is named.
  birthday: { ...PLAIN, exclude: (one, other) => one.month !== null && other.month !== null && one.month !== other.month },
  spender: { ...PLAIN, asksForMoney: yes },
  rfm: {
    ...PLAIN,
    asksForMoney: ({ money }) => money !== null,
    exclude: (one, other) =>
      (one.money !== null && other.money !== null && one.money !== other.money) ||
      !placesOf(one).some((place) => placesOf(other).includes(place)),
  },
  points: { ...PLAIN, exclude: apart },
  stamps: { ...PLAIN, exclude: (one, other) => one.id === other.id && apart(one, other) },
  reward: PLAIN,
  pass: {
    ...PLAIN,
    exclude: (one, other) =>
      one.has !== other.has && (one.has ? other : one).days === null && (one.has ? other : one).entries === null,
  },
  came: {
    ...PLAIN,
    exclude: (one, other) =>
      one.which === other.which && one.when.kind === 'ago' && other.when.kind === 'ago' && apart(one.when, other.when),
  },
  away: SINGLE,
  fact: { ...PLAIN, exclude: opposite },
  date: PLAIN,
  // Who was not spoken with for long was not for less long.
  spoken: {
    ...PLAIN,
    exclude: (one, other) => one.has !== other.has && reachBack(one.has ? other : one) >= reachBack(one.has ? one : other),
  },
  contact: { ...PLAIN, exclude: opposite },
  consent: { ...PLAIN, exclude: ({ is, ...what }, { is: otherIs, ...otherWhat }) => is !== otherIs && same(what, otherWhat) },
}

const reachBack = ({ days }: LeafOf<'spoken'>) => days ?? Number.POSITIVE_INFINITY

type FieldTest = LeafOf<'field'>['test']

/** Whether no value of a field answers both. */
function answersApart(one: FieldTest, other: FieldTest): boolean {
  const [isEmpty, otherIsEmpty] = [one, other].map((test) => test.is === 'filled' && !test.filled)
  if (isEmpty !== otherIsEmpty) return true
  if (one.is === 'choice' && other.is === 'choice') return one.optionId !== other.optionId
  if (one.is === 'yes-no' && other.is === 'yes-no') return one.yes !== other.yes
  if ((one.is === 'number' && other.is === 'number') || (one.is === 'date' && other.is === 'date')) return apart(one, other)
  return false
}

/** Places of the grid of scores that are meant: how lately by how often. */
const placesOf = ({ zone, recency, frequency }: LeafOf<'rfm'>) =>
  SCORES.flatMap((lately) =>
    SCORES.filter(
      (often) =>
        (recency ?? lately) === lately && (frequency ?? often) === often && (zone === null || zoneOf(lately, often) === zone),
    ).map((often) => lately * 10 + often),
  )

/** The entry of the table is of this very kind. */
const rulesOf = ({ by }: Leaf) => LEAVES[by] as LeafRules<Leaf>

/** Whether it is answered by what the cards keep, and not by going through visits. */
export const isCheap = (leaf: Leaf): boolean => !rulesOf(leaf).readsVisits(leaf)

/** Whether it tells what clients brought: only who may see that may ask it. */
export const asksForMoney = (leaf: Leaf): boolean => rulesOf(leaf).asksForMoney(leaf)

/** Whether no client can fulfil both. */
export const exclude = (one: Leaf, other: Leaf): boolean => one.by === other.by && rulesOf(one).exclude(one, other)
