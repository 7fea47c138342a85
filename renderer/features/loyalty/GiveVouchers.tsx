import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommand, useOpId } from '#renderer/api/hooks.ts'
import { ConfirmDialog } from '#renderer/ui/ConfirmDialog.tsx'
import { DayField } from '#renderer/ui/DayField.tsx'
import { useFormat } from '#renderer/ui/format.tsx'
import { MoneyField } from '#renderer/ui/MoneyField.tsx'
import type { Voucher } from '#shared/contract/vouchers.ts'

interface GiveVouchersProps {
  /** For one client, who alone may use it; null = for whoever brings them. */
  readonly clientId: number | null
  readonly onGiven: (vouchers: readonly Voucher[]) => void
  readonly onClose: () => void
}

/** Vouchers that cost the guest nothing, one or a batch. */
export function GiveVouchers({ clientId, onGiven, onClose }: GiveVouchersProps) {
  const { t } = useTranslation('cards')
  const format = useFormat()
  const [opId] = useOpId()
  const [amount, setAmount] = useState<number | null>(null)
  const [typed, setTyped] = useState('1')
  const [until, setUntil] = useState('')
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const give = useCommand('loyalty.giveVouchers')
  const count = /^\d{1,3}$/.test(typed.trim()) && Number(typed) >= 1 && Number(typed) <= 200 ? Number(typed) : null
  const save = () => {
    setTried(true)
    if (!amount || count === null || reason.trim() === '') return
    const wanted = { opId, count, amount, until: until || null, clientId, reason }
    give.mutate(wanted, { onSuccess: ({ vouchers }) => onGiven(vouchers) })
  }
  return (
    <ConfirmDialog
      opened
      title={t('give')}
      text={t('giveText')}
      confirm={t('give')}
      busy={give.isPending}
      error={give.error}
      onClose={onClose}
      onConfirm={save}
    >
      <MoneyField
        label={t('value')}
        {...(tried && !amount ? { description: t('sumNeeded') } : {})}
        value={amount}
        onChange={setAmount}
      />
      {clientId === null && (
        <TextInput
          label={t('howMany')}
          inputMode="numeric"
          maxLength={3}
          value={typed}
          error={count === null ? t('countNeeded') : null}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
      )}
      <TextInput
        label={t('why')}
        placeholder={t('whyHint')}
        maxLength={300}
        autoComplete="off"
        value={reason}
        error={tried && reason.trim() === '' ? t('whyNeeded') : null}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <DayField label={t('until')} description={t('untilHint')} value={until} min={format.today} clearable onChange={setUntil} />
    </ConfirmDialog>
  )
}
