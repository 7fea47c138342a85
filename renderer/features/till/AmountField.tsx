import { UnstyledButton } from '@mantine/core'
import { IconChevronRight } from '@tabler/icons-react'
import type { KeyboardEvent, RefObject } from 'react'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '#renderer/ui/format.tsx'
import { KeyHint } from '#renderer/ui/KeyHint.tsx'
import { ONE } from '#shared/kernel/money.ts'
import type { TillState } from './use-till.ts'
import classes from './Work.module.css'

interface AmountFieldProps {
  readonly till: TillState
  readonly inputRef: RefObject<HTMLInputElement | null>
  readonly onLeave: () => void
}

/** The window of the till: what has been entered so far, and where a bare amount is typed. */
export function AmountField({ till, inputRef, onLeave }: AmountFieldProps) {
  const { t } = useTranslation(['till', 'common', 'errors'])
  const format = useFormat()
  const id = useId()
  const { basket, change, sums } = till
  const pieces = basket.lines.reduce(
    (sum, line) => sum + (line.quantity % ONE === 0 && line.minutes === null ? line.quantity / ONE : 1),
    0,
  )
  const rung = sums.gross - sums.typedAmount
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && !event.ctrlKey) till.enter()
    else if (event.key === 'Escape') {
      change({ ...basket, typed: '' })
      onLeave()
    } else return
    event.preventDefault()
  }
  return (
    <div className={classes.amount} data-wrong={sums.problem !== null || undefined}>
      {basket.lines.length > 0 ? (
        <UnstyledButton className={classes.lines ?? ''} onClick={() => till.openSheet('lines')}>
          {t('common:items', { count: pieces })}
          <IconChevronRight size={16} stroke={1.75} aria-hidden="true" />
        </UnstyledButton>
      ) : (
        <label htmlFor={id} className={classes.amountLabel}>
          {t('till:amount')}
          {basket.typed === '' && <KeyHint keys="+" />}
        </label>
      )}
      {basket.typed !== '' && basket.lines.length > 0 && <span className={classes.plus}>+</span>}
      <input
        ref={inputRef}
        id={id}
        className={classes.typed}
        inputMode="none"
        autoComplete="off"
        maxLength={20}
        aria-label={t('till:amount')}
        aria-invalid={sums.problem !== null || undefined}
        data-rung={basket.lines.length > 0 || undefined}
        placeholder={format.money(rung, 'full')}
        value={basket.typed}
        onChange={(event) => change({ ...basket, typed: event.currentTarget.value })}
        onKeyDown={press}
      />
    </div>
  )
}
