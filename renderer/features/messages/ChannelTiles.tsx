import { UnstyledButton } from '@mantine/core'
import { IconBan } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { channelIcons } from '#renderer/ui/contact-words.ts'
import type { Verdict } from '#shared/domain/contacts/verdict.ts'
import { WRITTEN_CHANNELS, type WrittenChannel } from '#shared/domain/messages/template.ts'
import type { Reach } from './reach.ts'
import classes from './Write.module.css'

interface ChannelTilesProps {
  readonly value: WrittenChannel
  readonly reach: Reach
  /** The number or address that it goes to by each. */
  readonly typedFor: (channel: WrittenChannel) => string | undefined
  readonly verdicts: ReadonlyMap<string, Verdict>
  readonly onChange: (channel: WrittenChannel) => void
}

/** By what he may be written to; one that is not possible says why. */
export function ChannelTiles({ value, reach, typedFor, verdicts, onChange }: ChannelTilesProps) {
  const { t } = useTranslation(['messages', 'journal'])
  const about = (channel: WrittenChannel) => {
    if (channel === 'mail') return typedFor(channel) ?? t('messages:noMail')
    return typedFor(channel) ?? t(reach.withoutCountry ? 'messages:noCountry' : 'messages:noPhone')
  }
  return (
    <fieldset className={classes.tiles} aria-label={t('messages:byWhat')}>
      {WRITTEN_CHANNELS.map((channel) => {
        const Icon = channelIcons[channel]
        const blocked = verdicts.get(channel)?.allowed === false
        return (
          <UnstyledButton
            key={channel}
            className={classes.tile ?? ''}
            aria-pressed={channel === value}
            data-blocked={blocked || undefined}
            data-autofocus={channel === value || undefined}
            onClick={() => onChange(channel)}
          >
            {blocked ? <IconBan stroke={1.75} aria-hidden="true" /> : <Icon stroke={1.75} aria-hidden="true" />}
            <span className={classes.tileName}>{t(`journal:channel.${channel}`)}</span>
            <span className={classes.tileAbout}>{about(channel)}</span>
          </UnstyledButton>
        )
      })}
    </fieldset>
  )
}
