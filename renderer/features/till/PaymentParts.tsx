import { Button, TextInput } from '@mantine/core'
import { type KeyboardEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useQuery } from '#renderer/api/hooks.ts'
import { ErrorSentence } from '#renderer/ui/ErrorSentence.tsx'
import { useFormat } from '#renderer/ui/format.tsx'
import { takesScan } from '#renderer/ui/scanner.ts'
import { ToggleKey } from '#renderer/ui/ToggleKey.tsx'
import classes from './Sheets.module.css'
import type { TillState } from './use-till.ts'

/** Parts of the bill that are not paid with money now: cards and vouchers by their codes, the deposit, on account. */
export function PaymentParts({ till }: { readonly till: TillState }) {
  const { t } = useTranslation('cards')
  const format = useFormat()
  const { basket, change, sums, guest } = till
  const clientId = guest.kind === 'client' ? guest.face.id : null
  const without = till.correcting?.visitId ?? null
  const account = useQuery('loyalty.account', clientId === null ? null : { clientId, without }).data
  const own = account?.tenders ?? []
  const [typed, setTyped] = useState('')
  const [refusal, setRefusal] = useState<unknown>(null)

  const takeCode = async () => {
    if (typed.trim() === '') return
    try {
      await till.takeVoucher(typed)
      setTyped('')
      setRefusal(null)
    } catch (error) {
      setRefusal(error)
    }
  }
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.ctrlKey) return
    event.preventDefault()
    void takeCode()
  }
  const drop = (code: string) => change({ ...basket, vouchers: basket.vouchers.filter((one) => one.code !== code) })
  const isOn = (code: string) => basket.vouchers.some((one) => one.code === code)
  const toggle = (tender: (typeof own)[number]) =>
    isOn(tender.code)
      ? drop(tender.code)
      : change({
          ...basket,
          vouchers: [...basket.vouchers, { code: tender.code, kind: tender.kind, left: tender.left, most: null }],
        })
  const brought = basket.vouchers.filter(({ code }) => !own.some((tender) => tender.code === code))
  const takenFrom = (code: string) => {
    const index = basket.vouchers.findIndex((one) => one.code === code)
    const amount = sums.tenders.vouchers[index] ?? 0
    return amount > 0 ? ` · −${format.money(amount)}` : ''
  }
  const owes = (account?.debt ?? 0) + sums.tenders.onAccount
  const limit = account?.limit ?? null
  return (
    <fieldset className={classes.group}>
      <legend>{t('till.part')}</legend>
      <div className={classes.chips}>
        {own.map((tender) => (
          <ToggleKey key={tender.code} on={isOn(tender.code)} onClick={() => toggle(tender)}>
            {t(tender.kind === 'deposit' ? 'till.deposit' : 'till.voucher', { sum: format.money(tender.left) })}
            {takenFrom(tender.code)}
          </ToggleKey>
        ))}
        {brought.map(({ code, kind, left }) => (
          <ToggleKey
            key={code}
            on
            onClick={() => drop(code)}
            label={t('till.off', { name: `${t(`kind.${kind}`)} ${format.money(left)}` })}
          >
            {t(`kind.${kind}`)} {format.money(left)}
            {takenFrom(code)}
          </ToggleKey>
        ))}
        {clientId !== null && (
          <ToggleKey
            on={basket.account !== null}
            onClick={() => change({ ...basket, account: basket.account === null ? 'rest' : null })}
          >
            {t('till.restOnAccount')}
            {sums.tenders.onAccount > 0 ? ` · ${format.money(sums.tenders.onAccount)}` : ''}
          </ToggleKey>
        )}
      </div>
      {basket.account !== null && sums.tenders.onAccount > 0 && (
        <p className={limit !== null && owes > limit ? classes.problem : classes.hint} role="status">
          {limit !== null && owes > limit
            ? t('till.overLimit', { sum: format.money(owes), limit: format.money(limit) })
            : t('till.willOwe', { sum: format.money(owes) })}
        </p>
      )}
      <div className={classes.inline}>
        <TextInput
          className={classes.grow ?? ''}
          label={t('till.code')}
          placeholder={t('scanHint')}
          autoComplete="off"
          maxLength={40}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          onKeyDown={press}
          {...takesScan}
        />
        <Button variant="default" onClick={() => void takeCode()}>
          {t('till.take')}
        </Button>
      </div>
      <ErrorSentence error={refusal} />
    </fieldset>
  )
}
