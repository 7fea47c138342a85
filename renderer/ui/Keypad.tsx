import { UnstyledButton } from '@mantine/core'
import { IconBackspace } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import classes from './Keypad.module.css'

export type KeypadKey = '0' | '1' | '2' | '3' | '4' | '5' | '6' | '7' | '8' | '9' | 'decimal' | 'backspace'

const order: readonly KeypadKey[] = ['7', '8', '9', 'backspace', '4', '5', '6', 'decimal', '1', '2', '3', '0']

interface KeypadProps {
  readonly onPress: (key: KeypadKey) => void
  /** How the reader writes decimals: "," or ".". */
  readonly decimalSign: string
}

/** Digits for fingers. A press leaves the focus where it is, so that typing goes on in the search box. */
export function Keypad({ onPress, decimalSign }: KeypadProps) {
  const { t } = useTranslation('common')
  const faces = {
    decimal: { label: t('decimalPoint'), face: decimalSign },
    backspace: { label: t('backspace'), face: <IconBackspace size="1.5rem" stroke={1.75} aria-hidden="true" /> },
  }
  return (
    <div className={classes.pad}>
      {order.map((key) => {
        const { label, face } = key === 'decimal' || key === 'backspace' ? faces[key] : { label: key, face: key }
        return (
          <UnstyledButton
            key={key}
            className={classes.key ?? ''}
            data-quiet={key === 'backspace' || undefined}
            aria-label={label}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => onPress(key)}
          >
            {face}
          </UnstyledButton>
        )
      })}
    </div>
  )
}
