import { useTranslation } from 'react-i18next'
import { useFormat } from '#renderer/ui/format.tsx'
import type { TillState } from './use-till.ts'

/** What has been set behind "discount, payment, note", in a few words; empty when nothing. */
export function useDetailsWords({ basket, sums }: TillState): string {
  const { t } = useTranslation(['till', 'visits', 'cards'])
  const format = useFormat()
  const byCards = sums.tenders.vouchers.reduce((sum, part) => sum + part, 0)
  return [
    sums.ownDiscount > 0 ? `−${format.money(sums.ownDiscount)}` : null,
    basket.payment === 'cash' ? null : t(`visits:payment.${basket.payment}`),
    byCards > 0 ? `${t('cards:till.part')} −${format.money(byCards)}` : null,
    sums.tenders.onAccount > 0 ? `${t('cards:till.account')} ${format.money(sums.tenders.onAccount)}` : null,
    basket.day === null || basket.day === format.today ? null : format.dayShort(basket.day),
    basket.comment === '' ? null : t('till:details.noted'),
  ]
    .filter((part) => part !== null)
    .join(' · ')
}
