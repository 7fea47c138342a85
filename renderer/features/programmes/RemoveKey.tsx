import { IconTrash } from '@tabler/icons-react'
import classes from './Programmes.module.css'

/** Takes a row of the form away. */
export function RemoveKey({ label, onClick }: { readonly label: string; readonly onClick: () => void }) {
  return (
    <button type="button" className={classes.remove} aria-label={label} title={label} onClick={onClick}>
      <IconTrash size={20} stroke={1.75} aria-hidden="true" />
    </button>
  )
}
