import classes from './AmountDisplay.module.css'

interface AmountDisplayProps {
  /** "Amount", or "5 items" once a basket is begun. */
  readonly label: string
  /** The sum as written. */
  readonly sum: string
  /** Nothing has been entered yet. */
  readonly blank: boolean
  /** Opens the lines behind the sum. */
  readonly onOpen?: (() => void) | undefined
}

/** The window of the till: what has been entered so far. */
export function AmountDisplay({ label, sum, blank, onOpen }: AmountDisplayProps) {
  const content = (
    <>
      <span className={classes.label}>{label}</span>
      <output className={classes.sum} data-blank={blank || undefined}>
        {sum}
      </output>
    </>
  )
  if (!onOpen) return <div className={classes.display}>{content}</div>
  return (
    <button type="button" className={classes.display} onClick={onOpen}>
      {content}
    </button>
  )
}
