import { Button, Modal, TextInput, UnstyledButton } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useShop } from '#renderer/api/shop.tsx'
import { useFormat } from '#renderer/ui/format.tsx'
import { submitOnControlEnter } from '#renderer/ui/submit-on-control-enter.ts'
import type { Item } from '#shared/contract/catalogue.ts'
import { chargedMinutes } from '#shared/domain/catalogue/time-price.ts'
import { lineTotal } from '#shared/domain/visits/bill.ts'
import { formatMinutes } from '#shared/i18n/format.ts'
import { ONE } from '#shared/kernel/money.ts'
import { addLine } from './basket.ts'
import classes from './Sheets.module.css'
import type { TillState } from './use-till.ts'

const MINUTES = [30, 60, 90, 120] as const
const GRAMS = [250, 500, 1000, 2000] as const
/** A load of washing is weighed in kilograms, not in slices. */
const GRAMS_OF_LAUNDRY = [2000, 3000, 5000, 8000] as const
const MOST_MINUTES = 2880

interface MeasureSheetProps {
  readonly till: TillState
  /** Sold by the hour or the kilogram; null while the sheet is closed. */
  readonly item: Item | null
  readonly onClose: () => void
}

/** How long, or how heavy: usual measures with their price, and an own one. */
export function MeasureSheet({ till, item, onClose }: MeasureSheetProps) {
  const { t } = useTranslation('common')
  return (
    <Modal opened={item !== null} onClose={onClose} title={item?.name} closeButtonProps={{ 'aria-label': t('close') }} size="md">
      {item !== null && <Measures till={till} item={item} onClose={onClose} />}
    </Modal>
  )
}

function Measures({ till, item, onClose }: MeasureSheetProps & { readonly item: Item }) {
  const { t } = useTranslation(['till', 'common', 'errors'])
  const format = useFormat()
  const { shop } = useShop()
  const [typed, setTyped] = useState('')
  const byTime = item.unit === 'hour'
  const weights = shop.venue === 'laundry' ? GRAMS_OF_LAUNDRY : GRAMS
  const own = readMeasure(typed, byTime)
  const lineOf = (measure: number) => (byTime ? { quantity: ONE, minutes: measure } : { quantity: measure, minutes: null })
  const priceOf = (measure: number) => format.money(lineTotal({ price: item.price, time: item.time, ...lineOf(measure) }))
  const take = (measure: number) => {
    till.change(addLine(till.basket, { itemId: item.id, name: item.name, price: null, ...lineOf(measure) }))
    onClose()
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (own !== null) take(own)
  }
  const charged = own !== null && byTime && item.time ? chargedMinutes(own, item.time) : null
  return (
    <form className={classes.form} onSubmit={submit} onKeyDown={submitOnControlEnter}>
      <div className={classes.measures}>
        {(byTime ? MINUTES : weights).map((measure, index) => (
          <UnstyledButton
            key={measure}
            className={classes.measure ?? ''}
            data-autofocus={index === 1 || undefined}
            onClick={() => take(measure)}
          >
            <strong>{byTime ? formatMinutes(measure) : format.weight(measure)}</strong>
            <span>{priceOf(measure)}</span>
          </UnstyledButton>
        ))}
      </div>
      <div className={classes.inline}>
        <TextInput
          className={classes.grow ?? ''}
          label={byTime ? t('till:ownTime') : t('till:ownWeight')}
          placeholder={byTime ? '1:15' : format.quantity(350)}
          inputMode="decimal"
          maxLength={8}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          error={typed !== '' && own === null ? t('errors:field.not-understood') : null}
        />
        <Button type="submit" variant="filled" disabled={own === null}>
          {own === null ? t('common:add') : `${t('common:add')} · ${priceOf(own)}`}
        </Button>
      </div>
      {charged !== null && charged !== own && (
        <p className={classes.hint}>{t('till:chargedAs', { time: formatMinutes(charged) })}</p>
      )}
    </form>
  )
}

/** "1:15" or "75" in minutes; "0,35" in thousandths of a kilogram. Null when it is neither. */
function readMeasure(typed: string, byTime: boolean): number | null {
  const text = typed.trim()
  if (byTime) {
    const clock = /^(\d{1,2}):([0-5]\d)$/.exec(text)
    const minutes = clock ? Number(clock[1]) * 60 + Number(clock[2]) : /^\d{1,4}$/.test(text) ? Number(text) : 0
    return minutes >= 1 && minutes <= MOST_MINUTES ? minutes : null
  }
  const weight = /^(\d{1,3})(?:[.,](\d{1,3}))?$/.exec(text)
  if (!weight) return null
  const thousandths = Number(weight[1]) * 1000 + Number((weight[2] ?? '').padEnd(3, '0') || 0)
  return thousandths > 0 ? thousandths : null
}
