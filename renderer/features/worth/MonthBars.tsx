import { useTranslation } from 'react-i18next'
import { useFormat } from '#renderer/ui/format.tsx'
import { TextKey } from '#renderer/ui/TextKey.tsx'
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
    <table className={classes.bars} aria-label={t('newAndAgain')}>
      <thead>
        <tr>
          <th scope="col">{t('month')}</th>
          <td />
          <th scope="col">
            <i className={classes.mark} data-kind="again" aria-hidden="true" />
            {t('cameAgain')}
          </th>
          <th scope="col">
            <i className={classes.mark} data-kind="new" aria-hidden="true" />
            {t('cameFirst')}
          </th>
        </tr>
      </thead>
      <tbody>
        {begun.map(({ month, newClients, returning }) => (
          <tr key={month}>
            <th scope="row">{format.monthAndYear(month)}</th>
            <td aria-hidden="true">
              <span className={classes.bar}>
                <i data-kind="again" style={{ width: `${(returning / most) * 100}%` }} />
                <i data-kind="new" style={{ width: `${(newClients / most) * 100}%` }} />
              </span>
            </td>
            {(
              [
                ['returning', returning, t('cameAgain')],
                ['new', newClients, t('cameFirst')],
              ] as const
            ).map(([what, count, title]) => (
              <td key={what}>
                {count === 0 ? (
                  '–'
                ) : (
                  <TextKey
                    aria-label={`${format.monthAndYear(month)}, ${title}: ${t('clients', { count })}`}
                    onClick={() => onShow({ title: `${title}: ${t('clients', { count })}`, month, what })}
                  >
                    {format.number(count)}
                  </TextKey>
                )}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
