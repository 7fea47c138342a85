import { SegmentedControl, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommand, useOpId, useQuery } from '#renderer/api/hooks.ts'
import { ConfirmDialog } from '#renderer/ui/ConfirmDialog.tsx'
import { useFormat } from '#renderer/ui/format.tsx'
import type { Gift } from '#shared/contract/gifts.ts'
import classes from './Gifts.module.css'
import { wholeNumber } from './whole-number.ts'

interface StockDialogProps {
  readonly gift: Gift
  readonly onDone: () => void
}

/** Some came in, or went otherwise than to a client; and what changed the stock until now. */
export function StockDialog({ gift, onDone }: StockDialogProps) {
  const { t } = useTranslation(['gifts', 'errors'])
  const format = useFormat()
  const [opId, nextOpId] = useOpId()
  const [way, setWay] = useState<'came' | 'went'>('came')
  const [typed, setTyped] = useState('')
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const change = useCommand('loyalty.stockGift')
  const { id: giftId, name } = gift
  const stock = gift.stock ?? 0
  const count = wholeNumber(typed)
  const after = count === null ? null : stock + (way === 'came' ? count : -count)
  const tooMany = after !== null && after < 0 ? t('errors:rule.gift-too-few', { name, balance: format.number(stock) }) : null
  const save = () => {
    setTried(true)
    if (count === null || tooMany !== null || reason.trim() === '') return
    change.mutate(
      { opId, giftId, amount: way === 'came' ? count : -count, reason },
      { onSuccess: onDone, onError: ({ code }) => code !== 'OFFLINE' && nextOpId() },
    )
  }
  return (
    <ConfirmDialog
      opened
      title={t('gifts:stockTitle', { name })}
      text={t('gifts:stockText', { number: format.number(stock) })}
      confirm={t('gifts:stockSave')}
      busy={change.isPending}
      error={change.error}
      onClose={onDone}
      onConfirm={save}
    >
      <SegmentedControl
        fullWidth
        aria-label={t('gifts:stockAct')}
        value={way}
        data={[
          { value: 'came', label: t('gifts:came') },
          { value: 'went', label: t('gifts:went') },
        ]}
        onChange={(value) => setWay(value === 'went' ? 'went' : 'came')}
      />
      <TextInput
        label={t('gifts:howMany')}
        inputMode="numeric"
        autoComplete="off"
        maxLength={9}
        data-autofocus
        value={typed}
        error={tried && count === null ? t('gifts:wholeNumber') : tooMany}
        onChange={({ currentTarget }) => setTyped(currentTarget.value)}
      />
      <TextInput
        label={t('gifts:reason')}
        placeholder={t('gifts:reasonHint')}
        autoComplete="off"
        maxLength={200}
        value={reason}
        error={tried && reason.trim() === '' ? t('errors:field.missing') : null}
        onChange={({ currentTarget }) => setReason(currentTarget.value)}
      />
      {after !== null && after >= 0 && <p className={classes.quiet}>{t('gifts:after', { number: format.number(after) })}</p>}
      <StockHistory giftId={giftId} />
    </ConfirmDialog>
  )
}

function StockHistory({ giftId }: { readonly giftId: number }) {
  const { t } = useTranslation('gifts')
  const format = useFormat()
  const entries = useQuery('loyalty.giftStock', { giftId }).data
  if (!entries) return null
  return (
    <section className={classes.history} aria-label={t('history')}>
      <h3>{t('history')}</h3>
      {entries.length === 0 && <p className={classes.quiet}>{t('historyNone')}</p>}
      <ul>
        {entries.map(({ id, day, amount, reason, employee, client }) => (
          <li key={id}>
            <span className={classes.day}>{format.dayShort(day)}</span>
            <span className={classes.why}>
              {[
                client === null ? null : amount < 0 ? client.called : t('cameBack', { name: client.called }),
                reason || (client === null ? t('firstCount') : null),
                employee,
              ]
                .filter((part) => part !== null && part !== '')
                .join(' · ')}
            </span>
            <span className={classes.amount}>
              {amount > 0 ? '+' : '−'}
              {format.number(Math.abs(amount))}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
