import { Button, NativeSelect, SegmentedControl, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommand, useOpId } from '#renderer/api/hooks.ts'
import { BlockNote } from '#renderer/ui/BlockNote.tsx'
import { ErrorSentence } from '#renderer/ui/ErrorSentence.tsx'
import { FootInSight } from '#renderer/ui/FormFoot.tsx'
import type { OutputOf } from '#shared/contract/client.ts'
import type { ClientCard } from '#shared/contract/clients.ts'
import type { MessageTemplate } from '#shared/contract/messages.ts'
import { CONTACT_PURPOSES } from '#shared/domain/contacts/channel.ts'
import { LONGEST_TEXT, type TemplateKind } from '#shared/domain/messages/template.ts'
import { formatList } from '#shared/i18n/format.ts'
import { isLanguage, languageNames } from '#shared/i18n/languages.ts'
import { ChannelTiles } from './ChannelTiles.tsx'
import { ProgramKeys } from './ProgramKeys.tsx'
import { reachOf } from './reach.ts'
import { SendKey, useSends } from './SendKey.tsx'
import { SmsCounter } from './SmsCounter.tsx'
import { useTemplateName } from './template-name.ts'
import { useAddressee } from './use-addressee.ts'
import { useWriting } from './use-writing.ts'
import classes from './Write.module.css'

interface WriteFormProps {
  readonly card: ClientCard
  readonly templates: readonly MessageTemplate[]
  readonly kind: TemplateKind | null
  readonly cause: string | null
  readonly onDone: () => void
  readonly onSent: (saved: OutputOf<'contacts.record'>) => void
}

