import type { OwnFieldKind, OwnValue } from '#shared/domain/fields/own-field.ts'
import { categoryWords, type FieldSource, fieldWords, tagWords } from '#shared/domain/presets/client-words.ts'
import type { Gender } from '#shared/domain/relations/relation-words.ts'
import { foldWords } from '#shared/domain/search/fold.ts'
import { makeDay } from '#shared/kernel/day.ts'
import { type DateStyle, isEmptyDate, readDate } from './dates.ts'
import type { OwnColumn } from './fields.ts'
import type { Cell, ImportedAbout, ImportProblemKind, Keep } from './import-row.ts'
import { readNumber } from './numbers.ts'
import { shorten } from './read-cells.ts'
import { oneLine } from './values.ts'

interface Named {
  readonly id: number
  readonly name: string
}

/** One of the shop's own fields, as far as an import is concerned. */
export interface ShopField extends Named {
  readonly kind: OwnFieldKind
  readonly options: readonly Named[]
}

/** What the shop keeps of clients beyond the card's own fields. */
export interface ShopAbout {
  readonly fields: readonly ShopField[]
  readonly tags: readonly Named[]
  readonly categories: readonly Named[]
}

const LONGEST_TEXT = 300
/** In thousandths, as when it is typed. */
const MOST = 1_000_000_000_000

const key = (text: string) => foldWords(text).join(' ')

/** To each of a family of words all of them: a file from Poland may say "Rozmiar butów" where the shop says "Розмір взуття". */
function inAllLanguages(families: readonly Readonly<Record<string, string>>[]): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>()
  for (const family of families) {
    const keys = Object.values(family).map(key)
    for (const one of keys) found.set(one, new Set([...(found.get(one) ?? []), ...keys]))
  }
  return found
}

const presetFields: readonly FieldSource[] = Object.values(fieldWords)
const fieldNames = inAllLanguages(presetFields.map(({ name }) => name))
const valueNames = inAllLanguages([
  ...presetFields.flatMap(({ options = [] }) => options),
  ...Object.values(tagWords).map(([, name]) => name),
  ...Object.values(categoryWords),
])

/** By folded names; what is called so itself goes before what is called so in another language. */
function byName(all: readonly Named[], families: ReadonlyMap<string, ReadonlySet<string>>): ReadonlyMap<string, number> {
  const found = new Map<string, number>()
  for (const { id, name } of all) if (!found.has(key(name))) found.set(key(name), id)
  for (const { id, name } of all) for (const other of families.get(key(name)) ?? []) if (!found.has(other)) found.set(other, id)
  found.delete('')
  return found
}

export function ownColumnOf(header: string, fields: readonly ShopField[]): OwnColumn | undefined {
  const id = byName(fields, fieldNames).get(key(header))
  return id === undefined ? undefined : `own-${id}`
}

export function ownIdOf(field: string): number | null {
  return field.startsWith('own-') ? Number(field.slice(4)) : null
}

/** How the cells of the shop's own columns, of tags, category and gender are read; what is not understood is kept in words. */
export function aboutReader({ fields, tags, categories }: ShopAbout, dateStyle: DateStyle) {
  const tagNamed = byName(tags, valueNames)
  const categoryNamed = byName(categories, valueNames)
  const known = new Map(fields.map((field) => [field.id, { ...field, optionNamed: byName(field.options, valueNames) }]))

  const readValue = (field: NonNullable<ReturnType<typeof known.get>>, cell: Cell, keep: Keep): OwnValue | null => {
    const { kind } = field
    const text = oneLine(cell.text)
    const not = (problem: ImportProblemKind) => {
      keep(problem, cell, text)
      return null
    }
    switch (kind) {
      case 'text':
        if (text.length > LONGEST_TEXT) keep('cell-shortened', cell, text)
        return { kind, text: shorten(text, LONGEST_TEXT) }
      case 'number': {
        const isNegative = /^[-−–]\s*\d/.test(text)
        const number = readNumber(isNegative ? text.slice(1) : text, 3, cell.decimal, MOST)
        return number === null ? not('number-not-understood') : { kind, number: isNegative && number > 0 ? -number : number }
      }
      case 'date': {
        if (isEmptyDate(text)) return null
        const { year = null, month = null, day = null } = readDate(text, dateStyle) ?? {}
        const whole = year === null || month === null || day === null ? null : makeDay(year, month, day)
        return whole === null ? not('date-not-understood') : { kind, day: whole }
      }
      case 'choice': {
        const optionId = field.optionNamed.get(key(text))
        return optionId === undefined ? not('choice-not-understood') : { kind, optionId }
      }
      case 'yes-no': {
        const yes = readYesNo(text)
        return yes === null ? not('yes-no-not-understood') : { kind, yes }
      }
    }
  }

  const tagsIn = (cell: Cell, keep: Keep): number[] => {
    const whole = tagNamed.get(key(cell.text))
    if (whole !== undefined) return [whole]
    return cell.text.split(/:::|[;,|\n]/).flatMap((part) => {
      const called = oneLine(part)
      if (called === '') return []
      const id = tagNamed.get(key(called))
      if (id === undefined) keep('tag-not-known', cell, called)
      return id ?? []
    })
  }

  return (cells: readonly Cell[], keep: Keep): ImportedAbout => {
    const tagIds = new Set<number>()
    const own = new Map<number, OwnValue>()
    let gender: Gender | null = null
    let categoryId: number | null = null
    for (const cell of cells) {
      const text = oneLine(cell.text)
      if (cell.field === 'tags') for (const id of tagsIn(cell, keep)) tagIds.add(id)
      else if (cell.field === 'gender') {
        gender = readGender(text)
        if (gender === null) keep('gender-not-understood', cell, text)
      } else if (cell.field === 'category') {
        categoryId = categoryNamed.get(key(text)) ?? null
        if (categoryId === null) keep('category-not-known', cell, text)
      } else {
        const field = known.get(ownIdOf(cell.field) ?? 0)
        const value = field && readValue(field, cell, keep)
        if (field && value) own.set(field.id, value)
      }
    }
    return { gender, categoryId, tagIds: [...tagIds], own: [...own].map(([fieldId, value]) => ({ fieldId, value })) }
  }
}

const wordsOf = (text: string) => new Set(text.split(' '))
const yesWords = wordsOf('yes y true 1 + x х v ✓ ✔ ☑ так т да д da tak t є есть ano on')
const noWords = wordsOf('no n false 0 - – — ✗ ✘ ☐ ні н нет nu nie немає нема off')

/** "Yes" and "no" of the five languages, and the signs people put for them; null for anything else. */
function readYesNo(text: string): boolean | null {
  const word = text.toLowerCase()
  if (yesWords.has(word)) return true
  return noWords.has(word) ? false : null
}

const femaleWords = wordsOf(
  'f female w woman ж жін жіноча жіночий жінка жен женский женщина femeie feminin feminină k kobieta żeński żeńska kobiety',
)
const maleWords = wordsOf(
  'm male man м ч чол чоловіча чоловічий чоловік муж мужской мужчина b bărbat masculin masculină mężczyzna męski męska',
)

function readGender(text: string): Gender | null {
  const word = text.toLowerCase().replace(/\.$/, '')
  if (femaleWords.has(word)) return 'female'
  return maleWords.has(word) ? 'male' : null
}
