import { useTranslation } from 'react-i18next'
import { useFormat } from '#renderer/ui/format.tsx'
import type { Reversal } from '#shared/contract/visits.ts'
import classes from './VisitSheet.module.css'

/** After a void or a return: what goes back to the guest in money, off his debt and back onto cards, and which gift comes back. */
export function HandBack({ reversal }: { readonly reversal: Reversal }) {
  const { t } = useTranslation(['cards', 'gifts'])
  const format = useFormat()
  const parts = [
    reversal.moneyBack > 0 ? t('cards:back.money', { sum: format.money(reversal.moneyBack, 'full') }) : null,
    reversal.toAccount > 0 ? t('cards:back.toAccount', { sum: format.money(reversal.toAccount, 'full') }) : null,
    reversal.toVouchers > 0 ? t('cards:back.toVouchers', { sum: format.money(reversal.toVouchers, 'full') }) : null,
    reversal.gifts.length > 0 ? t('gifts:backInStock', { names: reversal.gifts.join(', ') }) : null,
  ].filter((part) => part !== null)
  if (parts.length === 0) return null
  return (
    <p role="status" className={classes.note}>
      {t('cards:back.title')}: {parts.join(', ')}
    </p>
  )
}
