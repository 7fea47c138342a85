import { useTranslation } from 'react-i18next'
import { Badge } from '#renderer/ui/Badge.tsx'
import { useFormat } from '#renderer/ui/format.tsx'
import { useWording } from '#renderer/ui/wording.ts'
import type { ImportedVisit, STRANGERS } from '#shared/contract/imports.ts'
import classes from './PreviewTable.module.css'

interface VisitsTableProps {
  readonly visits: readonly ImportedVisit[]
  readonly strangers: (typeof STRANGERS)[number]
}

/** Past visits as they will be written. */
export function VisitsTable({ visits, strangers }: VisitsTableProps) {
  const { t } = useTranslation('imports')
  const format = useFormat()
  const { passerBy } = useWording()
  const clock = (minute: number) => `${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, '0')}`
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a table wider than the page is scrolled by the keyboard too.
    <section className={classes.scroller} tabIndex={0} aria-label={t('firstRows')}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col" className={classes.number}>
              {t('rowNumber')}
            </th>
            <th scope="col">{t('minutesOf')}</th>
            <th scope="col">{t('whose')}</th>
            <th scope="col">{t('visitField.item')}</th>
            <th scope="col" className={classes.number}>
              {t('visitField.total')}
            </th>
          </tr>
        </thead>
        <tbody>
          {visits.map((visit) => {
            const isStranger = visit.called === null && visit.code !== ''
            const left = visit.known || (isStranger && strangers === 'leave-out')
            return (
              <tr key={visit.row} data-skipped={left || undefined}>
                <td className={classes.number}>{format.number(visit.row)}</td>
                <td>
                  {format.dayShort(visit.day)}
                  {visit.minute !== null && ` ${clock(visit.minute)}`}
                </td>
                <th scope="row" className={classes.name}>
                  {visit.called ?? (isStranger && strangers === 'create' ? t('numbered', { code: visit.code }) : passerBy)}
                  {visit.known && (
                    <Badge size="mini" tone="warn">
                      {t('hereAlready')}
                    </Badge>
                  )}
                  {!visit.known && isStranger && strangers === 'create' && <Badge size="mini">{t('newCard')}</Badge>}
                  {!visit.known && isStranger && strangers === 'leave-out' && (
                    <Badge size="mini" tone="warn">
                      {t('leftOut')}
                    </Badge>
                  )}
                </th>
                <td>{visit.what}</td>
                <td className={classes.number}>{visit.amount === null ? '' : format.money(visit.amount, 'full')}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </section>
  )
}
