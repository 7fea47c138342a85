import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '#renderer/ui/format.tsx'
import { TextKey } from '#renderer/ui/TextKey.tsx'
import { TitledPanel } from '#renderer/ui/TitledPanel.tsx'
import type { PeriodTold } from '#shared/contract/reports.ts'
import { partsOfDay, weekday } from '#shared/kernel/day.ts'
import classes from './Dashboard.module.css'
import { DayBars } from './DayBars.tsx'
import type { Shown } from './shown.ts'

interface DaysChartProps {
  readonly days: PeriodTold['days']
  readonly onShow: (shown: Shown) => void
}

/** The takings of each day as bars, or the same as a table whose days show who came. */
export function DaysChart({ days, onShow }: DaysChartProps) {
  const { t } = useTranslation(['figures', 'common'])
  const format = useFormat()
  const [asTable, setAsTable] = useState(false)
  return (
    <TitledPanel
      title={t('figures:days')}
      acts={<TextKey onClick={() => setAsTable(!asTable)}>{t(asTable ? 'figures:asChart' : 'figures:asTable')}</TextKey>}
    >
      {asTable ? (
        <table className={classes.table} aria-label={t('figures:days')}>
          <thead>
            <tr>
              {(['day', 'visits', 'takings'] as const).map((column) => (
                <th key={column} scope="col">
                  {t(`figures:column.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {days.map(({ day, visits, takings }) => {
              const name = `${format.weekdayShort(weekday(day))}, ${format.monthAndDay(partsOfDay(day).month, partsOfDay(day).day)}`
              const count = format.number(visits)
              return (
                <tr key={day}>
                  <th scope="row">{name}</th>
                  <td>
                    {visits === 0 ? (
                      '–'
                    ) : (
                      <TextKey
                        aria-label={t('figures:behind', { what: name, value: count })}
                        onClick={() => onShow({ title: name, means: '', part: { what: 'day', day } })}
                      >
                        {count}
                      </TextKey>
                    )}
                  </td>
                  <td>{visits === 0 ? '–' : format.money(takings, 'full')}</td>
                </tr>
              )
            })}
          </tbody>
        </table>
      ) : (
        <DayBars days={days} label={t('figures:days')} />
      )}
    </TitledPanel>
  )
}
