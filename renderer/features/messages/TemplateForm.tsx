import { NativeSelect, SegmentedControl, Switch, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommand, useOpId } from '#renderer/api/hooks.ts'
import { refreshAll } from '#renderer/api/query-client.ts'
import { useShop } from '#renderer/api/shop.tsx'
import { ChangedMeanwhile } from '#renderer/ui/ChangedMeanwhile.tsx'
import { RefusalSentence } from '#renderer/ui/ErrorSentence.tsx'
import { FormFoot } from '#renderer/ui/FormFoot.tsx'
import { submitOnControlEnter } from '#renderer/ui/submit-on-control-enter.ts'
import type { MessageTemplate } from '#shared/contract/messages.ts'
import { CONTACT_PURPOSES } from '#shared/domain/contacts/channel.ts'
import { parseMerge } from '#shared/domain/messages/merge.ts'
import { LONGEST_TEXT, TEMPLATE_KINDS, WRITTEN_CHANNELS, type WrittenChannel } from '#shared/domain/messages/template.ts'
import { type Language, languageNames, languages } from '#shared/i18n/languages.ts'
import { MergeArea } from './MergeArea.tsx'
import { Preview } from './Preview.tsx'
import { SmsCounter } from './SmsCounter.tsx'
import classes from './Templates.module.css'
import { draftOf, placeOf, readDraft, type TemplateDraft, textAt, withKind, withText } from './template-draft.ts'
import { useTemplateName } from './template-name.ts'
import { useFieldNames } from './use-field-names.ts'
import { useProblemWords } from './use-problem-words.ts'

interface TemplateFormProps {
  readonly template: MessageTemplate | null
  readonly copied: MessageTemplate | null
  /** As it stands now. */
  readonly now: MessageTemplate | null
  readonly onDone: () => void
}

