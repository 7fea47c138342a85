import { IconSearch } from '@tabler/icons-react'
import type { ComponentProps } from 'react'
import { KeyHint } from './KeyHint.tsx'
import classes from './SearchField.module.css'

interface SearchFieldProps extends Omit<ComponentProps<'input'>, 'onChange' | 'size' | 'type' | 'value' | 'className'> {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  /** The key that leads here. */
  readonly keys?: string
  /** `till`: the one search of the till, to which F2 leads from anywhere. */
  readonly kind?: 'till' | 'list'
}

export function SearchField({ label, value, onChange, keys, kind = 'list', ...rest }: SearchFieldProps) {
  return (
    <label className={classes.field} data-kind={kind}>
      <IconSearch className={classes.sign} stroke={1.75} aria-hidden="true" />
      <input
        {...rest}
        {...(kind === 'till' ? { [HOME]: '' } : {})}
        type="search"
        className={classes.input}
        aria-label={label}
        autoComplete="off"
        autoCorrect="off"
        spellCheck={false}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      {keys !== undefined && <KeyHint keys={keys} />}
    </label>
  )
}

const HOME = 'data-home-search'

/** Puts the cursor into the till's search, with what stands there chosen, so that typing replaces it. */
export function focusTillSearch(): void {
  const input = document.querySelector<HTMLInputElement>(`input[${HOME}]`)
  input?.focus()
  input?.select()
}