export function WriteForm({ card, templates, kind, cause, onDone, onSent }: WriteFormProps) {
  const { t, i18n } = useTranslation(['messages', 'journal', 'common'])
  const nameOf = useTemplateName()
  const writing = useWriting({ clientId: card.id, templates, kind })
  /** Where the text was taken along: from then on, saying that it was sent comes first. */
  const [taken, setTaken] = useState(false)
  /** The program itself sends it: there is nothing more to be done here. */
  const [gone, setGone] = useState(false)
  const [opId, nextOpId] = useOpId()
  const record = useCommand('contacts.record')
  const reach = reachOf(card)
  const { channel, template, words, missing, block, blocked } = writing
  const { chosen, gone: lost, offered: addresses, choose, typedFor } = useAddressee(reach, channel)
  const to = lost ? null : chosen?.address
  const sends = useSends(channel)
  const held = words.text.trim() === '' || missing.length > 0 || block !== null || lost
  const others = templates.filter((one) => one.kind !== kind)
  const offered = [...templates.filter((one) => one.kind === kind), ...others]
  const subject = (channel === 'mail' && words.subject.trim()) || (template ? nameOf(template) : firstLine(words.text))
  const writtenIn = writing.language !== null && card.language !== null && writing.language !== card.language
  const told = { channel, purpose: writing.purpose, direction: 'out', outcome: 'sent', answer: '', mood: null } as const
  const write = () =>
    record.mutate(
      {
        opId,
        clientId: card.id,
        ...told,
        subject: aboutOf(subject, channel !== 'mail' && reach.numbers.length > 1 && chosen ? chosen.typed : null),
        lines: cause === null ? [] : [cause],
        fact: null,
        next: null,
      },
      { onSuccess: onSent, onError: ({ code }) => code !== 'OFFLINE' && nextOpId() },
    )

  return (
    <div className={classes.form}>
      <ChannelTiles value={channel} reach={reach} typedFor={typedFor} verdicts={writing.verdicts} onChange={writing.setChannel} />
      <div className={classes.what}>
        <NativeSelect
          label={t('messages:which')}
          value={template?.id ?? ''}
          data={[
            ...offered.map((one) => ({ value: String(one.id), label: nameOf(one) })),
            { value: '', label: t('messages:ownWords') },
          ]}
          onChange={({ currentTarget }) => writing.choose(currentTarget.value === '' ? null : Number(currentTarget.value))}
        />
        {addresses.length > 1 && (
          <NativeSelect
            label={t(channel === 'mail' ? 'messages:toMail' : 'messages:to')}
            value={chosen?.address ?? ''}
            data={addresses.map(({ typed, address }) => ({
              value: address,
              label: lost && address === chosen?.address ? t('messages:goneOption', { address: typed }) : typed,
            }))}
            onChange={({ currentTarget }) => choose(currentTarget.value)}
          />
        )}
      </div>
      {template === null ? (
        <SegmentedControl
          fullWidth
          aria-label={t('journal:purposeTitle')}
          value={writing.purpose}
          data={CONTACT_PURPOSES.map((purpose) => ({ value: purpose, label: t(`journal:purpose.${purpose}`) }))}
          onChange={(value) => writing.setOwnPurpose(CONTACT_PURPOSES.find((purpose) => purpose === value) ?? 'service')}
        />
      ) : (
        <p className={classes.hint}>
          <strong>{t(`journal:purpose.${template.purpose}`)}.</strong> {t(`messages:form.purposeHint.${template.purpose}`)}
        </p>
      )}
      <ErrorSentence error={writing.error} />
      {block && <BlockNote verdict={block} />}
      {lost && chosen && (
        <p className={classes.problem} role="alert">
          {t('messages:goneFromCard', { address: chosen.typed })}
        </p>
      )}
      {block?.block === 'no-address' && channel !== 'mail' && reach.withoutCountry && (
        <p className={classes.hint}>{t('messages:addCountry')}</p>
      )}
      {writing.none && !blocked && <p className={classes.hint}>{t('messages:noText')}</p>}
      {!blocked && !writing.none && !writing.waits && (
        <>
          {channel === 'mail' && (
            <TextInput
              label={t('messages:subject')}
              value={words.subject}
              maxLength={LONGEST_TEXT.subject}
              autoComplete="off"
              onChange={({ currentTarget }) => writing.setWords({ subject: currentTarget.value })}
            />
          )}
          <div>
            <Textarea
              label={t('messages:text')}
              autosize
              minRows={5}
              maxRows={10}
              dir="auto"
              lang={writing.language ?? undefined}
              value={words.text}
              maxLength={LONGEST_TEXT[channel]}
              onChange={({ currentTarget }) => writing.setWords({ text: currentTarget.value })}
            />
            {channel === 'sms' && <SmsCounter text={words.text} onPlain={(text) => writing.setWords({ text })} />}
          </div>
          {writtenIn && writing.language && card.language && (
            <p className={classes.hint}>
              {t('messages:otherLanguage', {
                wanted: languageNames[card.language],
                written: languageNames[writing.language],
              })}
            </p>
          )}
          {missing.length > 0 && (
            <p className={classes.problem} role="alert">
              {t('messages:missing', {
                name: card.called,
                fields: formatList(
                  missing.map((field) => writing.names[field]),
                  isLanguage(i18n.language) ? i18n.language : 'en',
                ),
              })}
            </p>
          )}
          {to && sends && (channel === 'mail' || channel === 'sms') && (
            <SendKey
              key={`send ${channel}`}
              message={{
                clientId: card.id,
                channel,
                purpose: writing.purpose,
                address: to,
                subject: words.subject.trim(),
                body: words.text.trim(),
                language: writing.language ?? card.language ?? (isLanguage(i18n.language) ? i18n.language : 'en'),
                cause,
                templateId: template?.id ?? null,
              }}
              held={words.text.trim() === '' || missing.length > 0}
              onGone={() => setGone(true)}
            />
          )}
          {sends === false && <p className={classes.hint}>{t('messages:canBeSetUp')}</p>}
          {to && !gone && (
            <ProgramKeys
              key={`${channel} ${to}`}
              channel={channel}
              to={to}
              subject={words.subject.trim()}
              text={words.text.trim()}
              held={held}
              quiet={taken || sends === true}
              onTaken={() => setTaken(true)}
            />
          )}
        </>
      )}
      <ErrorSentence error={record.error} />
      <FootInSight lined>
        <p className={classes.hint}>{!blocked && !gone && t('messages:sentItHint')}</p>
        <Button variant={gone ? 'filled' : 'subtle'} onClick={onDone}>
          {t('common:close')}
        </Button>
        {!blocked && !gone && (
          <Button variant={taken ? 'filled' : 'outline'} disabled={held} loading={record.isPending} onClick={write}>
            {t('messages:sentIt')}
          </Button>
        )}
      </FootInSight>
    </div>
  )
}

/** The journal keeps so much of what it was about. */
const LONGEST_SUBJECT = 120

/** With the number, where there is more than one. */
function aboutOf(subject: string, number: string | null): string {
  if (number === null) return subject.slice(0, LONGEST_SUBJECT)
  const end = ` → ${number}`
  return subject.slice(0, LONGEST_SUBJECT - end.length) + end
}

const firstLine = (text: string) => text.trim().split('\n')[0] ?? ''
