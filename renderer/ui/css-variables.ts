import type { CSSVariablesResolver } from '@mantine/core'

/** Mantine's own names for colours, pointed at the tokens; the tokens themselves change with the colour scheme. */
const colours = {
  '--mantine-color-body': 'var(--bg)',
  '--mantine-color-text': 'var(--text)',
  '--mantine-color-bright': 'var(--text)',
  '--mantine-color-dimmed': 'var(--text-2)',
  '--mantine-color-placeholder': 'var(--text-3)',
  '--mantine-color-default': 'var(--surface)',
  '--mantine-color-default-hover': 'var(--sunken)',
  '--mantine-color-default-color': 'var(--text)',
  '--mantine-color-default-border': 'var(--line-strong)',
  '--mantine-color-anchor': 'var(--primary)',
  '--mantine-color-error': 'var(--on-danger-soft)',
  '--mantine-color-disabled': 'var(--sunken-press)',
  '--mantine-color-disabled-color': 'var(--text-3)',
  '--mantine-color-disabled-border': 'var(--line)',
  '--mantine-primary-color-filled': 'var(--primary)',
  '--mantine-primary-color-filled-hover': 'var(--primary-hover)',
  '--mantine-primary-color-light': 'var(--primary-soft)',
  '--mantine-primary-color-light-hover': 'var(--primary-soft)',
  '--mantine-primary-color-light-color': 'var(--on-primary-soft)',
  '--mantine-primary-color-contrast': 'var(--on-primary)',
  '--mantine-color-apron-filled': 'var(--primary)',
  '--mantine-color-apron-filled-hover': 'var(--primary-hover)',
  '--mantine-color-apron-light': 'var(--primary-soft)',
  '--mantine-color-apron-light-hover': 'var(--primary-soft)',
  '--mantine-color-apron-light-color': 'var(--on-primary-soft)',
}

export const cssVariablesResolver: CSSVariablesResolver = () => ({ variables: {}, light: colours, dark: colours })
