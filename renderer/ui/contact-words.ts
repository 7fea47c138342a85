import {
  IconBuildingStore,
  IconDeviceMobileMessage,
  IconMail,
  IconMessageCircle,
  IconMoodEmpty,
  IconMoodSad,
  IconMoodSmile,
  IconPhone,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Channel } from '#shared/domain/contacts/channel.ts'
import type { ContactDirection, ContactOutcome, Mood } from '#shared/domain/contacts/outcome.ts'
import type { BadgeTone } from './Badge.tsx'

export const channelIcons: Readonly<Record<Channel, typeof IconPhone>> = {
  counter: IconBuildingStore,
  call: IconPhone,
  sms: IconDeviceMobileMessage,
  mail: IconMail,
  messenger: IconMessageCircle,
}

export const moodIcons: Readonly<Record<Mood, typeof IconMoodSmile>> = {
  good: IconMoodSmile,
  neutral: IconMoodEmpty,
  bad: IconMoodSad,
}

const tones: Readonly<Record<ContactOutcome, BadgeTone>> = {
  reached: 'good',
  agreed: 'good',
  thinking: 'info',
  'left-message': 'plain',
  unreachable: 'plain',
  refused: 'warn',
  sent: 'plain',
}

export const outcomeTone = (outcome: ContactOutcome): BadgeTone => tones[outcome]

interface Told {
  readonly channel: Channel
  readonly direction: ContactDirection
  readonly subject: string
}

/** What happened, in one line: "Call: the order", "The client called". */
export function useContactHead(): (contact: Told) => string {
  const { t } = useTranslation('journal')
  return ({ channel, direction, subject }) => {
    const what = t(`did.${direction}.${channel}`)
    return subject === '' ? what : t('about', { what, subject })
  }
}
