import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '#renderer/ui/format.tsx'
import { TextKey } from '#renderer/ui/TextKey.tsx'
import { TitledPanel } from '#renderer/ui/TitledPanel.tsx'
import { NumberCell } from '#renderer/ui/table/NumberCell.tsx'
import { Table } from '#renderer/ui/table/Table.tsx'
import type { PeriodTold } from '#shared/contract/reports.ts'
import { partsOfDay, weekday } from '#shared/kernel/day.ts'
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
        <Table
          label={t('figures:days')}
          heads={(['day', 'visits', 'takings'] as const).map((key) => ({ key, title: t(`figures:column.${key}`) }))}
        >
          {days.map(({ day, visits, takings }) => {
            const name = `${format.weekdayShort(weekday(day))}, ${format.monthAndDay(partsOfDay(day).month, partsOfDay(day).day)}`
            return (
              <tr key={day}>
                <th scope="row">{name}</th>
                <NumberCell
                  of={visits}
                  write={format.number}
                  what={name}
                  onOpen={() => onShow({ title: name, means: '', part: { what: 'day', day } })}
                />
                <NumberCell of={takings} write={(sum) => format.money(sum, 'full')} />
              </tr>
            )
          })}
        </Table>
      ) : (
        <DayBars days={days} label={t('figures:days')} />
      )}
    </TitledPanel>
  )
}
