import { useTranslation } from 'react-i18next'
import { useQuery } from '#renderer/api/hooks.ts'
import { ClientsDrawer } from '#renderer/ui/ClientsDrawer.tsx'
import { useFormat } from '#renderer/ui/format.tsx'
import type { Condition } from '#shared/contract/conditions.ts'
import { type PeriodKind, periodOf } from '#shared/domain/reports/period.ts'
import { behindFigure } from '#shared/domain/segments/behind.ts'
import type { Day } from '#shared/kernel/day.ts'
import type { Shown } from './shown.ts'

interface BehindDrawerProps {
  readonly kind: PeriodKind
  readonly day: Day
  readonly shown: Shown
  /** The period by its name. */
  readonly period: string
  readonly onClose: () => void
  readonly onOpenClient: (id: number) => void
  /** To the list of clients, of all those who fulfil these. */
  readonly onList: (conditions: readonly Condition[]) => void
}

/** The clients behind a number, who brought most first; each opens his card. */
export function BehindDrawer({ kind, day, shown, period, onClose, onOpenClient, onList }: BehindDrawerProps) {
  const { t } = useTranslation('figures')
  const format = useFormat()
  const conditions = behindFigure(shown.part, periodOf(kind, day, format.today))
  const { data, error } = useQuery('reports.behind', { kind, day, part: shown.part })
  return (
    <ClientsDrawer
      title={shown.title}
      hint={[period, shown.means].filter(Boolean).join('. ')}
      error={error}
      told={data}
      others={data && data.withoutCard > 0 ? t('passersBy', { count: data.withoutCard }) : null}
      onClose={onClose}
      onOpenClient={onOpenClient}
      onList={conditions && (() => onList(conditions))}
    />
  )
}
