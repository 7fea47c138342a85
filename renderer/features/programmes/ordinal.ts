import { type Language, localeOf } from '#shared/i18n/languages.ts'

/** Which ending a number takes: "th" of "10th". */
export function ordinalOf(count: number, language: Language): 'one' | 'two' | 'few' | 'other' {
  const category = new Intl.PluralRules(localeOf(language), { type: 'ordinal' }).select(count)
  return category === 'one' || category === 'two' || category === 'few' ? category : 'other'
}
