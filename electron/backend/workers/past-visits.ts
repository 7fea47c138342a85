import { createHash } from 'node:crypto'
import type { Table } from '#shared/domain/imports/table-shape.ts'
import { foldWords } from '#shared/domain/search/fold.ts'
import { type PastVisit, planVisitHistory } from '#shared/domain/visit-history/plan.ts'
import { businessDay, instantOf } from '../clock.ts'
import { understandPhone } from '../phones.ts'
import type { PreparedVisit, Visitor, VisitsSummary, VisitsWanted } from './import-messages.ts'

export interface PlannedVisits {
  readonly summary: VisitsSummary
  readonly visits: readonly PreparedVisit[]
}

/** The visits of a table with everything that can be worked out without the shop's file: when they count, whose they are, how they are known again. */
export function planVisits(table: Table, wanted: VisitsWanted): PlannedVisits {
  const { mapping, dateStyle, currencyDigits, calendarDay } = wanted
  const plan = planVisitHistory(table, { mapping, dateStyle, currencyDigits, today: calendarDay })
  const places = new Map<string, number>()
  const visitors: Visitor[] = []
  const items = new Set<string>()
  const seen = new Map<string, number>()
  const placeOf = (code: string) => {
    const known = places.get(code)
    if (known !== undefined) return known
    places.set(code, visitors.length)
    visitors.push(visitorOf(code, wanted.country))
    return visitors.length - 1
  }
  const visits = plan.visits.map((visit) => {
    for (const { name } of visit.lines) if (name !== '') items.add(name)
    return {
      ...visit,
      ...whenOf(visit, wanted),
      who: visit.clientCode === null ? null : placeOf(visit.clientCode),
      key: keyOf(visit, seen),
    }
  })
  const { rows, skippedRows, firstDay, lastDay } = plan.counts
  return {
    summary: {
      rows,
      skippedRows,
      firstDay,
      lastDay,
      visits: visits.length,
      problems: plan.problems,
      visitors,
      items: [...items],
    },
    visits,
  }
}

/** Without a time in the file, the noon of its day stands for the hour. Nothing happens after now. */
function whenOf({ day, minute }: PastVisit, { zone, dayEndsAt, now }: VisitsWanted): { day: string; at: number } {
  if (minute === null) return { day, at: Math.min(instantOf(day, 12, 0, zone), now) }
  const at = Math.min(instantOf(day, 0, minute, zone), now)
  return { day: businessDay(at, { zone, dayEndsAt }), at }
}

/** Whoever's code it is, it may be his card's, his telephone number, or his name. */
function visitorOf(code: string, country: string): Visitor {
  const isName = /\p{L}{2,}\s+\p{L}{2,}/u.test(code) || /^\p{L}{2,}$/u.test(code)
  return {
    code,
    e164: /\d{6}/.test(code.replace(/\D/g, '')) ? (understandPhone(code, country)?.e164 ?? null) : null,
    personKey: isName ? foldWords(code).toSorted().join(' ') : null,
  }
}

/** The same for the same visit in any file: all that the file says of it, and which of several such it is. */
function keyOf({ day, minute, clientCode, receipt, amount, lines }: PastVisit, seen: Map<string, number>): string {
  const said = JSON.stringify([day, minute, clientCode, receipt, amount, lines.map(({ name, quantity }) => [name, quantity])])
  const place = seen.get(said) ?? 0
  seen.set(said, place + 1)
  return createHash('sha256').update(`${place} ${said}`).digest('base64url').slice(0, 22)
}