/** A text of the shop: what it is for, and its words by language and way of writing, with how they read for a client beside them. */
export function TemplateForm({ template, copied, now, onDone }: TemplateFormProps) {
  const { t } = useTranslation(['messages', 'journal', 'errors'])
  const { shop } = useShop()
  const names = useFieldNames()
  const nameOf = useTemplateName()
  const problemWords = useProblemWords()
  const [draft, setDraft] = useState<TemplateDraft>(() => {
    const begun = draftOf(template ?? copied, names)
    return copied ? { ...begun, name: t('messages:list.copyOf', { name: nameOf(copied) }).slice(0, LONGEST_TEXT.name) } : begun
  })
  const [language, setLanguage] = useState<Language>(shop.language)
  const [channel, setChannel] = useState<WrittenChannel>('sms')
  const [tried, setTried] = useState(false)
  const [opId, nextOpId] = useOpId()
  const save = useCommand('messages.saveTemplate')
  const conflict = save.error?.code === 'CONFLICT' && now !== null
  const place = placeOf(language, channel)
  const { subject, text } = textAt(draft, place)
  const { fields, problem } = readDraft(draft, names)
  // The area of the text tells its own.
  const told = parseMerge(text, names).problems.length > 0
  const unnamed = draft.kind === 'own' && fields.name === ''
  const nothing = fields.texts.length === 0
  const isWritten = (inLanguage: Language, by?: WrittenChannel) =>
    fields.texts.some((one) => one.language === inLanguage && (by === undefined || one.channel === by))
  const send = (version: number) => {
    setTried(true)
    if (problem) {
      const [inLanguage, by] = problem.place.split(' ') as [Language, WrittenChannel]
      setLanguage(inLanguage)
      setChannel(by)
    }
    if (problem || unnamed || nothing) return
    save.mutate(
      { opId, id: template?.id ?? null, version, ...fields },
      {
        onSuccess: onDone,
        onError: ({ code }) => {
          if (code !== 'OFFLINE') nextOpId()
          if (code === 'CONFLICT') refreshAll()
        },
      },
    )
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!conflict) send(template?.version ?? 0)
  }
  const other = channel === 'sms' ? 'messenger' : 'sms'
  return (
    <form className={classes.form} onSubmit={submit} onKeyDown={submitOnControlEnter}>
      <div className={classes.three}>
        <NativeSelect
          label={t('messages:form.kind')}
          value={draft.kind}
          data={TEMPLATE_KINDS.map((kind) => ({ value: kind, label: t(`messages:kind.${kind}`) }))}
          onChange={({ currentTarget }) =>
            setDraft(withKind(draft, TEMPLATE_KINDS.find((kind) => kind === currentTarget.value) ?? 'own'))
          }
        />
        <TextInput
          label={t('messages:form.name')}
          placeholder={draft.kind === 'own' ? '' : t(`messages:kind.${draft.kind}`)}
          value={draft.name}
          maxLength={LONGEST_TEXT.name}
          autoComplete="off"
          data-autofocus={template === null || undefined}
          error={tried && unnamed ? t('errors:field.missing') : null}
          onChange={({ currentTarget }) => setDraft({ ...draft, name: currentTarget.value })}
        />
        <NativeSelect
          label={t('messages:form.purpose')}
          value={draft.purpose}
          data={CONTACT_PURPOSES.map((purpose) => ({ value: purpose, label: t(`journal:purpose.${purpose}`) }))}
          onChange={({ currentTarget }) =>
            setDraft({ ...draft, purpose: CONTACT_PURPOSES.find((one) => one === currentTarget.value) ?? draft.purpose })
          }
        />
      </div>
      <p className={classes.hint}>{t(`messages:form.purposeHint.${draft.purpose}`)}</p>
      <div className={classes.where}>
        <SegmentedControl
          aria-label={t('messages:form.language')}
          value={language}
          data={languages.map((each) => ({
            value: each,
            label: <Written name={languageNames[each]} written={isWritten(each)} />,
          }))}
          onChange={(value) => setLanguage(languages.find((each) => each === value) ?? language)}
        />
        <SegmentedControl
          aria-label={t('messages:form.channel')}
          value={channel}
          data={WRITTEN_CHANNELS.map((each) => ({
            value: each,
            label: <Written name={t(`journal:channel.${each}`)} written={isWritten(language, each)} />,
          }))}
          onChange={(value) => setChannel(WRITTEN_CHANNELS.find((each) => each === value) ?? channel)}
        />
      </div>
      <div className={classes.sides}>
        <div className={classes.side}>
          {channel === 'mail' && (
            <TextInput
              label={t('messages:subject')}
              value={subject}
              maxLength={LONGEST_TEXT.subject}
              autoComplete="off"
              lang={language}
              onChange={({ currentTarget }) => setDraft(withText(draft, place, { subject: currentTarget.value }))}
            />
          )}
          <MergeArea
            key={place}
            label={t('messages:text')}
            language={language}
            names={names}
            value={text}
            maxLength={LONGEST_TEXT[channel]}
            onChange={(changed) => setDraft(withText(draft, place, { text: changed }))}
          />
          {text.trim() === '' && (
            <p className={classes.hint}>
              {channel === 'mail'
                ? t('messages:form.noMail')
                : isWritten(language, other) &&
                  t(channel === 'sms' ? 'messages:form.sameAsMessenger' : 'messages:form.sameAsSms')}
            </p>
          )}
          {channel === 'sms' && (
            <Switch
              label={t('messages:form.plainSms')}
              description={t('messages:form.plainSmsHint')}
              checked={draft.plainSms}
              onChange={({ currentTarget }) => setDraft({ ...draft, plainSms: currentTarget.checked })}
            />
          )}
        </div>
        <Preview
          language={language}
          channel={channel}
          subject={subject}
          text={text}
          plain={draft.plainSms}
          counter={(words) => channel === 'sms' && <SmsCounter text={words} />}
        />
      </div>
      <RefusalSentence>
        {tried && problem ? (told ? null : problemWords(problem)) : tried && nothing ? t('messages:form.nothingWritten') : null}
      </RefusalSentence>
      {conflict ? (
        <ChangedMeanwhile busy={save.isPending} onKeepMine={() => send(now.version)} onTakeTheirs={onDone}>
          {t('messages:form.conflict', { value: textAt(draftOf(now, names), place).text || nameOf(now) })}
        </ChangedMeanwhile>
      ) : (
        <FormFoot busy={save.isPending} error={save.error} onCancel={onDone} />
      )}
    </form>
  )
}

/** A choice with whether there are words already. */
function Written({ name, written }: { readonly name: string; readonly written: boolean }) {
  const { t } = useTranslation('messages')
  return (
    <span className={classes.written} data-written={written || undefined}>
      <span aria-hidden={written || undefined}>{name}</span>
      {written && <span className={classes.unseen}>{t('form.written', { name })}</span>}
    </span>
  )
}
