import { Button, SegmentedControl, Textarea } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useQuery } from '#renderer/api/hooks.ts'
import { useShop } from '#renderer/api/shop.tsx'
import { DayField } from '#renderer/ui/DayField.tsx'
import { useFormat } from '#renderer/ui/format.tsx'
import { MoneyField } from '#renderer/ui/MoneyField.tsx'
import { submitOnControlEnter } from '#renderer/ui/submit-on-control-enter.ts'
import { PersonKey, ToggleKey } from '#renderer/ui/ToggleKey.tsx'
import { PAYMENTS } from '#shared/contract/visits.ts'
import { PaymentParts } from './PaymentParts.tsx'
import classes from './Sheets.module.css'
import type { TillState } from './use-till.ts'

const PERCENTS = [500, 1000, 1500, 2000] as const

/** What is seldom needed: discount, tip by hand, payment, comment, an earlier day. */
export function Details({ till, onDone }: { readonly till: TillState; readonly onDone: () => void }) {
  const { t } = useTranslation(['till', 'visits', 'staff', 'common'])
  const format = useFormat()
  const { basket, change, sums } = till
  const { discount } = basket
  const { me } = useShop()
  const working = (useQuery('staff.list', {}).data ?? []).filter(({ id, leftAt }) => leftAt === null || id === basket.servedBy)
  const [asAmount, setAsAmount] = useState(discount?.kind === 'amount')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onDone()
  }
  const choosePayment = (value: string) => {
    const payment = PAYMENTS.find((each) => each === value)
    if (payment) change({ ...basket, payment })
  }
  return (
    <form className={classes.form} onSubmit={submit} onKeyDown={submitOnControlEnter}>
      <fieldset className={classes.group}>
        <legend>{t('till:details.discount')}</legend>
        <div className={classes.chips}>
          <ToggleKey
            focusFirst
            on={discount === null && !asAmount}
            onClick={() => {
              setAsAmount(false)
              change({ ...basket, discount: null })
            }}
          >
            {t('till:details.noDiscount')}
          </ToggleKey>
          {PERCENTS.map((hundredths) => {
            const on = discount?.kind === 'percent' && discount.hundredths === hundredths
            return (
              <ToggleKey
                key={hundredths}
                on={on}
                onClick={() => {
                  setAsAmount(false)
                  change({ ...basket, discount: on ? null : { kind: 'percent', hundredths } })
                }}
              >
                {format.percent(hundredths)}
              </ToggleKey>
            )
          })}
          <ToggleKey on={asAmount} onClick={() => setAsAmount(true)}>
            {t('till:details.discountAmount')}
          </ToggleKey>
        </div>
        {asAmount && (
          <MoneyField
            label={t('till:details.discountAmount')}
            hideLabel
            value={discount?.kind === 'amount' ? discount.amount : null}
            onChange={(amount) =>
              change({ ...basket, discount: amount === null || amount === 0 ? null : { kind: 'amount', amount } })
            }
          />
        )}
        {sums.problem === 'discount-too-large' && (
          <p role="alert" className={classes.problem}>
            {t('till:problem.discount-too-large')}
          </p>
        )}
      </fieldset>
      <fieldset className={classes.group}>
        <legend>{t('till:details.payment')}</legend>
        <SegmentedControl
          fullWidth
          value={basket.payment}
          onChange={choosePayment}
          data={PAYMENTS.map((value) => ({ value, label: t(`visits:payment.${value}`) }))}
        />
      </fieldset>
      <PaymentParts till={till} />
      {working.length > 1 && (
        <fieldset className={classes.group}>
          <legend>{t('staff:servedBy')}</legend>
          <div className={classes.chips}>
            {working.map(({ id, name, colour }) => (
              <PersonKey
                key={id}
                name={name}
                colour={colour}
                photo={null}
                on={id === (basket.servedBy ?? me.id)}
                onClick={() => change({ ...basket, servedBy: id === me.id ? null : id })}
              />
            ))}
          </div>
        </fieldset>
      )}
      <div className={classes.two}>
        <MoneyField
          label={t('till:tip')}
          value={basket.tip?.kind === 'amount' ? basket.tip.value : null}
          onChange={(value) => change({ ...basket, tip: value === null || value === 0 ? null : { kind: 'amount', value } })}
        />
        <DayField
          label={t('till:details.day')}
          description={format.weekdayAndDay(basket.day ?? format.today)}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          max={format.today}
          value={basket.day ?? format.today}
          onChange={(day) => {
            change({ ...basket, day: day === '' || (day === format.today && till.correcting === null) ? null : day })
          }}
        />
      </div>
      <Textarea
        label={t('till:details.comment')}
        autosize
        minRows={2}
        maxRows={4}
        maxLength={500}
        value={basket.comment}
        onChange={(event) => change({ ...basket, comment: event.currentTarget.value })}
      />
      <div className={classes.foot}>
        <span className={classes.sum}>{till.begun ? format.money(sums.total) : ''}</span>
        <Button type="submit">{t('common:done')}</Button>
      </div>
    </form>
  )
}
