import { useFormat } from './format.tsx'
import classes from './NumberText.module.css'

/** A count in tabular figures, at the right of its column. */
export function NumberText({ value }: { readonly value: number }) {
  return <span className={classes.number}>{useFormat().number(value)}</span>
}
