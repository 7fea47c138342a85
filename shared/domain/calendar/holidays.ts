import type { CountryCode } from '#shared/domain/presets/countries.ts'
import type { VenueKind } from '#shared/domain/presets/preset.ts'
import { addDays, type Day, makeDay } from '#shared/kernel/day.ts'
import { orthodoxEaster, westernEaster } from './easter.ts'

/** Told apart by what is kept, not by its day: some move, and some were moved by a law. The names are words of the catalogues. */
export const HOLIDAYS = [
  'new-year',
  'second-of-january',
  'epiphany',
  'saint-john',
  'christmas-old',
  'christmas-old-second',
  'union-ro',
  'womens-day',
  'good-friday',
  'easter',
  'easter-monday',
  'blajini',
  'labour-day',
  'constitution-pl',
  'victory',
  'childrens-day',
  'pentecost',
  'pentecost-monday',
  'corpus-christi',
  'constitution-ua',
  'statehood-ua',
  'assumption',
  'independence-ua',
  'independence-md',
  'language-md',
  'defenders-ua',
  'all-saints',
  'independence-pl',
  'saint-andrew',
  'national-ro',
  'christmas-eve',
  'christmas',
  'christmas-second',
] as const
export type HolidayKey = (typeof HOLIDAYS)[number]

export interface Holiday {
  readonly key: HolidayKey
  readonly day: Day
  /** Whether such a place is shut on it, by law or because everybody is: the owner may know better. */
  readonly shut: boolean
}

interface Rule {
  readonly key: HolidayKey
  /** 'MM-DD', or days from Easter Sunday as the country keeps it. */
  readonly on: string | number
  /** The first and the last year in which it was kept on that day; laws before 2015 are not gone into. */
  readonly since?: number
  readonly until?: number
  /** Cafés, clubs and shops alike are shut. */
  readonly shut?: true
}

interface Country {
  readonly easter: (year: number) => Day
  /** Kinds of places that a law shuts on every holiday. */
  readonly shutByLaw?: readonly VenueKind[]
  readonly rules: readonly Rule[]
}

