import { wallClock } from '#electron/backend/clock.ts'
import type { Db } from '#electron/backend/db/connection.ts'
import type { ReadingFacts } from '#electron/backend/workers/reading.ts'
import type { TableColumn } from '#shared/contract/exports.ts'
import type { Cell } from '#shared/domain/exports/cell.ts'
import { VISIT_COLUMNS, type VisitColumn } from '#shared/domain/exports/columns.ts'
import { catalogues } from '#shared/i18n/catalogues.ts'
import { isLanguage, type Language, languageNames } from '#shared/i18n/languages.ts'
import { currencyOf } from '#shared/kernel/money.ts'
import {
  type ClientExport,
  exportClients,
  exportOwnValues,
  exportVisits,
  type OwnExport,
  ownFieldName,
  partsOf,
  type VisitExport,
  type VisitPlace,
} from './repository.ts'

/** What the rows are written with. */
export interface Manner {
  readonly facts: ReadingFacts
  readonly language: Language
}

/** The head of a table: a name for programs, and one for people. */
export interface Head {
  readonly key: string
  readonly header: string
}

export function clientHeads(db: Db, columns: readonly TableColumn[], language: Language): Head[] {
  const words = catalogues[language].exports.column
  return columns.map((column) => {
    const field = ownFieldOf(column)
    if (field === null) return { key: column, header: words[column as keyof typeof words] }
    const name = ownFieldName(db, field) ?? column
    return { key: name, header: name }
  })
}

export function visitHeads(language: Language): Head[] {
  const words = catalogues[language].exports.column
  return VISIT_COLUMNS.map((column) => ({ key: column, header: words[column] }))
}

/** Rows of clients in the order of the ids; who is gone is left out. */
export function clientCells(
  db: Db,
  ids: readonly number[],
  columns: readonly TableColumn[],
  manner: Manner,
): { readonly id: number; readonly cells: Cell[] }[] {
  const wantsOwn = columns.some((column) => ownFieldOf(column) !== null)
  const own = new Map(wantsOwn ? exportOwnValues(db, ids).map((value) => [`${value.clientId} ${value.fieldId}`, value]) : [])
  return exportClients(db, ids).map((client) => ({
    id: client.id,
    cells: columns.map((column) => {
      const field = ownFieldOf(column)
      return field === null ? clientCell(client, column, manner) : ownCell(own.get(`${client.id} ${field}`))
    }),
  }))
}

function clientCell(client: ClientExport, column: TableColumn, { facts, language }: Manner): Cell {
  const { people, common } = catalogues[language]
  switch (column) {
    case 'phones':
    case 'codes':
    case 'tags':
      return { list: partsOf(client[column]) }
    case 'birthday':
      return birthdayCell(client)
    case 'language':
      return client.language && isLanguage(client.language) ? languageNames[client.language] : null
    case 'gender':
      return client.gender && people.gender[client.gender]
    case 'warnings':
      return {
        list: (JSON.parse(client.warnings) as { kind: keyof typeof common.warning; text: string }[]).map(({ kind, text }) =>
          [common.warning[kind], text].filter(Boolean).join(': '),
        ),
      }
    case 'points':
    case 'visits':
      return { number: client[column], places: 0 }
    case 'debt':
    case 'spent':
      return money(client[column], facts)
    case 'firstVisit':
    case 'lastVisit':
      return dayCell(client[column])
    case 'added':
      return dayCell(wallClock(client.createdAt, facts.shop.zone).day)
    case 'archived':
      return { yes: client.archivedAt !== null }
    case 'name':
    case 'nickname':
    case 'email':
    case 'category':
    case 'note':
    case 'caretaker':
      return client[column]
    default:
      return null
  }
}

function ownCell(value: OwnExport | undefined): Cell {
  if (value === undefined) return null
  if (value.kind === 'choice') return value.option
  if (value.kind === 'date') return dayCell(value.text)
  if (value.kind === 'yes-no') return { yes: value.number === 1 }
  if (value.kind === 'text' || value.number === null) return value.text
  return value.number % 1000 === 0 ? { number: value.number / 1000, places: 0 } : { number: value.number, places: 3 }
}

/** Visits behind a place, up to a business day. */
export function visitCells(db: Db, behind: VisitPlace, until: string, limit: number, manner: Manner) {
  const rows = exportVisits(db, behind, until, limit)
  const last = rows.at(-1)
  return {
    rows: rows.map((visit) => VISIT_COLUMNS.map((column) => visitCell(visit, column, manner))),
    place: last === undefined ? behind : { day: last.day, at: last.at, id: last.id },
  }
}

function visitCell(visit: VisitExport, column: VisitColumn, { facts, language }: Manner): Cell {
  switch (column) {
    case 'day':
      return dayCell(visit.day)
    case 'time': {
      const { hour, minute } = wallClock(visit.at, facts.shop.zone)
      return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
    }
    case 'receipt':
      return visit.receipt === null ? null : { number: visit.receipt, places: 0 }
    case 'payment':
      return catalogues[language].visits.payment[visit.payment]
    case 'void':
      return { yes: visit.state === 'void' }
    case 'client':
    case 'what':
    case 'employee':
    case 'comment':
      return visit[column]
    default:
      return money(visit[column], facts)
  }
}

function birthdayCell({ birthYear, birthMonth, birthDay }: ClientExport): Cell {
  const two = (part: number) => String(part).padStart(2, '0')
  if (birthMonth === null || birthDay === null) return birthYear === null ? null : { number: birthYear, places: 0 }
  if (birthYear === null) return `${two(birthDay)}.${two(birthMonth)}`
  return { day: `${String(birthYear).padStart(4, '0')}-${two(birthMonth)}-${two(birthDay)}` }
}

const dayCell = (day: string | null): Cell => (day === null ? null : { day })
const money = (amount: number, { shop }: ReadingFacts): Cell => ({ number: amount, places: currencyOf(shop.currency).digits })

function ownFieldOf(column: TableColumn): number | null {
  return column.startsWith('own-') ? Number(column.slice('own-'.length)) : null
}
