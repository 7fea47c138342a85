import { catalogues, type Namespace } from './catalogues.ts'
import { formatNumber } from './format.ts'
import { type Language, localeOf } from './languages.ts'

/** "12 points", where there is no screen to say it: the counted key of a namespace in the form that goes with the number. */
export function countedWords(namespace: Namespace, key: string, count: number, language: Language): string {
  const words: Readonly<Record<string, unknown>> = catalogues[language][namespace]
  const text = words[`${key}_${new Intl.PluralRules(localeOf(language)).select(count)}`]
  if (typeof text !== 'string') throw new Error(`no counted words: ${namespace}.${key}`)
  return text.replaceAll('{{count}}', formatNumber(count, language))
}
