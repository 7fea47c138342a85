import { PasswordInput } from '@mantine/core'
import type { ComponentProps } from 'react'
import { useTranslation } from 'react-i18next'
import { takeFocus } from '#renderer/ui/take-focus.ts'

type SecretFieldProps = Pick<ComponentProps<typeof PasswordInput>, 'label' | 'description' | 'disabled' | 'aria-describedby'> & {
  readonly value: string
  readonly onType: (typed: string) => void
  readonly longest: number
  /** What the browser may offer to fill in or to keep. */
  readonly autoComplete: 'current-password' | 'new-password' | 'off'
  /** Takes the focus as soon as it is there. */
  readonly first?: boolean
  readonly 'data-takes-scan'?: boolean
}

/** What is not to be read over a shoulder; it can be shown while it is typed. */
export function SecretField({ onType, longest, first = false, ...props }: SecretFieldProps) {
  const { t } = useTranslation('access')
  return (
    <PasswordInput
      {...props}
      maxLength={longest}
      onChange={(event) => onType(event.currentTarget.value)}
      visibilityToggleButtonProps={{ 'aria-label': t('settings.show') }}
      {...(first && { 'data-autofocus': true, ref: takeFocus })}
    />
  )
}
