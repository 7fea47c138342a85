import type { Item } from '#shared/contract/catalogue.ts'
import type { ProgrammeRules } from '#shared/contract/programmes.ts'
import type { ProgrammeKind } from '#shared/domain/loyalty/programme.ts'
import type { VenueKind } from '#shared/domain/presets/preset.ts'
import { presetFor } from '#shared/domain/presets/preset-for.ts'
import type { Language } from '#shared/i18n/languages.ts'
import type { CurrencyCode } from '#shared/kernel/money.ts'

/** A programme as it stands in the form before anything is typed. */
export interface Beginning {
  readonly name: string
  readonly programme: ProgrammeRules
}

interface Place {
  readonly venue: VenueKind
  /** Of the shop: its price list is written in it. */
  readonly language: Language
  readonly currency: CurrencyCode
  readonly items: readonly Item[]
}

interface Words {
  readonly stampCard: string
  readonly happyHour: string
  readonly silver: string
  readonly gold: string
}

/** What is sold again and again in such a place, by the keys of its preset. */
const STAMPED: Partial<Record<VenueKind, string>> = { cafe: 'coffee', bar: 'beer', billiards: 'tables', sports: 'entries' }
const HAPPY: Partial<Record<VenueKind, string>> = { cafe: 'bakery', bar: 'cocktails', billiards: 'tables', sports: 'courts' }

/** A programme of the kind as such a place would usually run it, with its own goods and round sums of its money. */
export function beginningOf(kind: ProgrammeKind, place: Place, words: Words): Beginning {
  const preset = presetFor(place.venue, place.language, place.currency)
  const { earnPer, pointWorth, minimumBill } = preset.programme
  const goods = (key: string | undefined) => {
    const name = preset.categories.find((category) => category.key === key)?.name
    const sold = name !== undefined && place.items.some(({ category }) => category === name)
    return { categories: sold ? [name] : [], items: [] }
  }
  const threeMonths = { count: 3, unit: 'months' } as const
  switch (kind) {
    case 'points':
      return {
        name: preset.programme.name,
        programme: {
          kind,
          rules: {
            unit: '',
            earnPoints: 1,
            earnAmount: earnPer,
            pointWorth,
            minimumBill,
            beforeDiscount: false,
            excludedCategories: [],
            rounding: 'down',
            rates: [],
            birthdayTimes: 100,
            birthdayDays: 0,
            lasts: null,
          },
        },
      }
    case 'stamps': {
      const scope = goods(STAMPED[place.venue])
      return {
        name: scope.categories[0] ?? words.stampCard,
        programme: {
          kind,
          rules: { ...scope, collect: 9, per: 'visit', gapHours: 2, minimumBill: 0, freeUpTo: null, lasts: null },
        },
      }
    }
    case 'tiers':
      return {
        name: '',
        programme: {
          kind,
          rules: {
            by: 'spent',
            windowDays: 365,
            review: 'year',
            levels: [
              { name: words.silver, from: 500 * earnPer, pointsTimes: 150, discount: 0 },
              { name: words.gold, from: 1500 * earnPer, pointsTimes: 200, discount: 0 },
            ],
          },
        },
      }
    case 'discount':
      return {
        name: words.happyHour,
        programme: {
          kind,
          rules: {
            ...goods(HAPPY[place.venue]),
            hundredths: 2000,
            tags: [],
            clientCategories: [],
            weekdays: [1, 2, 3, 4, 5],
            hours: { from: 16 * 60, until: 18 * 60 },
            excludedCategories: [],
            ceiling: null,
          },
        },
      }
    case 'bonus':
      return {
        name: '',
        programme: { kind, rules: { occasion: 'birthday', points: 100, daysBefore: 3, atFirstVisit: false, lasts: threeMonths } },
      }
    case 'referral':
      return { name: '', programme: { kind, rules: { referrer: 50, newcomer: 50, minimumBill: 0, lasts: null } } }
  }
}
