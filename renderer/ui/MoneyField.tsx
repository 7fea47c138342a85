import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { typedAmount } from '#shared/i18n/format.ts'
import { currencyOf, type Money, parseMoney } from '#shared/kernel/money.ts'
import { useFormat } from './format.tsx'

interface MoneyFieldProps {
  readonly label: string
  readonly description?: string
  readonly value: Money | null
  /** Null when it was emptied. Not called while what stands there cannot be read as a sum. */
  readonly onChange: (value: Money | null) => void
  readonly hideLabel?: boolean
}

/** A sum typed by hand, with comma or dot; what cannot be read stays and is told. */
export function MoneyField({ label, description, value, onChange, hideLabel = false }: MoneyFieldProps) {
  const { t } = useTranslation('errors')
  const format = useFormat()
  const [typed, setTyped] = useState(() => (value === null ? '' : typedAmount(value, format.currency, format.language)))
  const empty = typed.trim() === ''
  const read = empty ? null : parseMoney(typed, format.currency)
  const type = (text: string) => {
    setTyped(text)
    const next = parseMoney(text, format.currency)
    if (text.trim() === '') onChange(null)
    else if (next !== null) onChange(next)
  }
  return (
    <TextInput
      {...(hideLabel ? { 'aria-label': label } : { label })}
      {...(description === undefined ? {} : { description })}
      inputMode="decimal"
      autoComplete="off"
      maxLength={20}
      value={typed}
      onChange={(event) => type(event.currentTarget.value)}
      error={!empty && read === null ? t('field.not-a-number') : null}
      rightSection={<span aria-hidden="true">{currencyOf(format.currency).symbol}</span>}
      rightSectionWidth={44}
    />
  )
}
