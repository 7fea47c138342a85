import { ActionIcon } from '@mantine/core'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '#renderer/ui/format.tsx'
import { periodOf, periodsOn } from '#shared/domain/reports/period.ts'
import type { Day } from '#shared/kernel/day.ts'
import classes from './Trends.module.css'

interface MonthStepsProps {
  /** Any day of the month. */
  readonly day: Day
  readonly onChange: (day: Day) => void
}

/** Which month: one earlier, one later, never one to come. */
export function MonthSteps({ day, onChange }: MonthStepsProps) {
  const { t } = useTranslation('figures')
  const format = useFormat()
  const period = periodOf('month', day, format.today)
  return (
    <div className={classes.step}>
      <ActionIcon variant="default" size="xl" aria-label={t('earlier')} onClick={() => onChange(periodsOn(period, -1))}>
        <IconChevronLeft size={22} stroke={1.75} aria-hidden="true" />
      </ActionIcon>
      <b className={classes.month}>{format.monthAndYear(period.from)}</b>
      <ActionIcon
        variant="default"
        size="xl"
        aria-label={t('later')}
        disabled={format.today <= period.until}
        onClick={() => onChange(periodsOn(period, 1))}
      >
        <IconChevronRight size={22} stroke={1.75} aria-hidden="true" />
      </ActionIcon>
    </div>
  )
}
