import type { MoneyForm } from '#shared/i18n/format.ts'
import type { Money } from '#shared/kernel/money.ts'
import { useFormat } from './format.tsx'
import classes from './NumberText.module.css'

/** A sum in the shop's currency, in tabular figures, at the right of its column. */
export function MoneyText({ amount, form }: { readonly amount: Money; readonly form?: MoneyForm }) {
  return <span className={classes.number}>{useFormat().money(amount, form)}</span>
}

/** A count in tabular figures, at the right of its column. */
export function NumberText({ value }: { readonly value: number }) {
  return <span className={classes.number}>{useFormat().number(value)}</span>
}
