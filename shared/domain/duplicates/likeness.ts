import type { PartialDate } from '#shared/domain/clients/birthday.ts'
import type { PreparedCard } from './card.ts'
import { isOneEditApart } from './edit-distance.ts'
import { compareNames, type NameLikeness } from './name-likeness.ts'

/** What two cards have in common, the most telling first. */
export const DUPLICATE_REASONS = [
  /** One code, typed differently. */
  'same-code',
  'same-email',
  'same-phone',
  /** Same name and birthday, the year known on both. */
  'same-birthday',
  /** Same name, and the numbers differ by one digit. */
  'near-phone',
  /** Same name, and day and month of the birthday. */
  'same-birthday-without-year',
  /** Same name, and the last four digits. */
  'phone-tail',
  /** The name alone, and nothing against it. */
  'same-name',
] as const
export type DuplicateReason = (typeof DUPLICATE_REASONS)[number]

export interface Likeness {
  /** 0 to 100: how sure it is that both are one person. */
  readonly score: number
  readonly reason: DuplicateReason
  readonly name: NameLikeness
}

/** Under this score two cards are taken for two persons. */
export const LIKELY = 60

const worth: Readonly<Record<DuplicateReason, number>> = {
  'same-code': 97,
  'same-email': 95,
  'same-phone': 94,
  'same-birthday': 90,
  'near-phone': 82,
  'same-birthday-without-year': 80,
  'phone-tail': 74,
  'same-name': 65,
}

/** What is taken off for a name that is less than the same; null where the name rules it out. */
const nameCosts: Readonly<Record<NameLikeness, number | null>> = {
  same: 0,
  'other-spelling': 2,
  'short-form': 8,
  nickname: 5,
  'typing-error': 6,
  part: 14,
  'first-name': 20,
  unknown: 22,
  unclear: 33,
  different: null,
}

/** These are found on one person's cards alone; all other reasons need the whole name beside them. */
const strong: ReadonlySet<DuplicateReason> = new Set(['same-code', 'same-email', 'same-phone'])
const wholeName: ReadonlySet<NameLikeness> = new Set(['same', 'other-spelling', 'short-form', 'nickname', 'typing-error'])

/**
 * How likely two cards are one person; null when they are not. The same from both sides, and null for a card and itself. A family
 * that shares a phone or a mailbox is told by its different first names. `nameTells` is false for a name that many clients bear:
 * alone it is then no reason.
 */
export function likenessOf(one: PreparedCard, other: PreparedCard, nameTells = true): Likeness | null {
  if (one.id === other.id) return null
  const birthdays = compareBirthdays(one.birthday, other.birthday)
  const phones = comparePhones(one.phones, other.phones)
  const emails = compareSets(one.email === '' ? [] : [one.email], other.email === '' ? [] : [other.email])
  const codes = compareSets(one.codes, other.codes)
  const reason = strongestReason({ birthdays, phones, emails, codes })
  if (reason === 'same-name' && (phones === 'differ' || !nameTells)) return null

  const name = compareNames(one, other)
  const cost = nameCosts[name]
  if (cost === null || !isEnough(reason, name)) return null
  let score = worth[reason] - cost
  if (birthdays === 'same' || birthdays === 'same-day') score += strong.has(reason) ? 3 : 0
  if (birthdays === 'near') score -= 8
  if (birthdays === 'differ') score -= 35
  if (phones === 'differ') score -= strong.has(reason) ? 4 : 10
  if (emails === 'differ') score -= 4
  if (reason !== 'same-email' && emails === 'same') score += 2
  if (reason !== 'same-phone' && phones === 'same') score += 2
  return { score: Math.max(0, Math.min(100, score)), reason, name }
}

interface Compared {
  readonly birthdays: BirthdayLikeness
  readonly phones: PhoneLikeness
  readonly emails: 'same' | 'differ' | 'unknown'
  readonly codes: 'same' | 'differ' | 'unknown'
}

function strongestReason({ birthdays, phones, emails, codes }: Compared): DuplicateReason {
  if (codes === 'same') return 'same-code'
  if (emails === 'same') return 'same-email'
  if (phones === 'same') return 'same-phone'
  if (birthdays === 'same') return 'same-birthday'
  if (phones === 'near') return 'near-phone'
  if (birthdays === 'same-day') return 'same-birthday-without-year'
  return phones === 'tail' ? 'phone-tail' : 'same-name'
}

function isEnough(reason: DuplicateReason, name: NameLikeness): boolean {
  // A family's phone is also the phone of its members whose name says nothing.
  if (reason === 'same-phone') return name !== 'unclear'
  return strong.has(reason) || wholeName.has(name)
}

function compareSets(one: readonly string[], other: readonly string[]): 'same' | 'differ' | 'unknown' {
  if (one.length === 0 || other.length === 0) return 'unknown'
  return one.some((value) => other.includes(value)) ? 'same' : 'differ'
}

type PhoneLikeness = 'same' | 'near' | 'tail' | 'differ' | 'unknown'

const TAIL_DIGITS = 4
const WHOLE_NUMBER = 8

function comparePhones(one: readonly string[], other: readonly string[]): PhoneLikeness {
  const exact = compareSets(one, other)
  if (exact !== 'differ') return exact
  const some = (test: (phone: string, against: string) => boolean) =>
    one.some((phone) => other.some((against) => test(phone, against)))
  if (some((phone, against) => phone.length >= WHOLE_NUMBER && against.length >= WHOLE_NUMBER && isOneEditApart(phone, against)))
    return 'near'
  return some((phone, against) => phone.slice(-TAIL_DIGITS) === against.slice(-TAIL_DIGITS)) ? 'tail' : 'differ'
}

type BirthdayLikeness = 'same' | 'same-day' | 'near' | 'differ' | 'unknown'

/** One part mistyped, or day and month changed places, is *near* where the whole date is known on both. */
function compareBirthdays(one: PartialDate | null, other: PartialDate | null): BirthdayLikeness {
  if (one === null || other === null) return 'unknown'
  const yearsDiffer = one.year !== null && other.year !== null && one.year !== other.year
  if (one.month === null || other.month === null || one.day === null || other.day === null) {
    const monthsDiffer = one.month !== null && other.month !== null && one.month !== other.month
    return yearsDiffer || monthsDiffer ? 'differ' : 'unknown'
  }
  const sameYear = one.year !== null && one.year === other.year
  const wrong = Number(yearsDiffer) + Number(one.month !== other.month) + Number(one.day !== other.day)
  if (wrong === 0) return sameYear ? 'same' : 'same-day'
  const turned = one.month === other.day && one.day === other.month
  if (one.year !== null && other.year !== null && wrong === 1) return 'near'
  return sameYear && turned ? 'near' : 'differ'
}
