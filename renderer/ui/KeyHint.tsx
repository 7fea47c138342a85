import { IconCornerDownLeft } from '@tabler/icons-react'
import classes from './KeyHint.module.css'

/** A quiet reminder of the key that does the same: "Ctrl+K" is shown as "Ctrl K". Takes the colour of a loud ground by itself. */
export function KeyHint({ keys }: { readonly keys: string }) {
  return (
    <span className={classes.hint} aria-hidden="true">
      {keys === 'Enter' && <IconCornerDownLeft className={classes.sign} stroke={1.75} />}
      {keys === '+' ? keys : keys.replaceAll('+', ' ')}
    </span>
  )
}
