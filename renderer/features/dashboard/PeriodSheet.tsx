import type { ReactNode } from 'react'
import { useQuery } from '#renderer/api/hooks.ts'
import type { PeriodKind } from '#shared/domain/reports/period.ts'
import type { Day } from '#shared/kernel/day.ts'
import { PeriodPaper } from './ReportSheet.tsx'

interface PeriodSheetProps {
  readonly kind: PeriodKind
  readonly day: Day
  /** Given the sheet of the period; null until it is known, and where there were no visits. */
  readonly show: (sheet: ReactNode | null, waiting: boolean) => ReactNode
}

/** The report of a day, week or month, for a page of another feature. */
export function PeriodSheet({ kind, day, show }: PeriodSheetProps) {
  const { data: told, error } = useQuery('reports.figures', { kind, day })
  const hasVisits = told !== undefined && told.figures.visits > 0
  const owed = useQuery('loyalty.liability', hasVisits ? { day: told.through } : null)
  const waiting = (told === undefined && error === null) || (hasVisits && owed.isPending)
  return show(hasVisits && !waiting ? <PeriodPaper told={told} owed={owed.data} /> : null, waiting)
}
