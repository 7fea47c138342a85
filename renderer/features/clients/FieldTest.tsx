import { Button, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { readThousandths } from '#shared/domain/fields/typed-number.ts'
import { isDay } from '#shared/kernel/day.ts'
import classes from './Filters.module.css'
import type { OnApply } from './leaf-kind.ts'

interface FieldTestProps {
  readonly id: number
  readonly kind: 'text' | 'number' | 'date'
  readonly onApply: OnApply
}

/** What stands in a field of the shop's own: words, numbers or days. */
export function FieldTest({ id, kind, onApply }: FieldTestProps) {
  const { t } = useTranslation('fields')
  const [from, setFrom] = useState('')
  const [until, setUntil] = useState('')
  const [unclear, setUnclear] = useState(false)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const ends = [from, until].map((text) => text.trim())
    if (ends.every((text) => text === '')) return setUnclear(true)
    if (kind === 'text') return onApply({ by: 'field', id, test: { is: 'containing', text: ends[0] ?? '' } })
    if (kind === 'date') {
      const [first = null, last = null] = ends.map((text) => (isDay(text) ? text : null))
      return onApply({ by: 'field', id, test: { is: 'date', from: first, until: last } })
    }
    const numbers = ends.map((text) => (text === '' ? null : readThousandths(text)))
    if (numbers.some((number, at) => number === null && ends[at] !== '')) return setUnclear(true)
    onApply({ by: 'field', id, test: { is: 'number', from: numbers[0] ?? null, until: numbers[1] ?? null } })
  }
  const input = (label: string, value: string, onChange: (value: string) => void) => (
    <TextInput
      label={label}
      type={kind === 'date' ? 'date' : 'text'}
      inputMode={kind === 'number' ? 'decimal' : 'text'}
      maxLength={80}
      autoComplete="off"
      value={value}
      onChange={({ currentTarget }) => {
        setUnclear(false)
        onChange(currentTarget.value)
      }}
    />
  )
  return (
    <form className={classes.test} onSubmit={submit}>
      {kind === 'text' ? (
        input(t('list.contains'), from, setFrom)
      ) : (
        <div className={classes.span}>
          {input(t('list.from'), from, setFrom)}
          {input(t('list.until'), until, setUntil)}
        </div>
      )}
      {unclear && kind === 'number' && (
        <p className={classes.unclear} role="alert">
          {t('notNumber')}
        </p>
      )}
      <Button type="submit" variant="soft">
        {t('list.apply')}
      </Button>
    </form>
  )
}
