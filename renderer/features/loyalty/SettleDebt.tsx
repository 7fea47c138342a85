import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommand, useOpId } from '#renderer/api/hooks.ts'
import { ConfirmDialog } from '#renderer/ui/ConfirmDialog.tsx'
import { useFormat } from '#renderer/ui/format.tsx'
import { MoneyField } from '#renderer/ui/MoneyField.tsx'
import type { Payment } from '#shared/contract/visits.ts'
import { PaymentChoice } from './PaymentChoice.tsx'

interface SettleDebtProps {
  readonly client: { readonly id: number; readonly called: string }
  readonly debt: number
  readonly onClose: () => void
}

/** All of a debt is paid, or a part of it. */
export function SettleDebt({ client, debt, onClose }: SettleDebtProps) {
  const { t } = useTranslation('cards')
  const format = useFormat()
  const [opId] = useOpId()
  const [amount, setAmount] = useState<number | null>(debt)
  const [payment, setPayment] = useState<Payment>('cash')
  const settle = useCommand('loyalty.settleDebt')
  const save = () => {
    if (amount) settle.mutate({ opId, clientId: client.id, amount, payment }, { onSuccess: onClose })
  }
  return (
    <ConfirmDialog
      opened
      title={t('settle')}
      text={t('settleText', { name: client.called, sum: format.money(debt, 'full') })}
      confirm={amount ? `${t('settle')} · ${format.money(amount, 'full')}` : t('settle')}
      busy={settle.isPending}
      error={settle.error}
      onClose={onClose}
      onConfirm={save}
    >
      <MoneyField label={t('amount')} {...(amount ? {} : { description: t('sumNeeded') })} value={amount} onChange={setAmount} />
      <PaymentChoice value={payment} onChange={setPayment} />
    </ConfirmDialog>
  )
}
