import type { CurrencyCode } from '#shared/kernel/money.ts'

/** A country offered at first start; its name on the screen comes from Intl.DisplayNames. */
interface Country {
  /** ISO 3166-1 alpha-2. */
  readonly code: string
  readonly currency: CurrencyCode
  /** IANA zones, the most usual first. */
  readonly zones: readonly [string, ...string[]]
  /** Digits after the plus. */
  readonly callingCode: string
  /** ISO 639-1, what clients there are likely to speak, the most usual first. */
  readonly languages: readonly [string, ...string[]]
}

/** Sorted by code: a screen sorts by the name in its own language. */
export const countries = [
  { code: 'AT', currency: 'EUR', zones: ['Europe/Vienna'], callingCode: '43', languages: ['de', 'en'] },
  {
    code: 'AU',
    currency: 'AUD',
    zones: [
      'Australia/Sydney',
      'Australia/Melbourne',
      'Australia/Brisbane',
      'Australia/Adelaide',
      'Australia/Perth',
      'Australia/Hobart',
    ],
    callingCode: '61',
    languages: ['en'],
  },
  { code: 'BE', currency: 'EUR', zones: ['Europe/Brussels'], callingCode: '32', languages: ['nl', 'fr', 'en'] },
  // Bulgaria pays in euro since 1 January 2026.
  { code: 'BG', currency: 'EUR', zones: ['Europe/Sofia'], callingCode: '359', languages: ['bg', 'en'] },
  {
    code: 'CA',
    currency: 'CAD',
    zones: [
      'America/Toronto',
      'America/Vancouver',
      'America/Edmonton',
      'America/Winnipeg',
      'America/Regina',
      'America/Halifax',
      'America/St_Johns',
    ],
    callingCode: '1',
    languages: ['en', 'fr', 'uk'],
  },
  { code: 'CH', currency: 'CHF', zones: ['Europe/Zurich'], callingCode: '41', languages: ['de', 'fr', 'it', 'en'] },
  { code: 'CY', currency: 'EUR', zones: ['Asia/Nicosia'], callingCode: '357', languages: ['el', 'en', 'ru'] },
  { code: 'CZ', currency: 'CZK', zones: ['Europe/Prague'], callingCode: '420', languages: ['cs', 'uk', 'en'] },
  { code: 'DE', currency: 'EUR', zones: ['Europe/Berlin'], callingCode: '49', languages: ['de', 'en', 'uk', 'ru', 'pl'] },
  { code: 'DK', currency: 'DKK', zones: ['Europe/Copenhagen'], callingCode: '45', languages: ['da', 'en'] },
  { code: 'EE', currency: 'EUR', zones: ['Europe/Tallinn'], callingCode: '372', languages: ['et', 'ru', 'en'] },
  {
    code: 'ES',
    currency: 'EUR',
    zones: ['Europe/Madrid', 'Atlantic/Canary'],
    callingCode: '34',
    languages: ['es', 'en', 'ro', 'uk'],
  },
  { code: 'FI', currency: 'EUR', zones: ['Europe/Helsinki'], callingCode: '358', languages: ['fi', 'sv', 'en'] },
  { code: 'FR', currency: 'EUR', zones: ['Europe/Paris'], callingCode: '33', languages: ['fr', 'en'] },
  { code: 'GB', currency: 'GBP', zones: ['Europe/London'], callingCode: '44', languages: ['en', 'pl', 'ro', 'uk'] },
  { code: 'GE', currency: 'GEL', zones: ['Asia/Tbilisi'], callingCode: '995', languages: ['ka', 'ru', 'en'] },
  { code: 'GR', currency: 'EUR', zones: ['Europe/Athens'], callingCode: '30', languages: ['el', 'en'] },
  { code: 'HR', currency: 'EUR', zones: ['Europe/Zagreb'], callingCode: '385', languages: ['hr', 'en'] },
  { code: 'HU', currency: 'HUF', zones: ['Europe/Budapest'], callingCode: '36', languages: ['hu', 'en', 'ro'] },
  { code: 'IE', currency: 'EUR', zones: ['Europe/Dublin'], callingCode: '353', languages: ['en', 'pl', 'uk', 'ro'] },
  { code: 'IL', currency: 'ILS', zones: ['Asia/Jerusalem'], callingCode: '972', languages: ['he', 'ru', 'en', 'uk'] },
  { code: 'IT', currency: 'EUR', zones: ['Europe/Rome'], callingCode: '39', languages: ['it', 'ro', 'uk', 'en'] },
  // One time for the whole country since 1 March 2024.
  { code: 'KZ', currency: 'KZT', zones: ['Asia/Almaty'], callingCode: '7', languages: ['kk', 'ru', 'en'] },
  { code: 'LT', currency: 'EUR', zones: ['Europe/Vilnius'], callingCode: '370', languages: ['lt', 'ru', 'pl', 'en'] },
  { code: 'LV', currency: 'EUR', zones: ['Europe/Riga'], callingCode: '371', languages: ['lv', 'ru', 'en'] },
  { code: 'MD', currency: 'MDL', zones: ['Europe/Chisinau'], callingCode: '373', languages: ['ro', 'ru', 'uk'] },
  { code: 'NL', currency: 'EUR', zones: ['Europe/Amsterdam'], callingCode: '31', languages: ['nl', 'en'] },
  { code: 'NO', currency: 'NOK', zones: ['Europe/Oslo'], callingCode: '47', languages: ['no', 'en', 'pl'] },
  { code: 'PL', currency: 'PLN', zones: ['Europe/Warsaw'], callingCode: '48', languages: ['pl', 'uk', 'en', 'ru'] },
  {
    code: 'PT',
    currency: 'EUR',
    zones: ['Europe/Lisbon', 'Atlantic/Madeira', 'Atlantic/Azores'],
    callingCode: '351',
    languages: ['pt', 'en'],
  },
  { code: 'RO', currency: 'RON', zones: ['Europe/Bucharest'], callingCode: '40', languages: ['ro', 'hu', 'en', 'uk'] },
  { code: 'SE', currency: 'SEK', zones: ['Europe/Stockholm'], callingCode: '46', languages: ['sv', 'en'] },
  { code: 'SI', currency: 'EUR', zones: ['Europe/Ljubljana'], callingCode: '386', languages: ['sl', 'en'] },
  { code: 'SK', currency: 'EUR', zones: ['Europe/Bratislava'], callingCode: '421', languages: ['sk', 'uk', 'en'] },
  { code: 'TR', currency: 'TRY', zones: ['Europe/Istanbul'], callingCode: '90', languages: ['tr', 'en', 'ru'] },
  { code: 'UA', currency: 'UAH', zones: ['Europe/Kyiv'], callingCode: '380', languages: ['uk', 'ru', 'en'] },
  {
    code: 'US',
    currency: 'USD',
    zones: [
      'America/New_York',
      'America/Chicago',
      'America/Denver',
      'America/Phoenix',
      'America/Los_Angeles',
      'America/Anchorage',
      'Pacific/Honolulu',
    ],
    callingCode: '1',
    languages: ['en', 'pl', 'uk', 'ru'],
  },
] as const satisfies readonly Country[]

export type CountryCode = (typeof countries)[number]['code']
