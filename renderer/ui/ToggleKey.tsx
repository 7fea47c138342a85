import { UnstyledButton } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { Face } from './Face.tsx'
import classes from './ToggleKey.module.css'

interface ToggleKeyProps {
  readonly on: boolean
  readonly onClick: () => void
  readonly children: ReactNode
  /** Where a sheet that opens puts the focus. */
  readonly focusFirst?: boolean
  /** Where what is written on it says too little alone. */
  readonly label?: string
}

/** One of a few choices that may be taken and given back: a tip, a kind of payment. */
export function ToggleKey({ on, onClick, children, focusFirst = false, label }: ToggleKeyProps) {
  return (
    <UnstyledButton
      className={classes.key ?? ''}
      aria-label={label}
      aria-pressed={on}
      onClick={onClick}
      data-autofocus={focusFirst || undefined}
    >
      {children}
    </UnstyledButton>
  )
}

interface PersonKeyProps {
  readonly name: string
  readonly colour: number
  readonly photo: string | null
  readonly on: boolean
  readonly onClick: () => void
}

/** A person who may have come along. */
export function PersonKey({ name, colour, photo, on, onClick }: PersonKeyProps) {
  return (
    <UnstyledButton className={classes.person ?? ''} aria-pressed={on} onClick={onClick}>
      <Face name={name} colour={colour} photo={photo} size={36} />
      <span>{name}</span>
      {on && <IconCheck size="1rem" stroke={2} aria-hidden="true" />}
    </UnstyledButton>
  )
}
