import { useTranslation } from 'react-i18next'
import { useQuery } from '#renderer/api/hooks.ts'
import { useFormat } from '#renderer/ui/format.tsx'
import classes from './DayVisits.module.css'

/** What of the day's turnover was no money of the day, and what was taken beside the visits. Nothing is drawn where neither was. */
export function Beside() {
  const { t } = useTranslation(['cards', 'visits'])
  const format = useFormat()
  const day = useQuery('loyalty.paidBeside', { day: null }).data
  if (!day || (day.rows.length === 0 && day.byVouchers === 0 && day.onAccount === 0)) return null
  const rows: readonly (readonly [key: string, label: string, sum: number])[] = [
    ...(day.byVouchers === 0 ? [] : [['vouchers', t('cards:beside.byVouchers'), day.byVouchers] as const]),
    ...(day.onAccount === 0 ? [] : [['account', t('cards:beside.onAccount'), day.onAccount] as const]),
    ...day.rows.map(({ id, what, client, payment, amount }) => {
      const name = what === 'debt' ? t('cards:beside.debt') : t(`cards:kind.${what}`)
      return [String(id), [name, client?.called, t(`visits:payment.${payment}`)].filter(Boolean).join(' · '), amount] as const
    }),
    ...(day.rows.length > 1 ? [['total', t('cards:beside.total'), day.total] as const] : []),
  ]
  return (
    <ul className={classes.beside} aria-label={t('cards:beside.title')}>
      {rows.map(([key, label, sum]) => (
        <li key={key}>
          <span>{label}</span>
          <span>{format.money(sum, 'full')}</span>
        </li>
      ))}
    </ul>
  )
}
