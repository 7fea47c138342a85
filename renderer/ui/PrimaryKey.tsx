import { UnstyledButton } from '@mantine/core'
import { KeyHint } from './KeyHint.tsx'
import classes from './PrimaryKey.module.css'

interface PrimaryKeyProps {
  /** `usual`: small words over the basket. `save`: the verb over small words. */
  readonly kind: 'usual' | 'save'
  /** One key per screen is `filled`: the one that Enter presses. */
  readonly loudness: 'filled' | 'soft' | 'outline'
  readonly label: string
  readonly text?: string | undefined
  readonly price?: string | undefined
  readonly keys?: string | undefined
  readonly disabled?: boolean
  readonly busy?: boolean
  readonly onClick: () => void
}

/** The large keys of the till: the usual, and save. */
export function PrimaryKey({
  kind,
  loudness,
  label,
  text,
  price,
  keys,
  disabled = false,
  busy = false,
  onClick,
}: PrimaryKeyProps) {
  return (
    <UnstyledButton
      className={classes.key ?? ''}
      data-kind={kind}
      data-loudness={loudness}
      disabled={disabled || busy}
      aria-busy={busy || undefined}
      onClick={onClick}
    >
      <span className={classes.words}>
        <span className={classes.label}>
          {label}
          {keys !== undefined && <KeyHint keys={keys} />}
        </span>
        {text !== undefined && <span className={classes.text}>{text}</span>}
      </span>
      {price !== undefined && <span className={classes.price}>{price}</span>}
    </UnstyledButton>
  )
}
