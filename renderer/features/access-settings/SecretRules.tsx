import { IconCheck, IconPoint } from '@tabler/icons-react'
import classes from './AccessSettings.module.css'

interface SecretRulesProps {
  readonly id: string
  readonly rules: readonly { readonly text: string; readonly met: boolean }[]
}

/** What is asked of a secret, ticked off while it is typed. */
export function SecretRules({ id, rules }: SecretRulesProps) {
  return (
    <ul className={classes.rules} id={id}>
      {rules.map(({ text, met }) => {
        const Icon = met ? IconCheck : IconPoint
        return (
          <li key={text} data-met={met || undefined}>
            <Icon size="1.125rem" stroke={2} aria-hidden="true" />
            {text}
          </li>
        )
      })}
    </ul>
  )
}
