import parsePhoneNumber, { type CountryCode } from 'libphonenumber-js/max'

export interface PhoneNumber {
  readonly e164: string
  /** Without the country: what people dial at home, less the trunk digit. */
  readonly national: string
}

/**
 * What was typed, understood as a number of the shop's country; null when it is none. Numbers people write with the old trunk "8" of the
 * former Soviet network ("8 067 …", "8 (050) …") are read as if it were not there.
 */
export function understandPhone(typed: string, country: string): PhoneNumber | null {
  for (const candidate of [typed, typed.replace(/^\s*8[\s(-]*0/, '0')]) {
    const cleaned = candidate.trim().replace(/^00/, '+')
    const parsed = parsePhoneNumber(cleaned, country as CountryCode)
    if (parsed?.isValid()) return { e164: parsed.number, national: parsed.nationalNumber }
  }
  return null
}

/** A number as people write it: "+353 83 477 7740". */
export function inGroups(e164: string): string {
  return parsePhoneNumber(e164)?.formatInternational() ?? e164
}

/** Whether a text can be some telephone number, even one of an unknown plan: digits and the signs people put between them. */
export function looksLikePhone(typed: string): boolean {
  return /^[+\d\s().\-/]+(?:\s*(?:#|x|ext\.?|доб\.?|дод\.?)\s*\d{1,6})?$/iu.test(typed) && typed.replace(/\D/g, '').length >= 5
}
