import type { PartialDate } from '#shared/domain/clients/birthday.ts'
import type { DateKind } from '#shared/domain/dates/important-date.ts'
import type { ImportProblem, ImportProblemKind, ImportRow } from '#shared/domain/imports/import-row.ts'
import { isSamePersonAgain, notAfter } from '#shared/domain/imports/plan.ts'
import { CELL_LIMITS, firstUnderstood, type ParsePhone, shorten } from '#shared/domain/imports/read-cells.ts'
import { oneLine } from '#shared/domain/imports/values.ts'
import type { RelationKind } from '#shared/domain/relations/relation.ts'
import { type Gender, relationCalled } from '#shared/domain/relations/relation-words.ts'
import type { Day } from '#shared/kernel/day.ts'
import { noteOfCard } from './note-of-card.ts'
import type { ReadVcards } from './read-vcards.ts'
import { relationOfCard } from './relations-of-card.ts'
import type { DetailKind, ReadVcard, VcardDetail, VcardPhoto, VcardProblemKind } from './vcard.ts'

/** A card as a client to be added, with what the card of a client has no column for in a table. */
export interface CardRow extends ImportRow {
  /** Not yet shrunk. */
  readonly photo: VcardPhoto | null
  readonly dates: readonly { readonly kind: DateKind; readonly label: string; readonly date: PartialDate }[]
  readonly relatives: readonly { readonly kind: RelationKind; readonly name: string; readonly gender: Gender | null }[]
}

export type CardProblem = Omit<ImportProblem, 'kind'> & { readonly kind: ImportProblemKind | VcardProblemKind }

export interface CardPlan {
  readonly rows: readonly CardRow[]
  readonly problems: readonly CardProblem[]
}

export interface CardOptions {
  /** For what the program keeps no field for, in the language of the shop. */
  readonly words: Readonly<Record<DetailKind | 'categories', string>>
  /** What a name day is called, in lower case, in every language of the program. */
  readonly nameDays: readonly string[]
  /** Birthdays after it are not understood. */
  readonly today: Day
  readonly parsePhone: ParsePhone
}

const longestLabel = 40
const mostDates = 12
/** Groups that address books put everyone into. */
const silentCategories = new Set(['mycontacts', 'starred', 'my contacts', 'friends', '* mycontacts', '* starred'])

/** What the import would make of every card of a file. */
export function planCards(read: ReadVcards, options: CardOptions): CardPlan {
  const problems: CardProblem[] = [...read.problems]
  const people = new Set<string>()
  const rows = read.cards.map((card) => readRow(card, options, people, problems))
  return { rows, problems: problems.toSorted((one, other) => one.row - other.row) }
}

