/**
 * The calendars of name days that are known, by country. `-old`: the same saints by the Julian calendar, thirteen days later until
 * 2099, as most parishes of Moldova and many of Ukraine keep them.
 */
export const NAME_DAY_TRADITIONS = ['PL', 'RO', 'RO-old', 'UA', 'UA-old'] as const
export type NameDayTradition = (typeof NAME_DAY_TRADITIONS)[number]

/** What a shop or a person may keep instead of what is usual: another tradition, or no name day at all. */
export const NAME_DAY_CALENDARS = [...NAME_DAY_TRADITIONS, 'none'] as const
export type NameDayCalendar = (typeof NAME_DAY_CALENDARS)[number]

/** The tradition that counts for a shop; `chosen` is null while nothing was said, `country` ISO 3166-1 alpha-2. */
export function traditionOfShop(chosen: NameDayCalendar | null, country: string): NameDayTradition | null {
  return traditionOf(chosen, usualIn(country))
}

/** The tradition by which a person's name day is looked up; null where there is none. `ofShop` counts where he keeps none of his own. */
export function traditionOf(own: NameDayCalendar | null, ofShop: NameDayTradition | null): NameDayTradition | null {
  return own === null ? ofShop : own === 'none' ? null : own
}

/** Whether shops of a country usually greet by the calendar: in Poland everyone knows whose imieniny are today. */
export const greetsByCalendar = (country: string): boolean => country === 'PL'

function usualIn(country: string): NameDayTradition | null {
  // The metropolis of Chișinău, to which most parishes belong, keeps Saint Andrew on 13 December.
  if (country === 'MD') return 'RO-old'
  return country === 'PL' || country === 'RO' || country === 'UA' ? country : null
}

/** A day of a calendar of name days. */
export interface Feast {
  /** 'MM-DD' as it falls in a year of 365 days, or 'E-7': so many days from Easter. */
  readonly called: string
  /** Its day by the Julian calendar, for a feast of the old style. */
  readonly oldStyle: { readonly month: number; readonly day: number } | null
}

/** What a shop has added to a calendar, or struck out of it. */
export interface NameDayEdit {
  readonly calendar: NameDayTradition
  /** A given name; where it stands in a line of the calendar, the whole line is meant. */
  readonly name: string
  readonly feast: Feast['called']
  readonly added: boolean
}
