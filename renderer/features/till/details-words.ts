import { useTranslation } from 'react-i18next'
import { useFormat } from '#renderer/ui/format.tsx'
import type { TillState } from './use-till.ts'

/** What has been set behind "discount, payment, note", in a few words; empty when nothing. */
export function useDetailsWords({ basket, sums }: TillState): string {
  const { t } = useTranslation(['till', 'visits'])
  const format = useFormat()
  return [
    sums.ownDiscount > 0 ? `−${format.money(sums.ownDiscount)}` : null,
    basket.payment === 'cash' ? null : t(`visits:payment.${basket.payment}`),
    basket.day === null || basket.day === format.today ? null : format.dayShort(basket.day),
    basket.comment === '' ? null : t('till:details.noted'),
  ]
    .filter((part) => part !== null)
    .join(' · ')
}
