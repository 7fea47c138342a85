import { UnstyledButton } from '@mantine/core'
import { IconLayoutGrid } from '@tabler/icons-react'
import classes from './QuickKey.module.css'

interface QuickKeyProps {
  readonly name: string
  readonly price: string
  /** How many of it are in the basket, as written; stands on the key itself. */
  readonly quantity?: string | undefined
  readonly onClick: () => void
}

/** One item of the catalogue for one press. Another press takes one more; a press leaves the focus where it is. */
export function QuickKey({ name, price, quantity, onClick }: QuickKeyProps) {
  return (
    <UnstyledButton
      className={classes.key ?? ''}
      data-chosen={quantity !== undefined || undefined}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onClick}
    >
      <span className={classes.name}>{name}</span>
      <span className={classes.foot}>
        {quantity !== undefined && <span className={classes.quantity}>{quantity}</span>}
        {price}
      </span>
    </UnstyledButton>
  )
}

/** The last of the quick keys: the whole catalogue. */
export function AllItemsKey({ label, onClick }: { readonly label: string; readonly onClick: () => void }) {
  return (
    <UnstyledButton className={classes.key ?? ''} data-all onClick={onClick}>
      <IconLayoutGrid size="1.25rem" stroke={1.75} aria-hidden="true" />
      <span>{label}</span>
    </UnstyledButton>
  )
}
