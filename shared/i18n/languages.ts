/** The languages of the screens, in the order in which they are offered. */
export const languages = ['en', 'uk', 'ru', 'ro', 'pl'] as const

export type Language = (typeof languages)[number]

/** The plural categories of each language as CLDR (and so `Intl.PluralRules`) knows them. */
export interface PluralCategories {
  en: 'one' | 'other'
  uk: 'one' | 'few' | 'many' | 'other'
  ru: 'one' | 'few' | 'many' | 'other'
  ro: 'one' | 'few' | 'other'
  pl: 'one' | 'few' | 'many' | 'other'
}

/** Each language as its speakers write it. */
export const languageNames: Readonly<Record<Language, string>> = {
  en: 'English',
  uk: 'Українська',
  ru: 'Русский',
  ro: 'Română',
  pl: 'Polski',
}

export function isLanguage(value: string): value is Language {
  return languages.some((language) => language === value)
}

/** The locale for `Intl`. English is the European one: day before month, 24 hours. */
export function localeOf(language: Language): string {
  return language === 'en' ? 'en-GB' : language
}
