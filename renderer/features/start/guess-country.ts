import { type CountryCode, countries } from '#shared/domain/presets/countries.ts'
import { isLanguage, type Language } from '#shared/i18n/languages.ts'

/** Names under which engines still report a zone that has been renamed since. */
const renamed: Readonly<Record<string, string>> = {
  'Europe/Kiev': 'Europe/Kyiv',
  'Europe/Uzhgorod': 'Europe/Kyiv',
  'Europe/Zaporozhye': 'Europe/Kyiv',
  'Europe/Tiraspol': 'Europe/Chisinau',
  'Asia/Qyzylorda': 'Asia/Almaty',
}

const homes: Readonly<Record<Language, CountryCode>> = { en: 'GB', uk: 'UA', ru: 'UA', ro: 'RO', pl: 'PL' }

/** The country by the machine's time zone; else by the region of its languages ("en-IE"), else where the language is at home. */
export function guessCountry(zone: string, tags: readonly string[]): CountryCode {
  const here = renamed[zone] ?? zone
  const byZone = countries.find(({ zones }) => zones.some((each) => each === here))
  if (byZone) return byZone.code
  const regions = tags.map((tag) => tag.split('-').at(-1))
  const byRegion = countries.find(({ code }) => regions.includes(code))
  if (byRegion) return byRegion.code
  const language = tags.map((tag) => tag.split('-')[0] ?? '').find(isLanguage)
  return homes[language ?? 'en']
}
