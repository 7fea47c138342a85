import { UnstyledButton } from '@mantine/core'
import { IconGift } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '#renderer/ui/format.tsx'
import { usePointsWords } from '#renderer/ui/points-words.ts'
import type { TillState } from './use-till.ts'
import classes from './Work.module.css'

/** What the guest has gathered, what it is worth, and the way to pay with it. */
export function LoyaltyStrip({ till }: { readonly till: TillState }) {
  const { t } = useTranslation('till')
  const format = useFormat()
  const pointsWords = usePointsWords()
  const { points, basket, sums } = till
  if (till.guest.kind !== 'client') {
    return (
      <div className={classes.loyalty}>
        <p className={classes.balance}>{t('points.passerBy')}</p>
      </div>
    )
  }
  const worth = points === null || (till.programme?.pointWorth ?? 0) === 0 ? 0 : points * (till.programme?.pointWorth ?? 0)
  const spent = Math.min(basket.spendPoints, sums.spendable)
  return (
    <div className={classes.loyalty}>
      <p className={classes.balance}>
        {points === null ? (
          ' '
        ) : till.programme === null && points === 0 ? (
          t('points.noProgramme')
        ) : (
          <strong>{pointsWords(points, till.programme?.unit ?? null)}</strong>
        )}
        {worth > 0 && <span>{t('points.worth', { sum: format.money(worth) })}</span>}
      </p>
      {worth > 0 && (
        <UnstyledButton
          className={classes.reward ?? ''}
          data-on={spent > 0 || undefined}
          disabled={sums.spendable === 0}
          onClick={() => till.openSheet('points')}
        >
          <IconGift size={18} stroke={1.75} aria-hidden="true" />
          {spent > 0 ? t('points.taken', { points: format.number(spent), sum: format.money(sums.pointsMoney) }) : t('points.pay')}
        </UnstyledButton>
      )}
    </div>
  )
}
