import type { Language } from '#shared/i18n/languages.ts'
import type { CurrencyCode } from '#shared/kernel/money.ts'
import { bar } from './bar.ts'
import { billiards } from './billiards.ts'
import { cafe } from './cafe.ts'
import { categoryWords, clientWordsOf, type FieldSource, type FieldWord, fieldWords, tagWords } from './client-words.ts'
import { pointPer, roundAmount, tradePrice } from './currencies-of-presets.ts'
import { labelNames, labelsOfVenue } from './fact-labels.ts'
import { usualFollowUp } from './follow-ups.ts'
import { laundry } from './laundry.ts'
import type { Preset, PresetField, PresetItem, PresetTips, VenueKind } from './preset.ts'
import { remindersOf } from './reminders.ts'
import { shop } from './shop.ts'
import { sports } from './sports.ts'
import type { ItemSource, VenueSource } from './venue-source.ts'
import { wordingOf } from './wording.ts'

const venues: Record<VenueKind, VenueSource> = { bar, cafe, shop, billiards, laundry, sports }

/** The catalogue, quick keys, points programme, warnings, tips and labels of facts a new shop starts with, in its language and at its prices. */
export function presetFor(venue: VenueKind, language: Language, currency: CurrencyCode): Preset {
  const source = venues[venue]
  const { programme } = source
  const clientWords = clientWordsOf[venue]
  const earnPer = pointPer(currency)
  return {
    venue,
    language,
    currency,
    categories: Object.entries(source.categories).map(([key, name]) => ({ key, name: name[language] })),
    items: source.items.map((item) => priced(item, language, currency)),
    quickKeys: source.quickKeys.map((key) => source.items.findIndex((item) => item.key === key)),
    programme: {
      name: programme.name[language],
      unit: programme.unit[language],
      earnPer,
      pointWorth: (earnPer * programme.backPercent) / 100,
      minimumBill: roundAmount(programme.minimumBill, currency),
      excludedCategories: programme.excludedCategories,
    },
    warnings: source.warnings.map(({ kind, text }) => ({ kind, text: text[language] })),
    tips: tipsIn(currency, source.tipsUsual),
    labels: labelsOfVenue[venue].map((key) => ({ key, name: labelNames[key][language] })),
    tags: clientWords.tags.map((key) => ({ key, colour: tagWords[key][0], name: tagWords[key][1][language] })),
    clientCategories: clientWords.categories.map((key) => ({ key, name: categoryWords[key][language] })),
    fields: clientWords.fields.map((key) => fieldIn(key, language)),
    wording: wordingOf(venue, language),
    reminders: remindersOf[venue],
    followUp: usualFollowUp(venue, language),
  }
}

function fieldIn(key: FieldWord, language: Language): PresetField {
  const source: FieldSource = fieldWords[key]
  const { name, kind, unit, options = [] } = source
  return { key, name: name[language], kind, unit: unit?.[language] ?? '', options: options.map((option) => option[language]) }
}

function priced(item: ItemSource, language: Language, currency: CurrencyCode): PresetItem {
  const { key, category, kind, unit, time } = item
  const price = item.priceIn[currency] ?? tradePrice(item.price, kind, currency)
  return {
    key,
    name: item.names[language],
    category,
    kind,
    unit,
    time,
    price,
    cost: Math.round((price * item.costPercent) / 100),
  }
}

function tipsIn(currency: CurrencyCode, usual: boolean): PresetTips {
  return {
    usual,
    chips: [
      { kind: 'percent', value: 5 },
      { kind: 'percent', value: 10 },
      { kind: 'amount', value: roundAmount(100, currency) },
    ],
  }
}
