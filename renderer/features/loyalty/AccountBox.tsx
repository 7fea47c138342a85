import { IconGift, IconPencil, IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommand, useOpId, useQuery } from '#renderer/api/hooks.ts'
import { BoxAct, CardBox } from '#renderer/ui/CardBox.tsx'
import { ConfirmDialog } from '#renderer/ui/ConfirmDialog.tsx'
import { useFormat } from '#renderer/ui/format.tsx'
import { MoneyField } from '#renderer/ui/MoneyField.tsx'
import type { ClientCard } from '#shared/contract/clients.ts'
import type { Payment } from '#shared/contract/visits.ts'
import { inFours } from '#shared/domain/loyalty/voucher-code.ts'
import { GiveVouchers } from './GiveVouchers.tsx'
import { PaymentChoice } from './PaymentChoice.tsx'
import classes from './Points.module.css'
import { SettleDebt } from './SettleDebt.tsx'

type Act = 'top-up' | 'settle' | 'limit' | 'give'

/** His deposit and vouchers, what he owes, and how far that may go. */
export function AccountBox({ card }: { readonly card: ClientCard }) {
  const { t } = useTranslation('cards')
  const format = useFormat()
  const [act, setAct] = useState<Act | null>(null)
  const account = useQuery('loyalty.account', { clientId: card.id, without: null }).data
  if (!account) return null
  const { debt, limit, since, tenders } = account
  const close = () => setAct(null)
  const icon = { size: 18, stroke: 1.75, 'aria-hidden': true } as const
  return (
    <CardBox
      title={t('account')}
      acts={
        card.archivedAt === null ? (
          <>
            <BoxAct icon={<IconPlus {...icon} />} label={t('topUp')} onClick={() => setAct('top-up')}>
              {t('deposit')}
            </BoxAct>
            <BoxAct icon={<IconGift {...icon} />} onClick={() => setAct('give')}>
              {t('kind.voucher')}
            </BoxAct>
            <BoxAct icon={<IconPencil {...icon} />} onClick={() => setAct('limit')}>
              {t('limit')}
            </BoxAct>
          </>
        ) : undefined
      }
    >
      <div className={classes.box}>
        {tenders.map(({ code, kind, left, until }) => (
          <div key={code} className={classes.balance}>
            <span className={classes.label}>
              {t(`kind.${kind}`)} {kind === 'deposit' ? '' : inFours(code)}
              {until !== null && ` ${t('untilDay', { day: format.dayShort(until) })}`}
            </span>
            <span className={classes.worth}>{format.money(left, 'full')}</span>
          </div>
        ))}
        {debt > 0 && since !== null && (
          <div className={classes.balance}>
            <span className={classes.label}>
              {t('owesSince', { day: format.dayShort(since) })}
              {limit !== null && debt > limit && `, ${t('overLimit', { sum: format.money(limit) })}`}
            </span>
            <span className={classes.worth}>{format.money(debt, 'full')}</span>
          </div>
        )}
        {debt > 0 && <BoxAct onClick={() => setAct('settle')}>{t('settle')}</BoxAct>}
        {debt === 0 && tenders.length === 0 && <span className={classes.label}>{t('nothing')}</span>}
      </div>
      {act === 'settle' && <SettleDebt client={card} debt={debt} onClose={close} />}
      {act === 'give' && <GiveVouchers clientId={card.id} onGiven={close} onClose={close} />}
      {act === 'top-up' && <TopUp clientId={card.id} onClose={close} />}
      {act === 'limit' && <DebtLimit clientId={card.id} limit={limit} onClose={close} />}
    </CardBox>
  )
}

function TopUp({ clientId, onClose }: { readonly clientId: number; readonly onClose: () => void }) {
  const { t } = useTranslation('cards')
  const format = useFormat()
  const [opId] = useOpId()
  const [amount, setAmount] = useState<number | null>(null)
  const [payment, setPayment] = useState<Payment>('cash')
  const [tried, setTried] = useState(false)
  const topUp = useCommand('loyalty.topUp')
  const save = () => {
    setTried(true)
    if (amount) topUp.mutate({ opId, clientId, amount, payment }, { onSuccess: onClose })
  }
  return (
    <ConfirmDialog
      opened
      title={t('topUp')}
      text={t('topUpText')}
      confirm={amount ? `${t('topUp')} · ${format.money(amount, 'full')}` : t('topUp')}
      busy={topUp.isPending}
      error={topUp.error}
      onClose={onClose}
      onConfirm={save}
    >
      <MoneyField
        label={t('amount')}
        {...(tried && !amount ? { description: t('sumNeeded') } : {})}
        value={amount}
        onChange={setAmount}
      />
      <PaymentChoice value={payment} onChange={setPayment} />
    </ConfirmDialog>
  )
}

interface DebtLimitProps {
  readonly clientId: number
  readonly limit: number | null
  readonly onClose: () => void
}

function DebtLimit({ clientId, limit: before, onClose }: DebtLimitProps) {
  const { t } = useTranslation('cards')
  const [opId] = useOpId()
  const [limit, setLimit] = useState(before)
  const change = useCommand('loyalty.setDebtLimit')
  return (
    <ConfirmDialog
      opened
      title={t('setLimit')}
      text={t('limitText')}
      confirm={t('setLimit')}
      busy={change.isPending}
      error={change.error}
      onClose={onClose}
      onConfirm={() => change.mutate({ opId, clientId, limit }, { onSuccess: onClose })}
    >
      <MoneyField label={t('limit')} description={t('noLimit')} value={limit} onChange={setLimit} />
    </ConfirmDialog>
  )
}
