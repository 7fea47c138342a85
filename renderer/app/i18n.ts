import i18next, { type FormatterModule, type i18n as I18n } from 'i18next'
import { initReactI18next } from 'react-i18next'
import { type Catalogues, catalogues } from '#shared/i18n/catalogues.ts'
import { formatNumber } from '#shared/i18n/format.ts'
import { isLanguage, type Language, languages } from '#shared/i18n/languages.ts'

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common'
    resources: Catalogues
    returnNull: false
  }
}

/** Before the shop is known: the language of the machine, else English. */
export function languageOfMachine(wanted: readonly string[]): Language {
  for (const tag of wanted) {
    const base = tag.split('-')[0] ?? ''
    if (isLanguage(base)) return base
  }
  return 'en'
}

export const i18n: I18n = i18next.createInstance()

/** A count stands in a sentence as numbers are written there: "100 000 clients". Other numbers, such as a receipt's, are names and stay as they are. */
const countInWords: FormatterModule = {
  type: 'formatter',
  init: () => {},
  add: () => {},
  addCached: () => {},
  format: (value: unknown, _format, language, options) =>
    options?.['interpolationkey'] === 'count' && typeof value === 'number' && isLanguage(language ?? '')
      ? formatNumber(value, language as Language)
      : typeof value === 'string' || typeof value === 'number'
        ? String(value)
        : '',
}

/** All words come with the program, so a change of language needs no waiting and no reload. */
void i18n
  .use(countInWords)
  .use(initReactI18next)
  .init({
    lng: languageOfMachine(navigator.languages),
    fallbackLng: 'en',
    supportedLngs: [...languages],
    defaultNS: 'common',
    resources: catalogues,
    initAsync: false,
    interpolation: { escapeValue: false, alwaysFormat: true },
    returnNull: false,
  })

export function speak(language: Language): void {
  document.documentElement.lang = language
  if (i18n.language !== language) void i18n.changeLanguage(language)
}
