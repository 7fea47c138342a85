import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useShop } from '#renderer/api/shop.tsx'
import { useFormat } from '#renderer/ui/format.tsx'
import { PrintSheet } from '#renderer/ui/PrintSheet.tsx'
import type { Call } from '#shared/contract/calls.ts'
import type { TodayReason } from '#shared/contract/today.ts'
import classes from './CallPaper.module.css'

interface CallPaperProps {
  readonly calls: readonly Call[]
  /** Of the list that is called through; null for the calls of Today, and where it has none. */
  readonly name: string | null
  readonly why: (reason: TodayReason) => ReactNode
}

/** The list on paper: a line for each, with room for notes. */
export function CallPaper({ calls, name, why }: CallPaperProps) {
  const { t } = useTranslation(['calls', 'blocks'])
  const format = useFormat()
  const { shop } = useShop()
  return (
    <PrintSheet name="calls" paged>
      <div className={classes.sheet}>
        <h1>
          {t('title')}: {format.weekdayAndDay(format.today)}
        </h1>
        <p>{[shop.name, name].filter(Boolean).join(' · ')}</p>
        <ul>
          {calls.map(({ client, phone, lines, from }) => (
            <li key={client.id}>
              <i className={classes.box} />
              <span>
                <b>{client.called}</b>
                <small>{phone.typed}</small>
              </span>
              <span className={classes.why}>
                {lines.map(({ cause, reason }) => (
                  <span key={cause}>{why(reason)} </span>
                ))}
                {from !== null && <span>{t('blocks:callFrom', { time: format.time(from) })}</span>}
              </span>
              <span className={classes.room}>{t('paperNote')}:</span>
            </li>
          ))}
        </ul>
      </div>
    </PrintSheet>
  )
}
