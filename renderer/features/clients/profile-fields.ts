import { ApiError } from '#renderer/api/errors.ts'
import type { Birthday, ClientCard, ProfileInput, Warning } from '#shared/contract/clients.ts'
import type { Language } from '#shared/i18n/languages.ts'

export type ConsentState = 'given' | 'refused' | 'withdrawn'

/** A card's fields as they are typed: text until they are saved. */
export interface ProfileFields {
  readonly name: string
  readonly nickname: string
  readonly pronunciation: string
  readonly phones: readonly string[]
  readonly email: string
  readonly birthday: { readonly day: string; readonly month: string; readonly year: string }
  readonly language: Language | ''
  readonly codes: readonly string[]
  readonly warnings: readonly Warning[]
  readonly note: string
  readonly consent: ConsentState | ''
}
export type FieldName = keyof ProfileFields

/** In the order of the form. */
export const FIELD_NAMES = [
  'name',
  'nickname',
  'pronunciation',
  'phones',
  'email',
  'birthday',
  'language',
  'warnings',
  'note',
  'codes',
  'consent',
] as const satisfies readonly FieldName[]

const noBirthday = { day: '', month: '', year: '' }

export const emptyFields: ProfileFields = {
  name: '',
  nickname: '',
  pronunciation: '',
  phones: [],
  email: '',
  birthday: noBirthday,
  language: '',
  codes: [],
  warnings: [],
  note: '',
  consent: '',
}

export function fieldsOf(card: ClientCard): ProfileFields {
  const { name, nickname, pronunciation, email, note, codes, warnings, birthday, consent } = card
  return {
    name,
    nickname,
    pronunciation,
    phones: card.phones.map(({ typed }) => typed),
    email,
    birthday: birthday ? typedBirthday(birthday) : noBirthday,
    language: card.language ?? '',
    codes,
    warnings,
    note,
    consent: consent?.state ?? '',
  }
}

/** What is sent. Throws the refusal the backend would give for a birthday that is not even a number. */
export function profileOf(fields: ProfileFields): ProfileInput {
  const { name, nickname, pronunciation, email, note, warnings } = fields
  return {
    name,
    nickname,
    pronunciation,
    email,
    note,
    warnings: [...warnings],
    phones: typedOnly(fields.phones),
    codes: typedOnly(fields.codes),
    language: fields.language === '' ? null : fields.language,
    birthday: birthdayOf(fields.birthday),
  }
}

/** What tells whether somebody has a card already. */
export interface LooksLikeFields {
  readonly name: string
  readonly nickname: string
  readonly phones: readonly string[]
  readonly email: string
  readonly birthday: Birthday | null
}

/** The same while it is being typed: a birthday that is half there says nothing yet. */
export function likenessFields({ name, nickname, phones, email, birthday }: ProfileFields): LooksLikeFields {
  const [day, month, year] = [birthday.day, birthday.month, birthday.year].map((part) => part.trim())
  const whole =
    /^([1-9]|[12]\d|3[01])$/.test(day ?? '') && /^([1-9]|1[0-2])$/.test(month ?? '') && /^((19|20)\d\d)?$/.test(year ?? '')
  const born = whole ? { day: Number(day), month: Number(month), year: year === '' ? null : Number(year) } : null
  return { name, nickname, phones: typedOnly(phones), email, birthday: born }
}

/** What was typed into a search box, as the beginning of a new card: digits are a phone, letters a name. */
export function fieldsFromText(text: string): ProfileFields {
  const typed = text.trim()
  if (typed === '') return emptyFields
  return /^[+\d\s().-]+$/.test(typed) ? { ...emptyFields, phones: [typed] } : { ...emptyFields, name: typed }
}

/** Someone who was on another's card only: what is known of him begins his own. */
export function fieldsOfPerson({ name, birthday }: { readonly name: string; readonly birthday: Birthday | null }): ProfileFields {
  return { ...emptyFields, name, birthday: birthday ? typedBirthday(birthday) : noBirthday }
}

export const sameField = (one: ProfileFields, other: ProfileFields, field: FieldName): boolean =>
  JSON.stringify(one[field]) === JSON.stringify(other[field])

const typedOnly = (values: readonly string[]) => values.map((value) => value.trim()).filter((value) => value !== '')

function typedBirthday({ day, month, year }: Birthday): ProfileFields['birthday'] {
  const part = (value: number | null) => (value === null ? '' : String(value))
  return { day: part(day), month: part(month), year: part(year) }
}

function birthdayOf({ day, month, year }: ProfileFields['birthday']): Birthday | null {
  const parts = { day: numberOf(day), month: numberOf(month), year: numberOf(year) }
  return parts.day === null && parts.month === null && parts.year === null ? null : parts
}

function numberOf(text: string): number | null {
  const typed = text.trim()
  if (typed === '') return null
  if (!/^\d{1,4}$/.test(typed)) throw new ApiError('RULE', { rule: 'birthday-not-understood' })
  return Number(typed)
}
