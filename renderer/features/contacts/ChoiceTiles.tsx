import type { IconPhone } from '@tabler/icons-react'
import { useId } from 'react'
import { KeyHint } from '#renderer/ui/KeyHint.tsx'
import classes from './ChoiceTiles.module.css'

interface ChoiceTilesProps<Value extends string> {
  /** The question. */
  readonly label: string
  readonly value: Value | null
  readonly options: readonly {
    readonly value: Value
    readonly label: string
    readonly Icon?: typeof IconPhone
    /** The key that does the same. */
    readonly keys?: string
  }[]
  readonly onChange: (value: Value) => void
  /** What is missing. */
  readonly problem?: string | null
  readonly focusFirst?: boolean
  /** In so many columns, each as wide as the other; as many as there is room for otherwise. */
  readonly columns?: 3
}

/** One of a few, each a key of its own; arrows go from one to the next. */
export function ChoiceTiles<Value extends string>({
  label,
  value,
  options,
  onChange,
  problem = null,
  focusFirst = false,
  columns,
}: ChoiceTilesProps<Value>) {
  const name = useId()
  const problemId = useId()
  return (
    <fieldset className={classes.field} aria-describedby={problem === null ? undefined : problemId}>
      <legend className={classes.label}>{label}</legend>
      <div className={classes.tiles} data-columns={columns}>
        {options.map(({ value: each, label: word, Icon, keys }, index) => (
          <label key={each} className={classes.tile} data-chosen={each === value || undefined}>
            <input
              type="radio"
              className={classes.input}
              name={name}
              value={each}
              checked={each === value}
              data-autofocus={(focusFirst && (each === value || (value === null && index === 0))) || undefined}
              onChange={() => onChange(each)}
            />
            {Icon && <Icon size={20} stroke={1.75} aria-hidden="true" />}
            <span>{word}</span>
            {keys !== undefined && <KeyHint keys={keys} />}
          </label>
        ))}
      </div>
      {problem !== null && (
        <p id={problemId} className={classes.problem} role="alert">
          {problem}
        </p>
      )}
    </fieldset>
  )
}
