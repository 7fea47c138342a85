import { UnstyledButton } from '@mantine/core'
import { IconBackspace, IconCheck } from '@tabler/icons-react'
import { useEffect, useEffectEvent, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './PinPad.module.css'
import { takeFocus } from './take-focus.ts'

/** Digits of the longest PIN. */
const LONGEST = 8

interface PinPadProps {
  /** Whose PIN it is, for the reader of the field. */
  readonly label: string
  /** What the key with the tick says; it sends the form in which the pad stands, as Enter does. */
  readonly confirm: string
  readonly value: string
  readonly onChange: (pin: string) => void
  readonly disabled?: boolean
  readonly busy?: boolean
  /** Id of the sentence that says what is wrong. */
  readonly describedBy?: string | undefined
}

/** A PIN for fingers and for the keyboard, in a form of its own: digits are heard wherever the focus is, and none of them is shown. */
export function PinPad({ label, confirm, value, onChange, disabled = false, busy = false, describedBy }: PinPadProps) {
  const { t } = useTranslation('common')
  const field = useRef<HTMLInputElement | null>(null)
  const type = (typed: string) => {
    if (!disabled && !busy) onChange(typed.replace(/\D/g, '').slice(0, LONGEST))
  }
  const back = () => type(value.slice(0, -1))

  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isField(event.target)) return
    const dialog = document.querySelector('[role="dialog"][aria-modal="true"]')
    if (dialog !== null && !dialog.contains(field.current)) return
    if (/^\d$/.test(event.key)) type(value + event.key)
    else if (event.key === 'Backspace') back()
    else return
    event.preventDefault()
    takeFocus(field.current)
  })
  useEffect(() => {
    const listener = (event: KeyboardEvent) => press(event)
    window.addEventListener('keydown', listener)
    return () => window.removeEventListener('keydown', listener)
  }, [])

  useEffect(() => takeFocus(field.current), [])

  const digit = (sign: string) => (
    <UnstyledButton
      key={sign}
      className={classes.key ?? ''}
      disabled={disabled}
      onMouseDown={keepFocus}
      onClick={() => type(value + sign)}
    >
      {sign}
    </UnstyledButton>
  )
  return (
    <div className={classes.pad}>
      <input
        ref={field}
        className={classes.field}
        type="password"
        inputMode="none"
        autoComplete="off"
        aria-label={label}
        aria-describedby={describedBy}
        data-autofocus
        value={value}
        disabled={disabled}
        onChange={(event) => type(event.currentTarget.value)}
      />
      {['1', '2', '3', '4', '5', '6', '7', '8', '9'].map(digit)}
      <UnstyledButton
        className={classes.key ?? ''}
        data-quiet
        aria-label={t('backspace')}
        disabled={disabled}
        onMouseDown={keepFocus}
        onClick={back}
      >
        <IconBackspace size="1.5rem" stroke={1.75} aria-hidden="true" />
      </UnstyledButton>
      {digit('0')}
      <UnstyledButton
        type="submit"
        className={classes.key ?? ''}
        data-confirm
        aria-label={confirm}
        title={confirm}
        aria-busy={busy || undefined}
        disabled={disabled || busy || value === ''}
        onMouseDown={keepFocus}
      >
        <IconCheck size="1.75rem" stroke={2} aria-hidden="true" />
      </UnstyledButton>
    </div>
  )
}

const keepFocus = (event: React.MouseEvent) => event.preventDefault()

const isField = (target: EventTarget | null) => target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement
