import { UnstyledButton } from '@mantine/core'
import { IconGift } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '#renderer/ui/format.tsx'
import type { TillState } from './use-till.ts'
import classes from './Work.module.css'

/** What the guest has gathered, what it is worth, and the way to pay with it. */
export function LoyaltyStrip({ till }: { readonly till: TillState }) {
  const { t } = useTranslation(['till', 'common'])
  const format = useFormat()
  const { points, basket, sums, goods } = till
  if (till.guest.kind !== 'client') {
    return (
      <div className={classes.loyalty}>
        <p className={classes.balance}>{t('till:points.passerBy')}</p>
      </div>
    )
  }
  const unit = till.arrival?.loyalty.unit
  const counted = (count: number) =>
    unit ? `${format.number(count)} ${unit}` : t('common:points', { count }).replace(String(count), format.number(count))
  const worth = points === null || goods.pointWorth === 0 ? 0 : points * goods.pointWorth
  const spent = Math.min(basket.spendPoints, sums.spendable)
  return (
    <div className={classes.loyalty}>
      <p className={classes.balance}>
        {points === null ? (
          ' '
        ) : goods.programme === null && points === 0 ? (
          t('till:points.noProgramme')
        ) : (
          <strong>{counted(points)}</strong>
        )}
        {worth > 0 && <span>{t('till:points.worth', { sum: format.money(worth) })}</span>}
      </p>
      {worth > 0 && (
        <UnstyledButton
          className={classes.reward ?? ''}
          data-on={spent > 0 || undefined}
          disabled={sums.spendable === 0}
          onClick={() => till.openSheet('points')}
        >
          <IconGift size={18} stroke={1.75} aria-hidden="true" />
          {spent > 0
            ? t('till:points.taken', { points: format.number(spent), sum: format.money(sums.pointsMoney) })
            : t('till:points.pay')}
        </UnstyledButton>
      )}
    </div>
  )
}
