import { Drawer } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useQuery } from '#renderer/api/hooks.ts'
import { ErrorSentence } from '#renderer/ui/ErrorSentence.tsx'
import type { PeriodKind } from '#shared/domain/reports/period.ts'
import type { Day } from '#shared/kernel/day.ts'
import { CameList } from './CameList.tsx'
import classes from './Dashboard.module.css'
import type { Shown } from './shown.ts'

interface BehindDrawerProps {
  readonly kind: PeriodKind
  readonly day: Day
  readonly shown: Shown
  /** The period by its name. */
  readonly period: string
  readonly onClose: () => void
  readonly onOpenClient: (id: number) => void
}

/** The clients behind a number, who brought most first; each opens his card. */
export function BehindDrawer({ kind, day, shown, period, onClose, onOpenClient }: BehindDrawerProps) {
  const { t } = useTranslation(['figures', 'common'])
  const { data, error } = useQuery('reports.behind', { kind, day, part: shown.part })
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
        <p className={classes.hint}>{[period, shown.means].filter(Boolean).join('. ')}</p>
        <ErrorSentence error={error} />
        {data?.rows.length === 0 && data.withoutCard === 0 && <p className={classes.hint}>{t('figures:nobody')}</p>}
        {data && <CameList rows={data.rows} onOpenClient={onOpenClient} />}
        {data && data.more > 0 && <p className={classes.hint}>{t('figures:others', { count: data.more })}</p>}
        {data && data.withoutCard > 0 && <p className={classes.hint}>{t('figures:passersBy', { count: data.withoutCard })}</p>}
      </div>
    </Drawer>
  )
}