const countries: Partial<Record<CountryCode, Country>> = {
  /*
   * Dni wolne od pracy: ustawa z 18 stycznia 1951 r.; 24 December since 2025 (ustawa z 6 grudnia 2024 r.). Shops are shut on all of them
   * (ustawa z 10 stycznia 2018 r. o ograniczeniu handlu w niedziele i święta); places to eat, sport and services are not.
   */
  PL: {
    easter: westernEaster,
    shutByLaw: ['shop'],
    rules: [
      { key: 'new-year', on: '01-01', shut: true },
      { key: 'epiphany', on: '01-06' },
      { key: 'easter', on: 0, shut: true },
      { key: 'easter-monday', on: 1 },
      { key: 'labour-day', on: '05-01' },
      { key: 'constitution-pl', on: '05-03' },
      { key: 'pentecost', on: 49 },
      { key: 'corpus-christi', on: 60 },
      { key: 'assumption', on: '08-15' },
      { key: 'all-saints', on: '11-01' },
      { key: 'independence-pl', on: '11-11' },
      { key: 'christmas-eve', on: '12-24', since: 2025 },
      { key: 'christmas', on: '12-25', shut: true },
      { key: 'christmas-second', on: '12-26' },
    ],
  },
  /*
   * Кодекс законів про працю, стаття 73. 25 December since 2017 (закон 2211-VIII, which also let 2 May go); 8 for 9 May since 2024 (закон
   * 3107-IX); since 1 September 2023 no 7 January, and the days of statehood and of the defenders on 15 July and 1 October (закон 3258-IX). Under
   * martial law they are working days (закон 2136-IX, стаття 6), but kept as holidays all the same; hardly a place is shut, but for 1 January.
   */
  UA: {
    easter: orthodoxEaster,
    rules: [
      { key: 'new-year', on: '01-01', shut: true },
      { key: 'christmas-old', on: '01-07', until: 2023 },
      { key: 'womens-day', on: '03-08' },
      { key: 'easter', on: 0 },
      { key: 'labour-day', on: '05-01' },
      { key: 'victory', on: '05-09', until: 2023 },
      { key: 'victory', on: '05-08', since: 2024 },
      { key: 'pentecost', on: 49 },
      { key: 'constitution-ua', on: '06-28' },
      { key: 'statehood-ua', on: '07-28', since: 2022, until: 2023 },
      { key: 'statehood-ua', on: '07-15', since: 2024 },
      { key: 'independence-ua', on: '08-24' },
      { key: 'defenders-ua', on: '10-14', until: 2022 },
      { key: 'defenders-ua', on: '10-01', since: 2023 },
      { key: 'christmas', on: '12-25', since: 2017 },
    ],
  },
  /*
   * Codul muncii, articolul 139: 24 January since 2017 (legea 176/2016), 1 June since 2017 (legea 220/2016), Good Friday since 2018 (legea
   * 64/2018), 6 and 7 January since 2024 (legea 52/2023). Trade and food may work on all of them; on three nearly everybody is shut.
   */
  RO: {
    easter: orthodoxEaster,
    rules: [
      { key: 'new-year', on: '01-01', shut: true },
      { key: 'second-of-january', on: '01-02' },
      { key: 'epiphany', on: '01-06', since: 2024 },
      { key: 'saint-john', on: '01-07', since: 2024 },
      { key: 'union-ro', on: '01-24', since: 2017 },
      { key: 'good-friday', on: -2, since: 2018 },
      { key: 'easter', on: 0, shut: true },
      { key: 'easter-monday', on: 1 },
      { key: 'labour-day', on: '05-01' },
      { key: 'childrens-day', on: '06-01', since: 2017 },
      { key: 'pentecost', on: 49 },
      { key: 'pentecost-monday', on: 50 },
      { key: 'assumption', on: '08-15' },
      { key: 'saint-andrew', on: '11-30' },
      { key: 'national-ro', on: '12-01' },
      { key: 'christmas', on: '12-25', shut: true },
      { key: 'christmas-second', on: '12-26' },
    ],
  },
  /*
   * Codul muncii, articolul 111: both Christmases, Paștele Blajinilor on the Monday eight days after Easter; 9 May is of victory and of Europe at
   * once; 1 June by the law published on 30 June 2023 (the free days of some years before were moved, not given). The hram is each place's own (14 October in Chișinău) and is written down by the shop.
   */
  MD: {
    easter: orthodoxEaster,
    rules: [
      { key: 'new-year', on: '01-01', shut: true },
      { key: 'christmas-old', on: '01-07' },
      { key: 'christmas-old-second', on: '01-08' },
      { key: 'womens-day', on: '03-08' },
      { key: 'easter', on: 0, shut: true },
      { key: 'easter-monday', on: 1 },
      { key: 'blajini', on: 8 },
      { key: 'labour-day', on: '05-01' },
      { key: 'victory', on: '05-09' },
      { key: 'childrens-day', on: '06-01', since: 2024 },
      { key: 'independence-md', on: '08-27' },
      { key: 'language-md', on: '08-31' },
      { key: 'christmas', on: '12-25' },
    ],
  },
}

/** Whether the public holidays of a country (ISO 3166-1 alpha-2) are known here. */
export const hasHolidays = (country: string): boolean => Object.hasOwn(countries, country)

/** The public holidays of a country in a year, in their order; none where they are not known here. Two may fall on one day. */
export function holidaysOf(country: string, venue: VenueKind, year: number): readonly Holiday[] {
  const key = `${country} ${venue} ${year}`
  const known = kept.get(key)
  if (known !== undefined) return known
  if (kept.size >= MOST_KEPT) kept.clear()
  const found = reckon(country, venue, year)
  kept.set(key, found)
  return found
}

/** A year is reckoned once: days are asked for one by one. */
const kept = new Map<string, readonly Holiday[]>()
const MOST_KEPT = 200

function reckon(country: string, venue: VenueKind, year: number): readonly Holiday[] {
  const rules = countries[country as CountryCode]
  if (rules === undefined) return []
  const sunday = rules.easter(year)
  const byLaw = rules.shutByLaw?.includes(venue) ?? false
  return rules.rules
    .flatMap(({ key, on, since = year, until = year, shut = false }): Holiday[] => {
      if (year < since || year > until) return []
      const day = typeof on === 'number' ? addDays(sunday, on) : makeDay(year, Number(on.slice(0, 2)), Number(on.slice(3)))
      return day === null ? [] : [{ key, day, shut: shut || byLaw }]
    })
    .sort((one, other) => (one.day < other.day ? -1 : one.day > other.day ? 1 : 0))
}