function readRow(read: ReadVcard, options: CardOptions, people: Set<string>, problems: CardProblem[]): CardRow {
  const { card, row } = read
  const { words } = options
  const leftovers: VcardDetail[] = []
  const say = (kind: CardProblem['kind'], column: string | null, value: string | null, skips = false) => {
    problems.push({ row, kind, column, value: value === null ? null : shorten(oneLine(value), CELL_LIMITS.name), skips })
  }
  const keep = (kind: DetailKind, label: string, value: string) => leftovers.push({ kind, label, value })

  const name = shorten(card.names.formatted, CELL_LIMITS.name)
  if (name !== card.names.formatted) {
    say('name-shortened', 'FN', name)
    keep('name', '', card.names.formatted)
  }
  const nickname = shorten(card.nickname, CELL_LIMITS.nickname)
  if (nickname !== card.nickname) {
    say('cell-shortened', 'NICKNAME', nickname)
    keep('name', '', card.nickname)
  }
  const phones: { typed: string; e164: string }[] = []
  for (const { typed, label } of preferredFirst(card.phones)) {
    const e164 = typed.length > CELL_LIMITS.phone ? null : firstUnderstood(typed, options.parsePhone)
    if (e164 === null || phones.length === CELL_LIMITS.phones) {
      say('phone-not-understood', 'TEL', typed)
      keep('phone', label, typed)
    } else if (!phones.some((phone) => phone.e164 === e164)) phones.push({ typed, e164 })
  }
  const [email, ...emails] = preferredFirst(card.emails)
  for (const { address, label } of emails) if (address !== email?.address) keep('email', label, address)
  const birthday = card.birthday === null ? null : notAfter(card.birthday, options.today)
  if (card.birthday !== null && birthday === null) {
    const written = writtenDate(card.birthday)
    say('date-not-understood', 'BDAY', written)
    keep('birthday', '', written)
  }
  const dates: CardRow['dates'][number][] = []
  for (const { kind, label, date } of card.dates) {
    const dateKind = kind === 'anniversary' ? 'wedding' : options.nameDays.includes(label.toLowerCase()) ? 'name-day' : 'own'
    const called = dateKind === 'own' ? shorten(label === '' ? words.date : label, longestLabel) : ''
    const isTwice = dates.some((other) => other.kind === dateKind && writtenDate(other.date) === writtenDate(date))
    if (isTwice) continue
    if (dates.length < mostDates) dates.push({ kind: dateKind, label: called, date })
    else keep('date', label, writtenDate(date))
  }
  const relatives: CardRow['relatives'][number][] = []
  for (const { name: called, relation, label } of card.related) {
    const known = relation === 'other' ? relationCalled(label) : relationOfCard(relation)
    const who = shorten(called, CELL_LIMITS.name)
    if (known === null) keep('relation', label === '' && relation !== 'other' ? relation : label, called)
    else if (!relatives.some((other) => other.name === who && other.kind === known.kind)) relatives.push({ ...known, name: who })
  }
  const categories = card.categories.filter((category) => !silentCategories.has(category.toLowerCase()))
  if (categories.length > 0) keep('other', words.categories, categories.join(', '))
  const gender = genderOf(read.details)
  const details = read.details.filter(({ kind }) => kind !== 'gender' || gender === null)
  const note = noteOfCard({ ...read, details: [...details, ...leftovers] }, words)
  if (note.length > CELL_LIMITS.note) say('cell-shortened', 'NOTE', note)

  const called = name || nickname
  const again = !read.skipped && isSamePersonAgain(called, phones, email?.address ?? '', people)
  if (again) say('duplicate-in-file', null, called === '' ? (phones[0]?.typed ?? null) : called, true)
  // Its only number may not have been understood.
  const isNobody = !read.skipped && called === '' && phones.length === 0
  if (isNobody) say('no-name-no-phone', null, card.phones[0]?.typed ?? null, true)
  return {
    row,
    name,
    nickname,
    phones,
    email: email?.address ?? '',
    birthday,
    gender,
    dates,
    relatives,
    photo: card.photo,
    note: shorten(note, CELL_LIMITS.note),
    code: '',
    points: null,
    visits: null,
    spentMinor: null,
    firstVisit: null,
    lastVisit: null,
    language: null,
    categoryId: null,
    tagIds: [],
    own: [],
    skipped: read.skipped || again || isNobody,
  }
}

function preferredFirst<Way extends { readonly preferred: boolean }>(ways: readonly Way[]): Way[] {
  return [...ways.filter(({ preferred }) => preferred), ...ways.filter(({ preferred }) => !preferred)]
}

function genderOf(details: readonly VcardDetail[]): Gender | null {
  const letter =
    details
      .find(({ kind }) => kind === 'gender')
      ?.value.trim()
      .toLowerCase() ?? ''
  if (['f', 'female'].includes(letter)) return 'female'
  return ['m', 'male'].includes(letter) ? 'male' : null
}

/** As everywhere where no language is meant: 1990-03-08, 03-08 without the year. */
function writtenDate({ year, month, day }: PartialDate): string {
  return [year, month, day].flatMap((part) => (part === null ? [] : [String(part).padStart(2, '0')])).join('-')
}
