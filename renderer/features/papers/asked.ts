import { useState } from 'react'
import { useFormat } from '#renderer/ui/format.tsx'
import type { Looks } from '#renderer/ui/use-lists.ts'
import type { InputOf } from '#shared/contract/client.ts'
import type { PaperOrder } from '#shared/domain/papers/papers.ts'
import { type PeriodKind, periodOf, periodsOn } from '#shared/domain/reports/period.ts'
import { addDays, type Day } from '#shared/kernel/day.ts'
import type { PaperName } from './papers.ts'

export type What = InputOf<'papers.table'>['what']
export type WhatOf<P extends PaperName> = Extract<What, { paper: P }>

/** What of a report is asked for at first: the period that is usually printed, everybody, in the order of the name. */
function firstAsked(paper: PaperName, today: Day): What {
  const month = periodOf('month', today, today)
  const span = { from: month.from, until: month.until }
  switch (paper) {
    case 'days':
    case 'staff':
      return { paper, kind: 'month', day: today }
    case 'clients':
      return {
        paper,
        filter: 'all',
        conditions: [],
        text: '',
        columns: ['name', 'phones', 'visits', 'lastVisit'],
        order: 'name',
        group: null,
      }
    case 'lapsed':
      return { paper, who: 'both' }
    case 'owed':
      return { paper, day: today }
    case 'movements':
      return { paper, ...span, by: 'kind' }
    case 'celebrations':
      return { paper, ...span }
    case 'passes':
      return { paper, from: today, until: addDays(today, 29) }
  }
}

/** With what a report is opened from another page: the period that was looked at there, or the list of clients with its words. */
export type Handed =
  | { readonly paper: 'days' | 'staff'; readonly kind: PeriodKind; readonly day: Day }
  | (Looks & { readonly paper: 'clients'; readonly order: PaperOrder; readonly name: string })

/** Goes with the address of the report. */
export const atPaper = (handed: Handed) => ({ handed })

/** What is asked for of a report, and how it is changed. */
export function useAsked(paper: PaperName, handed: Handed | null) {
  const { today } = useFormat()
  const [asked, setAsked] = useState(() => begunWith(firstAsked(paper, today), handed))
  return { asked, change: setAsked }
}

function begunWith(usual: What, handed: Handed | null): What {
  if (handed?.paper !== usual.paper) return usual
  if (usual.paper !== 'clients' || handed.paper !== 'clients') return { ...usual, ...handed } as What
  const { filter, conditions, text, order } = handed
  return { ...usual, filter, conditions: [...conditions], text, order }
}

/** Days that are often meant, by name. */
export function spansFrom(today: Day) {
  const month = periodOf('month', today, today)
  const week = periodOf('week', today, today)
  const ofMonth = (count: number) => spanOf('month', periodsOn(month, count))
  return {
    thisWeek: { from: week.from, until: week.until },
    nextWeek: spanOf('week', periodsOn(week, 1)),
    days30: { from: today, until: addDays(today, 29) },
    thisMonth: { from: month.from, until: month.until },
    nextMonth: ofMonth(1),
    lastMonth: ofMonth(-1),
  }
}

export type SpanName = keyof ReturnType<typeof spansFrom>

function spanOf(kind: 'week' | 'month', day: Day) {
  const { from, until } = periodOf(kind, day, day)
  return { from, until }
}
