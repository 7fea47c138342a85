import { ActionIcon, Button, SegmentedControl } from '@mantine/core'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { PERIOD_KINDS, type PeriodKind, periodOf, periodsOn } from '#shared/domain/reports/period.ts'
import type { Day } from '#shared/kernel/day.ts'
import { DayField } from './DayField.tsx'
import { useFormat } from './format.tsx'
import classes from './PeriodBar.module.css'

interface PeriodBarProps {
  readonly kind: PeriodKind
  readonly day: Day
  readonly onChange: (kind: PeriodKind, day: Day) => void
  /** At the end of the line. */
  readonly children?: ReactNode
}

/** Which period is looked at: its length, one earlier, one later, or the one of a day. */
export function PeriodBar({ kind, day, onChange, children }: PeriodBarProps) {
  const { t } = useTranslation('figures')
  const format = useFormat()
  const period = periodOf(kind, day, format.today)
  const isLast = format.today <= period.until
  const isCurrent = isLast && period.from <= format.today
  return (
    <div className={classes.bar}>
      <SegmentedControl
        aria-label={t('period')}
        value={kind}
        data={PERIOD_KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))}
        onChange={(value) => onChange(value, day)}
      />
      <div className={classes.step}>
        <ActionIcon variant="default" size="xl" aria-label={t('earlier')} onClick={() => onChange(kind, periodsOn(period, -1))}>
          <IconChevronLeft size={22} stroke={1.75} aria-hidden="true" />
        </ActionIcon>
        <DayField
          className={classes.day ?? ''}
          aria-label={t('day')}
          value={day}
          max={format.today}
          onChange={(value) => value !== '' && onChange(kind, value)}
        />
        <ActionIcon
          variant="default"
          size="xl"
          aria-label={t('later')}
          disabled={isLast}
          onClick={() => onChange(kind, periodsOn(period, 1))}
        >
          <IconChevronRight size={22} stroke={1.75} aria-hidden="true" />
        </ActionIcon>
      </div>
      {!isCurrent && (
        <Button variant="subtle" onClick={() => onChange(kind, format.today)}>
          {t(`current.${kind}`)}
        </Button>
      )}
      {children && <div className={classes.acts}>{children}</div>}
    </div>
  )
}
