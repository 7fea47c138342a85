import i18next, { type FormatterModule, type i18n as I18n } from 'i18next'
import { useEffect, useState } from 'react'
import { initReactI18next } from 'react-i18next'
import type { Catalogues, Namespace } from '#shared/i18n/catalogues.ts'
import { shell } from '#shared/i18n/en/shell.ts'
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

void i18n
  .use(countInWords)
  .use(initReactI18next)
  .init({
    fallbackLng: 'en',
    supportedLngs: [...languages],
    defaultNS: 'common',
    // What is said where the words of no language could be read.
    resources: { en: { shell } },
    initAsync: false,
    interpolation: { escapeValue: false, alwaysFormat: true },
    returnNull: false,
  })

/** The words of each language are a file of their own: most machines never read more than one of them. */
const catalogueOf: Readonly<Record<Language, () => Promise<Readonly<Record<Namespace, object>>>>> = {
  en: () => import('#shared/i18n/en/index.ts'),
  uk: () => import('#shared/i18n/uk/index.ts'),
  ru: () => import('#shared/i18n/ru/index.ts'),
  ro: () => import('#shared/i18n/ro/index.ts'),
  pl: () => import('#shared/i18n/pl/index.ts'),
}

const learned = new Map<Language, Promise<void>>()

/** Reads the words of a language, once. What could not be read is tried again when it is asked for again. */
export function learn(language: Language): Promise<void> {
  const known = learned.get(language)
  if (known) return known
  const learning = catalogueOf[language]().then((catalogue) => {
    for (const [namespace, words] of Object.entries(catalogue))
      i18n.addResourceBundle(language, namespace, words, false, true, { silent: true, skipCopy: true })
  })
  learned.set(language, learning)
  learning.catch(() => learned.delete(language))
  return learning
}

/** Says everything in this language from the moment its words are there. Of two that were asked for one after the other, the later stays. */
export async function speak(language: Language): Promise<void> {
  wanted = language
  await learn(language)
  if (wanted !== language) return
  document.documentElement.lang = language
  await i18n.changeLanguage(language)
  spoken = language
}
let wanted: Language | null = null
let spoken: Language | null = null

/**
 * Has everything said in this language; answers whether there is anything to read yet. Where the language changes, the page stays as it is until the
 * other words are there, and as it is when they cannot be read.
 */
export function useSpoken(language: Language): boolean {
  const [ready, setReady] = useState(spoken === language)
  const [failed, setFailed] = useState<unknown>(null)
  useEffect(() => {
    speak(language).then(
      () => setReady(true),
      (error: unknown) => (spoken === null ? setFailed(error) : reportError(error)),
    )
  }, [language])
  if (failed !== null) throw failed
  return ready
}

/** Where no shop says how it is spoken to: the language of the machine. */
export const useSpokenHere = (): boolean => useSpoken(languageOfMachine(navigator.languages))

/** Whether the words of a language are there that is not the reader's: a form for a client, a text to him. */
export function useLearned(language: Language): boolean {
  const [, setLearned] = useState(false)
  useEffect(() => {
    learn(language).then(() => setLearned(true), reportError)
  }, [language])
  return i18n.hasResourceBundle(language, 'common')
}
