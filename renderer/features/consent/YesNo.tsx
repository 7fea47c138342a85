import { UnstyledButton } from '@mantine/core'
import { IconCheck, IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { type ConsentChannel, type ConsentPurpose, type ConsentWord, standingConsent } from '#shared/domain/contacts/consent.ts'
import classes from './Consent.module.css'

interface YesNoProps {
  /** What is asked, for who cannot see the row and the column. */
  readonly about: string
  readonly words: readonly ConsentWord[]
  readonly purpose: ConsentPurpose
  readonly channel: ConsentChannel
  readonly busy: boolean
  readonly onSay: (yes: boolean) => void
}

/** One answer: yes, no, or nobody asked. What follows from "by every way" is shown paler. */
export function YesNo({ about, words, purpose, channel, busy, onSay }: YesNoProps) {
  const { t } = useTranslation('consent')
  const standing = standingConsent(words, purpose, channel)
  const own = standing?.channel === channel
  const key = (yes: boolean) => {
    const on = standing !== null && (standing.state === 'given') === yes
    const Icon = yes ? IconCheck : IconX
    return (
      <UnstyledButton
        className={classes.key ?? ''}
        data-yes={yes}
        data-own={own || undefined}
        aria-pressed={on}
        aria-disabled={busy || (on && own) || undefined}
        onClick={() => {
          if (!busy && !(on && own)) onSay(yes)
        }}
      >
        <Icon size={18} stroke={2} aria-hidden="true" />
        {t(yes ? 'yes' : 'no')}
      </UnstyledButton>
    )
  }
  return (
    <fieldset className={classes.yesNo} aria-label={standing === null ? `${about}: ${t('notAsked')}` : about}>
      {key(true)}
      {key(false)}
    </fieldset>
  )
}
