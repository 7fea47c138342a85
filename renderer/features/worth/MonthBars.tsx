import { useTranslation } from 'react-i18next'
import { useFormat } from '#renderer/ui/format.tsx'
import { NumberCell } from '#renderer/ui/table/NumberCell.tsx'
import { Table } from '#renderer/ui/table/Table.tsx'
import type { Cohorts } from '#shared/contract/worth.ts'
import classes from './Cohorts.module.css'
import type { ShownMonth } from './Cohorts.tsx'

interface MonthBarsProps extends Pick<Cohorts, 'months'> {
  readonly onShow: (shown: ShownMonth) => void
}

/** Each month as a bar of those who came again and those who came for the first time, with both numbers beside it. */
export function MonthBars({ months, onShow }: MonthBarsProps) {
  const { t } = useTranslation('worth')
  const format = useFormat()
  const begun = months.slice(months.findIndex(({ newClients, returning }) => newClients + returning > 0))
  const most = Math.max(1, ...begun.map(({ newClients, returning }) => newClients + returning))
  return (
    <Table
      label={t('newAndAgain')}
      heads={[
        { key: 'month', title: t('month') },
        { key: 'bar', title: '' },
        { key: 'again', title: <Marked kind="again">{t('cameAgain')}</Marked> },
        { key: 'new', title: <Marked kind="new">{t('cameFirst')}</Marked> },
      ]}
    >
      {begun.map(({ month, newClients, returning }) => {
        const name = format.monthAndYear(month)
        const cell = (what: ShownMonth['what'], count: number, title: string) => (
          <NumberCell
            of={count}
            write={format.number}
            what={`${name}, ${title}`}
            onOpen={() => onShow({ title: `${title}: ${t('clients', { count })}`, month, what })}
          />
        )
        return (
          <tr key={month}>
            <th scope="row">
              <span className={classes.monthName}>{name}</span>
            </th>
            <td className={classes.barCell} aria-hidden="true">
              <span className={classes.bar}>
                <i data-kind="again" style={{ width: `${(returning / most) * 100}%` }} />
                <i data-kind="new" style={{ width: `${(newClients / most) * 100}%` }} />
              </span>
            </td>
            {cell('returning', returning, t('cameAgain'))}
            {cell('new', newClients, t('cameFirst'))}
          </tr>
        )
      })}
    </Table>
  )
}

function Marked({ kind, children }: { readonly kind: 'again' | 'new'; readonly children: string }) {
  return (
    <>
      <i className={classes.mark} data-kind={kind} aria-hidden="true" />
      {children}
    </>
  )
}
