import { type Language, localeOf } from '#shared/i18n/languages.ts'

/**
 * The shop's own word for points, in the form that goes with a number. Written as one form ("beans"), or as several parted by a slash in the order
 * of one, few, many: "bean / beans", "зерно / зерна / зерен", "bob / boabe / de boabe".
 */
export function unitWord(unit: string, count: number, language: Language): string {
  const forms = unit
    .split('/')
    .map((form) => form.trim())
    .filter((form) => form !== '')
  const last = Math.max(0, forms.length - 1)
  const category = new Intl.PluralRules(localeOf(language)).select(count)
  const place = category === 'one' ? 0 : category === 'few' && forms.length > 2 ? 1 : last
  return forms[place] ?? ''
}
