import { Select } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { type CountryCode, countries } from '#shared/domain/presets/countries.ts'
import { isLanguage, type Language, localeOf } from '#shared/i18n/languages.ts'
import { zoneName } from '#shared/i18n/zone-names.ts'
import { CURRENCY_CODES, type CurrencyCode, currencyOf } from '#shared/kernel/money.ts'

const HOURS = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11] as const

export function useReader(): Language {
  const { i18n } = useTranslation()
  return isLanguage(i18n.language) ? i18n.language : 'en'
}

interface SelectProps<Value> {
  readonly value: Value
  readonly onChange: (value: Value) => void
}

interface CountrySelectProps {
  readonly value: string
  readonly onChange: (country: CountryCode) => void
}

/** Countries by their names in the reader's language, sorted by that language's alphabet. */
export function CountrySelect({ value, onChange }: CountrySelectProps) {
  const { t } = useTranslation(['place', 'common'])
  const language = useReader()
  const names = new Intl.DisplayNames(localeOf(language), { type: 'region' })
  const data = countries
    .map(({ code }) => ({ value: code as string, label: names.of(code) ?? code }))
    .sort((one, other) => one.label.localeCompare(other.label, language))
  const choose = (chosen: string | null) => {
    const country = countries.find(({ code }) => code === chosen)
    if (country) onChange(country.code)
  }
  return (
    <Select
      label={t('place:country')}
      data={data}
      value={value}
      onChange={choose}
      allowDeselect={false}
      searchable
      nothingFoundMessage={t('common:nothingFound')}
    />
  )
}

/** "Hryvnia (₴)", by the name in the reader's language. */
export function useCurrencyName(): (code: CurrencyCode) => string {
  const language = useReader()
  const names = new Intl.DisplayNames(localeOf(language), { type: 'currency' })
  return (code) => `${capital(names.of(code) ?? code, language)} (${currencyOf(code).symbol})`
}

export function CurrencySelect({ value, onChange }: SelectProps<CurrencyCode>) {
  const { t } = useTranslation(['place', 'common'])
  const nameOf = useCurrencyName()
  const choose = (chosen: string | null) => {
    const currency = CURRENCY_CODES.find((code) => code === chosen)
    if (currency) onChange(currency)
  }
  return (
    <Select
      label={t('place:currency')}
      data={CURRENCY_CODES.map((code) => ({ value: code, label: nameOf(code) }))}
      value={value}
      onChange={choose}
      allowDeselect={false}
      searchable
      nothingFoundMessage={t('common:nothingFound')}
    />
  )
}

/** The zones of a country first and alone; a zone from elsewhere that is in force stays to be chosen. */
export function ZoneSelect({ country, value, onChange }: SelectProps<string> & { readonly country: string }) {
  const { t } = useTranslation('place')
  const language = useReader()
  const usual: readonly string[] = countries.find(({ code }) => code === country)?.zones ?? []
  const zones = usual.includes(value) ? usual : [...usual, value]
  return (
    <Select
      label={t('zone')}
      data={zones.map((zone) => ({ value: zone, label: zoneName(zone, language) }))}
      value={value}
      onChange={(chosen) => chosen !== null && onChange(chosen)}
      allowDeselect={false}
    />
  )
}

export function DayEndSelect({ value, onChange }: SelectProps<number>) {
  const { t } = useTranslation('place')
  return (
    <Select
      label={t('dayEndsAt')}
      data={HOURS.map((hour) => ({ value: String(hour), label: `${hour}:00` }))}
      value={String(value)}
      onChange={(chosen) => chosen !== null && onChange(Number(chosen))}
      allowDeselect={false}
    />
  )
}

const capital = (text: string, language: Language) => text.charAt(0).toLocaleUpperCase(language) + text.slice(1)
