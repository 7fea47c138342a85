import { Button } from '@mantine/core'
import {
  IconBrandTelegram,
  IconBrandWhatsapp,
  IconCheck,
  IconCopy,
  IconDeviceMobile,
  IconMail,
  IconPhoneCall,
} from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { copyText, outsideLink } from '#renderer/platform/outside.ts'
import { isMasked } from '#shared/domain/access/masks.ts'
import { programLink } from '#shared/domain/messages/links.ts'
import type { WrittenChannel } from '#shared/domain/messages/template.ts'
import { programsOf } from './reach.ts'
import classes from './Write.module.css'

const icons = {
  sms: IconDeviceMobile,
  viber: IconPhoneCall,
  whatsapp: IconBrandWhatsapp,
  telegram: IconBrandTelegram,
  mail: IconMail,
} as const
const words = { sms: 'openSms', viber: 'viber', whatsapp: 'whatsapp', telegram: 'telegram', mail: 'openMail' } as const

interface ProgramKeysProps {
  readonly channel: WrittenChannel
  /** A number as E.164, or an e-mail address. */
  readonly to: string
  readonly subject: string
  readonly text: string
  /** The text is not fit to leave: something is still to be written in. */
  readonly held: boolean
  /** The one filled button is elsewhere. */
  readonly quiet: boolean
  /** The text was taken along: opened in a program, or copied. */
  readonly onTaken: () => void
}

/** Opens the program in which it is sent, with the text in it where it takes one, and copied where not. */
export function ProgramKeys({ channel, to, subject, text, held, quiet, onTaken }: ProgramKeysProps) {
  const { t } = useTranslation('messages')
  const [said, setSaid] = useState<'copied' | 'notCopied' | 'pasteThere' | 'noProgram' | null>(null)
  const copy = async () => {
    const copied = await copyText(text)
    setSaid(copied ? 'copied' : 'notCopied')
    if (copied) onTaken()
  }
  return (
    <div className={classes.programs}>
      {(isMasked(to) ? [] : programsOf[channel]).map((program, index) => {
        const { href, carriesText } = programLink(program, to, { subject, text })
        const opened = async (known: boolean) => {
          if (!known) return setSaid('noProgram')
          onTaken()
          setSaid(carriesText ? null : (await copyText(text)) ? 'pasteThere' : 'notCopied')
        }
        const Icon = icons[program]
        const look = {
          variant: quiet || index > 0 ? 'outline' : 'filled',
          leftSection: <Icon size={20} stroke={1.75} aria-hidden="true" />,
        }
        return held ? (
          <Button key={program} {...look} disabled>
            {t(words[program])}
          </Button>
        ) : (
          <Button key={program} component="a" {...look} {...outsideLink(href, (known) => void opened(known))}>
            {t(words[program])}
          </Button>
        )
      })}
      <Button
        variant="outline"
        disabled={held}
        leftSection={
          said === 'copied' ? (
            <IconCheck size={20} stroke={1.75} aria-hidden="true" />
          ) : (
            <IconCopy size={20} stroke={1.75} aria-hidden="true" />
          )
        }
        onClick={() => void copy()}
      >
        {t('copy')}
      </Button>
      <p className={classes.said} role="status">
        {said !== null && t(said)}
      </p>
    </div>
  )
}
