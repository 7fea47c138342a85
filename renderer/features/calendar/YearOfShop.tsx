import { SegmentedControl } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useQuery } from '#renderer/api/hooks.ts'
import { useShop } from '#renderer/api/shop.tsx'
import { Group } from '#renderer/ui/Part.tsx'
import { partsOfDay } from '#shared/kernel/day.ts'
import classes from './Calendar.module.css'
import { Holidays } from './Holidays.tsx'
import { YearSheet } from './YearSheet.tsx'

interface YearOfShopProps {
  readonly hasHolidays: boolean
  /** The shop's own days, between the holidays and the sheet of the year. */
  readonly children: ReactNode
}

/** The holidays of this year or the next, each shut or open, and what the year comes to. */
export function YearOfShop({ hasHolidays, children }: YearOfShopProps) {
  const { t } = useTranslation('calendar')
  const { today } = useShop()
  const thisYear = partsOfDay(today).year
  const [year, setYear] = useState(thisYear)
  const { data } = useQuery('calendar.year', { year }, { keepPrevious: true })
  const years = (
    <SegmentedControl
      aria-label={t('year')}
      className={classes.years ?? ''}
      data={[thisYear, thisYear + 1].map((one) => ({ value: String(one), label: String(one) }))}
      value={String(year)}
      onChange={(chosen) => setYear(Number(chosen))}
    />
  )
  return (
    <>
      <Group title={t('holidays')} hint={t(hasHolidays ? 'holidaysHint' : 'holidaysUnknown')} id="setting-holidays">
        {hasHolidays && years}
        {hasHolidays && data && <Holidays year={year} holidays={data.holidays} />}
      </Group>
      {children}
      <Group title={`${t('overview')} · ${year}`}>
        {!hasHolidays && years}
        {data && <YearSheet year={year} closed={data.closed} quiet={data.quiet} />}
      </Group>
    </>
  )
}
