import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommand, useOpId } from '#renderer/api/hooks.ts'
import { ConfirmDialog } from '#renderer/ui/ConfirmDialog.tsx'
import { DayField } from '#renderer/ui/DayField.tsx'
import { useFormat } from '#renderer/ui/format.tsx'
import { MoneyField } from '#renderer/ui/MoneyField.tsx'
import type { Payment } from '#shared/contract/visits.ts'
import type { Voucher } from '#shared/contract/vouchers.ts'
import { PaymentChoice } from './PaymentChoice.tsx'

interface SellCardProps {
  readonly onSold: (vouchers: readonly Voucher[]) => void
  readonly onClose: () => void
}

/** Money for a card that pays later. */
export function SellCard({ onSold, onClose }: SellCardProps) {
  const { t } = useTranslation('cards')
  const format = useFormat()
  const [opId] = useOpId()
  const [amount, setAmount] = useState<number | null>(null)
  const [payment, setPayment] = useState<Payment>('cash')
  const [until, setUntil] = useState('')
  const [tried, setTried] = useState(false)
  const sell = useCommand('loyalty.sellGiftCard')
  const save = () => {
    setTried(true)
    if (!amount) return
    sell.mutate({ opId, amount, payment, until: until || null }, { onSuccess: (voucher) => onSold([voucher]) })
  }
  return (
    <ConfirmDialog
      opened
      title={t('sell')}
      text={t('sellText')}
      confirm={amount ? `${t('sell')} · ${format.money(amount)}` : t('sell')}
      busy={sell.isPending}
      error={sell.error}
      onClose={onClose}
      onConfirm={save}
    >
      <MoneyField
        label={t('value')}
        {...(tried && !amount ? { description: t('sumNeeded') } : {})}
        value={amount}
        onChange={setAmount}
      />
      <PaymentChoice value={payment} onChange={setPayment} />
      <DayField label={t('until')} description={t('untilHint')} value={until} min={format.today} clearable onChange={setUntil} />
    </ConfirmDialog>
  )
}
