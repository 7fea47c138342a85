import { SegmentedControl } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { PAYMENTS, type Payment } from '#shared/contract/visits.ts'

interface PaymentChoiceProps {
  readonly value: Payment
  readonly onChange: (payment: Payment) => void
}

export function PaymentChoice({ value, onChange }: PaymentChoiceProps) {
  const { t } = useTranslation(['cards', 'visits'])
  const choose = (chosen: string) => {
    const payment = PAYMENTS.find((each) => each === chosen)
    if (payment) onChange(payment)
  }
  return (
    <SegmentedControl
      fullWidth
      aria-label={t('cards:payment')}
      value={value}
      onChange={choose}
      data={PAYMENTS.map((each) => ({ value: each, label: t(`visits:payment.${each}`) }))}
    />
  )
}
