import { defaultVariantColorsResolver, type VariantColorsResolver } from '@mantine/core'

const NONE = '1px solid transparent'

/** How loud a button is. `filled` exists once per screen; `note` only where something is to be said. */
export const variantColorResolver: VariantColorsResolver = (input) => {
  const danger = input.color === 'danger'
  switch (input.variant) {
    case 'filled':
      return danger
        ? { background: 'var(--danger)', hover: 'var(--danger)', color: 'var(--on-danger)', border: NONE }
        : { background: 'var(--primary)', hover: 'var(--primary-hover)', color: 'var(--on-primary)', border: NONE }
    case 'soft':
    case 'light':
      return danger
        ? { background: 'var(--danger-soft)', hover: 'var(--danger-soft)', color: 'var(--on-danger-soft)', border: NONE }
        : { background: 'var(--primary-soft)', hover: 'var(--primary-soft)', color: 'var(--on-primary-soft)', border: NONE }
    case 'note':
      return { background: 'var(--note-press)', hover: 'var(--note-press)', color: 'var(--on-note)', border: NONE }
    case 'default':
      return { background: 'var(--sunken)', hover: 'var(--sunken-press)', color: 'var(--text)', border: NONE }
    case 'outline':
      return {
        background: 'var(--surface)',
        hover: 'var(--sunken)',
        color: danger ? 'var(--on-danger-soft)' : 'var(--text)',
        border: '1px solid var(--line)',
      }
    case 'subtle':
    case 'transparent':
      return {
        background: 'transparent',
        hover: 'var(--sunken)',
        color: danger ? 'var(--on-danger-soft)' : 'var(--text-2)',
        border: NONE,
      }
    default:
      return defaultVariantColorsResolver(input)
  }
}
