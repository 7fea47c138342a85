import { Button, Modal, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommand, useOpId, useQuery } from '#renderer/api/hooks.ts'
import { ErrorSentence } from '#renderer/ui/ErrorSentence.tsx'
import { useFormat } from '#renderer/ui/format.tsx'
import type { Payment } from '#shared/contract/visits.ts'
import type { Voucher, VoucherEntry } from '#shared/contract/vouchers.ts'
import { inFours } from '#shared/domain/loyalty/voucher-code.ts'
import classes from './Cards.module.css'
import { PaymentChoice } from './PaymentChoice.tsx'
import { PrintVouchers } from './PrintVouchers.tsx'

interface VoucherSheetProps {
  readonly voucher: Voucher
  readonly onClose: () => void
}

type Act = 'block' | 'refund'

/** One card: its code, what happened to it, and what may be done with it. */
export function VoucherSheet({ voucher, onClose }: VoucherSheetProps) {
  const { t } = useTranslation(['cards', 'common'])
  const format = useFormat()
  const [act, setAct] = useState<Act | null>(null)
  const entries = useQuery('loyalty.voucherEntries', { id: voucher.id }).data ?? []
  const wordsOf = useEntryWords(voucher)
  const toggle = (wanted: Act) => setAct(act === wanted ? null : wanted)
  return (
    <Modal
      opened
      onClose={onClose}
      title={t(`cards:kind.${voucher.kind}`)}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <div className={classes.sheet}>
        <p className={classes.bigCode}>{inFours(voucher.code)}</p>
        <p className={classes.hint}>
          {t('cards:leftOf', { left: format.money(voucher.left, 'full'), value: format.money(voucher.value, 'full') })}
          {' · '}
          {voucher.until === null ? t('cards:forGood') : t('cards:untilDay', { day: format.day(voucher.until) })}
          {voucher.blocked && ` · ${t('cards:blocked')}`}
        </p>
        <h3 className={classes.small}>{t('cards:entries')}</h3>
        <ul className={classes.entries}>
          {entries.map((entry) => (
            <li key={entry.id}>
              <span>{format.dayShort(entry.day)}</span>
              <span>{wordsOf(entry)}</span>
              <span>{`${entry.amount > 0 ? '+' : '−'}${format.money(Math.abs(entry.amount), 'full')}`}</span>
            </li>
          ))}
        </ul>
        <div className={classes.acts}>
          <PrintVouchers vouchers={[voucher]} />
          <Button variant="default" onClick={() => toggle('block')}>
            {voucher.blocked ? t('cards:unblock') : t('cards:block')}
          </Button>
          {voucher.kind !== 'voucher' && voucher.left > 0 && (
            <Button variant="default" onClick={() => toggle('refund')}>
              {t('cards:refund', { sum: format.money(voucher.left, 'full') })}
            </Button>
          )}
        </div>
        {act !== null && <ActForm key={`${act} ${voucher.version}`} act={act} voucher={voucher} onDone={() => setAct(null)} />}
      </div>
    </Modal>
  )
}

interface ActFormProps {
  readonly act: Act
  readonly voucher: Voucher
  readonly onDone: () => void
}

function ActForm({ act, voucher, onDone }: ActFormProps) {
  const { t } = useTranslation(['cards', 'errors'])
  const format = useFormat()
  const [opId] = useOpId()
  const [reason, setReason] = useState('')
  const [payment, setPayment] = useState<Payment>('cash')
  const [tried, setTried] = useState(false)
  const block = useCommand('loyalty.blockVoucher')
  const refund = useCommand('loyalty.refundVoucher')
  const { id, version, blocked } = voucher
  const error = block.error ?? refund.error
  const save = (event: React.FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (reason.trim() === '') return
    if (act === 'refund') refund.mutate({ opId, id, version, payment, reason }, { onSuccess: onDone })
    else block.mutate({ opId, id, version, blocked: !blocked, reason }, { onSuccess: onDone })
  }
  return (
    <form className={classes.form} onSubmit={save}>
      <p className={classes.hint}>
        {act === 'refund' ? t('cards:refundText') : blocked ? t('cards:unblockText') : t('cards:blockText')}
      </p>
      {act === 'refund' && <PaymentChoice value={payment} onChange={setPayment} />}
      <TextInput
        label={t('cards:why')}
        maxLength={300}
        autoComplete="off"
        value={reason}
        error={tried && reason.trim() === '' ? t('cards:whyNeeded') : null}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      {error?.code === 'CONFLICT' ? <p role="alert">{t('cards:changed')}</p> : <ErrorSentence error={error} />}
      <div className={classes.acts}>
        <Button type="submit" loading={block.isPending || refund.isPending}>
          {act === 'refund'
            ? t('cards:refund', { sum: format.money(voucher.left, 'full') })
            : blocked
              ? t('cards:unblock')
              : t('cards:block')}
        </Button>
      </div>
    </form>
  )
}

function useEntryWords({ kind: card }: Voucher): (entry: VoucherEntry) => string {
  const { t } = useTranslation('cards')
  return ({ amount, visitId, receiptNo, reason, kind }) => {
    const number = receiptNo ?? ''
    if (visitId !== null) return amount < 0 ? t('entry.paid', { number }) : t('entry.back', { number })
    if (kind === 'bonus') return t('entry.given', { reason })
    if (amount < 0) return t('entry.refunded', { reason })
    return card === 'deposit' ? t('entry.topUp') : t('entry.sold')
  }
}
