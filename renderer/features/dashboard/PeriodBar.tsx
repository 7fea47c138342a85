import { ActionIcon, Button, SegmentedControl } from '@mantine/core'
import { IconChevronLeft, IconChevronRight, IconPrinter } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { DayField } from '#renderer/ui/DayField.tsx'
import { useFormat } from '#renderer/ui/format.tsx'
import { PERIOD_KINDS, type PeriodKind, periodOf, periodsOn } from '#shared/domain/reports/period.ts'
import type { Day } from '#shared/kernel/day.ts'
import classes from './Dashboard.module.css'

interface PeriodBarProps {
  readonly kind: PeriodKind
  readonly day: Day
  readonly onChange: (kind: PeriodKind, day: Day) => void
  /** Null while there is nothing to print; absent where there is no paper. */
  readonly onPrint?: (() => void) | null
}

/** Which period is looked at: its length, one earlier, one later, or the one of a day. */
export function PeriodBar({ kind, day, onChange, onPrint }: PeriodBarProps) {
  const { t } = useTranslation(['figures', 'common'])
  const format = useFormat()
  const period = periodOf(kind, day, format.today)
  const isLast = format.today <= period.until
  const isCurrent = isLast && period.from <= format.today
  return (
    <div className={classes.bar}>
      <SegmentedControl
        aria-label={t('figures:period')}
        value={kind}
        data={PERIOD_KINDS.map((value) => ({ value, label: t(`figures:kind.${value}`) }))}
        onChange={(value) => onChange(value, day)}
      />
      <div className={classes.step}>
        <ActionIcon
          variant="default"
          size="xl"
          aria-label={t('figures:earlier')}
          onClick={() => onChange(kind, periodsOn(period, -1))}
        >
          <IconChevronLeft size={22} stroke={1.75} aria-hidden="true" />
        </ActionIcon>
        <DayField
          className={classes.day ?? ''}
          aria-label={t('figures:day')}
          value={day}
          max={format.today}
          onChange={(value) => value !== '' && onChange(kind, value)}
        />
        <ActionIcon
          variant="default"
          size="xl"
          aria-label={t('figures:later')}
          disabled={isLast}
          onClick={() => onChange(kind, periodsOn(period, 1))}
        >
          <IconChevronRight size={22} stroke={1.75} aria-hidden="true" />
        </ActionIcon>
      </div>
      {!isCurrent && (
        <Button variant="subtle" onClick={() => onChange(kind, format.today)}>
          {t(`figures:current.${kind}`)}
        </Button>
      )}
      {onPrint !== undefined && (
        <Button
          className={classes.print ?? ''}
          variant="default"
          disabled={onPrint === null}
          leftSection={<IconPrinter size={20} stroke={1.75} aria-hidden="true" />}
          onClick={() => onPrint?.()}
        >
          {t('common:print')}
        </Button>
      )}
    </div>
  )
}
