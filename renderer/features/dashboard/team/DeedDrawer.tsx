import { Drawer, UnstyledButton } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useQuery } from '#renderer/api/hooks.ts'
import { ErrorSentence } from '#renderer/ui/ErrorSentence.tsx'
import { useFormat } from '#renderer/ui/format.tsx'
import { PersonRow } from '#renderer/ui/PersonRow.tsx'
import type { OutputOf } from '#shared/contract/client.ts'
import type { TeamDeed } from '#shared/contract/team.ts'
import type { PeriodKind } from '#shared/domain/reports/period.ts'
import type { Day } from '#shared/kernel/day.ts'
import classes from '../Dashboard.module.css'

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
  const { t } = useTranslation(['figures', 'common'])
  const { employeeId, of } = shown
  const { data, error } = useQuery('reports.behindTeam', { kind, day, employeeId, of })
  const detailOf = useDetail()
  return (
    <Drawer
      opened
      position="right"
      size="30rem"
      title={shown.title}
      onClose={onClose}
      classNames={{ header: classes.drawerHead ?? '', title: classes.drawerTitle ?? '' }}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <div className={classes.behind}>
        <p className={classes.hint}>{`${period}. ${shown.means}`}</p>
        <ErrorSentence error={error} />
        <ul className={classes.people}>
          {data?.rows.map((row, place) => (
            // A client may stand there several times, with the same day.
            // biome-ignore lint/suspicious/noArrayIndexKey: the list is not reordered
            <li key={place}>
              <UnstyledButton className={classes.person ?? ''} onClick={() => onOpenClient(row.client.id)}>
                <PersonRow
                  name={row.client.called}
                  colour={row.client.colour}
                  photo={row.client.photo}
                  faceSize={40}
                  detail={detailOf(of, row)}
                />
              </UnstyledButton>
            </li>
          ))}
        </ul>
        {data && data.more > 0 && <p className={classes.hint}>{t('figures:others', { count: data.more })}</p>}
      </div>
    </Drawer>
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
