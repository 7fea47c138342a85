import { useTranslation } from 'react-i18next'
import { useQuery } from '#renderer/api/hooks.ts'
import { ClientsDrawer } from '#renderer/ui/ClientsDrawer.tsx'
import { useFormat } from '#renderer/ui/format.tsx'
import type { OutputOf } from '#shared/contract/client.ts'
import type { TeamDeed } from '#shared/contract/team.ts'
import type { PeriodKind } from '#shared/domain/reports/period.ts'
import type { Day } from '#shared/kernel/day.ts'

/** A number of which the clients are wanted. */
export interface ShownDeed {
  readonly employeeId: number
  readonly of: TeamDeed
  readonly title: string
  readonly means: string
}

interface DeedDrawerProps {
  readonly kind: PeriodKind
  readonly day: Day
  readonly shown: ShownDeed
  /** The period by its name. */
  readonly period: string
  readonly onClose: () => void
  readonly onOpenClient: (id: number) => void
}

/** Of whom a number of an employee is, the latest first; each opens his card. */
export function DeedDrawer({ kind, day, shown, period, onClose, onOpenClient }: DeedDrawerProps) {
  const { employeeId, of } = shown
  const { data, error } = useQuery('reports.behindTeam', { kind, day, employeeId, of })
  const detailOf = useDetail()
  return (
    <ClientsDrawer
      title={shown.title}
      hint={`${period}. ${shown.means}`}
      error={error}
      told={data && { rows: data.rows.map((row) => ({ client: row.client, detail: detailOf(of, row) })), more: data.more }}
      onClose={onClose}
      onOpenClient={onOpenClient}
    />
  )
}

/** When it was, what it followed and what was said, in one line. */
function useDetail() {
  const { t } = useTranslation('team')
  const format = useFormat()
  return (of: TeamDeed, { day, after, text }: OutputOf<'reports.behindTeam'>['rows'][number]) => {
    const days = { day: format.dayShort(day), after: after === null ? '' : format.dayShort(after) }
    const when = of === 'firstServed' || after === null ? days.day : t(of === 'broughtBack' ? 'brought' : 'followed', days)
    return text === '' ? when : `${when} · ${text}`
  }
}
