import type { Leaf, LeafOf } from '#shared/contract/conditions.ts'

/** What is to be known of a kind of condition besides what it asks. */
interface LeafRules<One> {
  /** Whether visits are gone through for it; otherwise it is answered by what the cards keep. */
  readonly readsVisits: (leaf: One) => boolean
  /** Whether it tells what clients brought: only who may see that may ask it. */
  readonly asksForMoney: (leaf: One) => boolean
  /** Whether no client can fulfil both. */
  readonly exclude: (one: One, other: One) => boolean
}

interface Ends {
  readonly from: number | null
  readonly until: number | null
}

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other)
const apart = (one: Ends, other: Ends) =>
  (one.until ?? Number.POSITIVE_INFINITY) < (other.from ?? 0) || (other.until ?? Number.POSITIVE_INFINITY) < (one.from ?? 0)
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
  tier: PLAIN,
  debt: SINGLE,
  reach: PLAIN,
  touch: SINGLE,
  field: PLAIN,
  rhythm: PLAIN,
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
      (['zone', 'recency', 'frequency', 'money'] as const).some(
        (score) => one[score] !== null && other[score] !== null && one[score] !== other[score],
      ),
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
  contact: { ...PLAIN, exclude: opposite },
  consent: { ...PLAIN, exclude: ({ is, ...what }, { is: otherIs, ...otherWhat }) => is !== otherIs && same(what, otherWhat) },
}

/** The entry of the table is of this very kind. */
const rulesOf = ({ by }: Leaf) => LEAVES[by] as LeafRules<Leaf>

/** Whether it is answered by what the cards keep, and not by going through visits. */
export const isCheap = (leaf: Leaf): boolean => !rulesOf(leaf).readsVisits(leaf)

/** Whether it tells what clients brought: only who may see that may ask it. */
export const asksForMoney = (leaf: Leaf): boolean => rulesOf(leaf).asksForMoney(leaf)

/** Whether no client can fulfil both. */
export const exclude = (one: Leaf, other: Leaf): boolean => one.by === other.by && rulesOf(one).exclude(one, other)
