import type { VenueKind } from '#shared/domain/presets/preset.ts'

/** How a venue of one kind lives through its week and day. */
export interface VenueRhythm {
  /** Minutes since midnight. */
  readonly opens: number
  /** Minutes since midnight, Monday to Sunday; above 1,440 past midnight. */
  readonly closes: readonly number[]
  /** How busy the days are, Monday to Sunday, 1 for an ordinary one. */
  readonly weekdays: readonly number[]
  /** Hours at which people come. */
  readonly peaks: readonly { readonly weight: number; readonly hour: number }[]
  /** Days between the visits of one client. */
  readonly gaps: readonly { readonly weight: number; readonly days: number }[]
  /** Visits without a card on an ordinary day. */
  readonly passersBy: number
  readonly baskets: readonly Basket[]
  /** What is added on a whim. */
  readonly extras: readonly string[]
  /** What some take in summer instead of the first line of their usual. */
  readonly summer: readonly string[]
}

export interface Basket {
  readonly weight: number
  /** Hours of the day at which it is ordered: from, and up to but not including. */
  readonly hours: readonly [from: number, until: number]
  /** Keys of items with pieces, kilograms or hours. */
  readonly lines: Readonly<Record<string, number>>
}

/** The rhythm of a venue whose business day ends at the hour `dayEndsAt` (0–11): nobody comes before its day begins or after it ends. */
export function rhythmFor(venue: VenueKind, dayEndsAt: number): VenueRhythm {
  const rhythm = rhythms[venue]
  const opens = Math.max(rhythm.opens, at(dayEndsAt))
  const closes = rhythm.closes.map((minute) => Math.min(minute, at(24 + dayEndsAt)))
  return { ...rhythm, opens, closes, peaks: rhythm.peaks.filter(({ hour }) => at(hour) >= opens) }
}

