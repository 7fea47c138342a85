import { getCountries, getCountryCallingCode } from 'libphonenumber-js'
import { describe, expect, it } from 'vitest'
import { languages } from '#shared/i18n/languages.ts'
import { currencyOf } from '#shared/kernel/money.ts'
import { countries } from './countries.ts'

describe('the countries offered at first start', () => {
  it('stand once each, in the order of their codes', () => {
    const codes = countries.map(({ code }) => code)
    expect(codes).toEqual([...new Set(codes)].sort())
    expect(codes).toEqual(expect.arrayContaining(['UA', 'PL', 'RO', 'MD', 'GB']))
  })

  it.each(countries)('$code has zones the engine knows, its own calling code and a currency that can be kept', (country) => {
    for (const timeZone of country.zones) expect(() => new Intl.DateTimeFormat('en', { timeZone })).not.toThrow()
    expect(getCountries()).toContain(country.code)
    expect(country.callingCode).toBe(getCountryCallingCode(country.code))
    expect(currencyOf(country.currency).symbol).not.toBe('')
  })

  it.each(countries)('$code has a name in all five languages', ({ code }) => {
    for (const language of languages) {
      expect(new Intl.DisplayNames([language], { type: 'region', fallback: 'none' }).of(code)).toBeTruthy()
    }
  })
})