const rhythms: Record<VenueKind, VenueRhythm> = {
  bar: {
    opens: at(16),
    closes: [at(24), at(24), at(24), at(24), at(27), at(27), at(23)],
    weekdays: [0.5, 0.6, 0.8, 1, 1.9, 1.8, 0.6],
    peaks: peaks([17, 1], [18, 2], [19, 3], [20, 4], [21, 4], [22, 3], [23, 2], [24.5, 1.5], [25.5, 1]),
    gaps: gaps([3.5, 10], [7, 30], [10, 12], [14, 22], [21, 16], [30, 10]),
    passersBy: 6,
    baskets: [
      basket(9, [0, 30], { lager: 2 }),
      basket(5, [0, 30], { lager: 3, peanuts: 1 }),
      basket(5, [0, 30], { dark: 2 }),
      basket(4, [0, 30], { ipa: 2, bread: 1 }),
      basket(3, [0, 30], { red: 2, plate: 1 }),
      basket(3, [0, 24], { white: 2 }),
      basket(3, [18, 30], { 'gin-tonic': 2 }),
      basket(2, [18, 30], { 'old-fashioned': 2 }),
      basket(3, [0, 23], { 'hot-plate': 1, lager: 1 }),
      basket(2, [20, 30], { 'local-shot': 3, cola: 1 }),
      basket(2, [21, 30], { whisky: 2 }),
      basket(2, [0, 24], { 'beer-free': 2, bread: 1 }),
      basket(1, [0, 22], { lager: 1, cigarettes: 1 }),
    ],
    extras: ['peanuts', 'bread', 'local-shot', 'lager-small', 'cola', 'cigarettes'],
    summer: ['aperol', 'cider', 'wheat', 'lemonade'],
  },
  cafe: {
    opens: at(8),
    closes: [at(21), at(21), at(21), at(21), at(22), at(22), at(20)],
    weekdays: [1, 1, 1, 1, 1.2, 1.3, 0.8],
    peaks: peaks([8.3, 4], [9, 4], [10, 2], [11, 2], [13, 3], [14, 2], [16, 2], [17.5, 3], [19, 1]),
    gaps: gaps([2, 3], [3.5, 8], [7, 28], [10, 10], [14, 24], [21, 14], [30, 10]),
    passersBy: 6,
    baskets: [
      basket(8, [7, 23], { cappuccino: 1 }),
      basket(6, [7, 23], { 'flat-white': 1, 'oat-milk': 1 }),
      basket(5, [7, 13], { espresso: 1 }),
      basket(5, [7, 12], { americano: 1, croissant: 1 }),
      basket(4, [9, 22], { latte: 1, cheesecake: 1 }),
      basket(3, [9, 20], { filter: 1 }),
      basket(3, [12, 22], { 'tea-pot': 1, 'sweet-pastry': 1 }),
      basket(3, [8, 13], { breakfast: 1, cappuccino: 1 }),
      basket(3, [8, 16], { 'hot-sweet': 1, americano: 1 }),
      basket(2, [11, 17], { sandwich: 1, 'orange-juice': 1 }),
      basket(2, [13, 21], { cappuccino: 2, 'house-cake': 2 }),
      basket(2, [15, 22], { cocoa: 2, 'sweet-pastry': 1 }),
      basket(2, [8, 20], { matcha: 1 }),
      basket(1, [9, 21], { 'double-espresso': 1, 'beans-250': 1 }),
    ],
    extras: ['croissant', 'sweet-pastry', 'water', 'syrup', 'beans-250', 'cheesecake'],
    summer: ['lemonade', 'orange-juice', 'filter'],
  },
  shop: {
    opens: at(8),
    closes: [at(21), at(21), at(21), at(21), at(21), at(21), at(19)],
    weekdays: [0.9, 0.9, 1, 1, 1.2, 1.3, 0.7],
    peaks: peaks([8.5, 2], [10, 2], [11, 2], [13, 1], [16, 2], [17.5, 4], [18.5, 4], [19.5, 2]),
    gaps: gaps([2, 2], [3.5, 7], [7, 36], [10, 12], [14, 22], [21, 14]),
    passersBy: 6,
    baskets: [
      basket(5, [7, 22], { 'white-bread': 1, milk: 1 }),
      basket(5, [7, 22], { 'dark-bread': 1, milk: 2, eggs: 1 }),
      basket(4, [7, 22], { milk: 1, soured: 1, apples: 1.2, bananas: 0.8 }),
      basket(4, [15, 22], { chicken: 1.3, potatoes: 2, tomatoes: 0.7 }),
      basket(3, [9, 20], { sausage: 0.4, 'dark-bread': 1, butter: 1 }),
      basket(3, [15, 22], { beer: 4, fish: 0.5 }),
      basket(2, [7, 11], { roll: 4, 'cottage-cheese': 0.4 }),
      basket(2, [7, 22], { cigarettes: 1, water: 1 }),
      basket(2, [9, 20], { groats: 1, oil: 1, eggs: 1, paper: 1 }),
      basket(2, [12, 20], { chocolate: 2, biscuits: 0.4, juice: 1 }),
      basket(1, [10, 18], { coffee: 1, biscuits: 0.5 }),
    ],
    extras: ['bag', 'chocolate', 'water', 'roll', 'bananas', 'butter', 'coffee', 'cigarettes'],
    summer: ['ice-cream', 'water', 'tomatoes'],
  },
  billiards: {
    opens: at(12),
    closes: [at(24), at(24), at(24), at(24), at(26), at(26), at(24)],
    weekdays: [0.6, 0.7, 0.8, 0.9, 1.6, 1.8, 1.2],
    peaks: peaks([13, 1], [15, 1.5], [17, 2], [18.5, 3], [19.5, 4], [20.5, 4], [21.5, 3], [23, 1.5], [24.5, 0.5]),
    gaps: gaps([3.5, 9], [7, 40], [14, 28], [21, 14], [30, 9]),
    passersBy: 5,
    baskets: [
      basket(4, [10, 16], { 'pool-day': 2 }),
      basket(2, [10, 16], { 'pool-day': 1.5, coffee: 2 }),
      basket(6, [17, 30], { pool: 2, lager: 2 }),
      basket(4, [17, 30], { pool: 1.5, cola: 2 }),
      basket(4, [16, 30], { 'big-table': 2, tea: 2 }),
      basket(3, [17, 30], { 'big-table': 2.5, lager: 2, peanuts: 1 }),
      basket(2, [17, 30], { pool: 2, dark: 2, 'hot-snack': 2 }),
      basket(2, [12, 30], { darts: 1, lager: 2 }),
      basket(1, [14, 24], { 'table-tennis': 1, water: 2 }),
      basket(1, [12, 22], { lesson: 1, water: 1 }),
      basket(1, [18, 30], { private: 3, lager: 6, 'hot-snack': 3 }),
    ],
    extras: ['peanuts', 'crisps', 'cue-hire', 'coffee', 'chalk', 'energy'],
    summer: [],
  },
  laundry: {
    opens: at(8),
    closes: [at(20), at(20), at(20), at(20), at(20), at(18), at(16)],
    weekdays: [1.4, 1, 1, 1, 1.2, 1.3, 0.3],
    peaks: peaks([8.3, 4], [9.5, 2], [12, 2], [14, 1], [17, 2], [18.2, 4], [19.2, 2]),
    gaps: gaps([5, 6], [7, 36], [10, 14], [14, 32], [21, 14], [30, 8]),
    passersBy: 4,
    baskets: [
      basket(6, [7, 21], { wash: 5 }),
      basket(5, [7, 21], { 'wash-iron': 4 }),
      basket(6, [7, 21], { shirt: 5 }),
      basket(4, [7, 21], { shirt: 3, trousers: 2 }),
      basket(3, [7, 21], { suit: 1, shirt: 2 }),
      basket(3, [7, 21], { 'bed-linen': 2 }),
      basket(2, [7, 21], { dress: 1, blouse: 2 }),
      basket(2, [7, 21], { iron: 3, shirt: 2 }),
      basket(2, [9, 20], { 'self-wash': 2 }),
      basket(1, [7, 21], { coat: 1, jumper: 2 }),
    ],
    extras: ['stain', 'express', 'button', 'garment-bag', 'hem', 'hanger', 'zip'],
    summer: ['duvet', 'curtains', 'trainers'],
  },
  sports: {
    opens: at(7),
    closes: [at(22), at(22), at(22), at(22), at(22), at(20), at(20)],
    weekdays: [1.3, 1.1, 1.2, 1.1, 0.9, 0.9, 0.6],
    peaks: peaks([7.3, 3], [8.5, 2], [10, 1.5], [12.5, 1], [16, 1], [17.5, 3], [18.5, 5], [19.5, 4], [20.3, 2]),
    gaps: gaps([2, 2], [3.5, 9], [7, 40], [10, 8], [14, 20], [21, 15]),
    passersBy: 4,
    baskets: [
      basket(6, [16, 23], { gym: 1 }),
      basket(4, [7, 16], { 'gym-day': 1 }),
      basket(3, [7, 23], { gym: 1, water: 1 }),
      basket(4, [7, 22], { yoga: 1 }),
      basket(2, [8, 21], { pilates: 1 }),
      basket(3, [17, 22], { crossfit: 1, shake: 1 }),
      basket(3, [7, 22], { pool: 1, towel: 1 }),
      basket(3, [8, 22], { tennis: 1.5, balls: 1 }),
      basket(2, [8, 22], { squash: 1, isotonic: 2 }),
      basket(2, [9, 21], { badminton: 1, racket: 2 }),
      basket(1, [7, 22], { personal: 1, water: 1 }),
    ],
    extras: ['water', 'shake', 'bar', 'isotonic', 'towel', 'locker', 'coffee', 'massage', 'sauna'],
    summer: ['pool', 'tennis'],
  },
}

function at(hour: number): number {
  return hour * 60
}

function peaks(...list: readonly (readonly [hour: number, weight: number])[]): VenueRhythm['peaks'] {
  return list.map(([hour, weight]) => ({ hour, weight }))
}

function gaps(...list: readonly (readonly [days: number, weight: number])[]): VenueRhythm['gaps'] {
  return list.map(([days, weight]) => ({ days, weight }))
}

function basket(weight: number, hours: Basket['hours'], lines: Basket['lines']): Basket {
  return { weight, hours, lines }
}
