import { Button, Modal, SegmentedControl, Textarea, TextInput } from '@mantine/core'
import { type FormEvent, type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommand, useOpId } from '#renderer/api/hooks.ts'
import { useKeptDraft } from '#renderer/platform/kept-draft.ts'
import { channelIcons, moodIcons } from '#renderer/ui/contact-words.ts'
import { ErrorSentence } from '#renderer/ui/ErrorSentence.tsx'
import { useFormat } from '#renderer/ui/format.tsx'
import { KeyHint } from '#renderer/ui/KeyHint.tsx'
import { submitOnControlEnter } from '#renderer/ui/submit-on-control-enter.ts'
import { ToggleKey } from '#renderer/ui/ToggleKey.tsx'
import type { OutputOf } from '#shared/contract/client.ts'
import type { ClientFace } from '#shared/contract/clients.ts'
import { LONGEST_ANSWER } from '#shared/contract/journal.ts'
import { CHANNELS, CONTACT_PURPOSES } from '#shared/domain/contacts/channel.ts'
import { CONTACT_DIRECTIONS, MOODS, outcomesOf } from '#shared/domain/contacts/outcome.ts'
import { ChoiceTiles } from './ChoiceTiles.tsx'
import classes from './ContactDialog.module.css'
import { type Beginning, type ContactDraft, newDraft, problemsOf, recorded, withOutcome, withWay } from './contact-draft.ts'
import { FactOfAnswer } from './FactOfAnswer.tsx'
import { NextStep } from './NextStep.tsx'
import { useSubjects } from './use-subjects.ts'

interface ContactDialogProps {
  readonly client: Pick<ClientFace, 'id' | 'called'>
  /** What is known of it before anything is said. */
  readonly begins?: Beginning
  /** Causes of the lines of Today that it answers. */
  readonly lines?: readonly string[]
  /** Whether he may be contacted in this way; nothing is shown where he may. */
  readonly verdict?: (way: Pick<ContactDraft, 'channel' | 'purpose'>) => ReactNode
  readonly onSaved: (saved: OutputOf<'contacts.record'>) => void
  readonly onClose: () => void
}

/** Writes a conversation down in one go: how it came about, what came of it, and what is next. Ctrl+Enter saves; what is typed is kept. */
export function ContactDialog({ client, begins = {}, lines = [], verdict, onSaved, onClose }: ContactDialogProps) {
  const { t } = useTranslation(['journal', 'common'])
  const { today } = useFormat()
  const [opId, nextOpId] = useOpId()
  const [kept, keep] = useKeptDraft<ContactDraft>(`contact-${client.id} ${lines.join()}`)
  const [tried, setTried] = useState(false)
  const record = useCommand('contacts.record')
  const draft = kept ?? newDraft(begins)
  const problems = tried ? problemsOf(draft, today) : {}
  const usualNext =
    draft.subject.trim() === '' ? t('nextCallBare', { name: client.called }) : t('nextCall', { subject: draft.subject.trim() })
  const change = (more: Partial<ContactDraft>) => keep({ ...draft, ...more })

  const save = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (record.isPending || Object.keys(problemsOf(draft, today)).length > 0) return
    const done = (saved: OutputOf<'contacts.record'>) => {
      keep(null)
      onSaved(saved)
    }
    const input = { opId, clientId: client.id, ...recorded(draft, usualNext), lines: [...lines] }
    record.mutate(input, { onSuccess: done, onError: ({ code }) => code !== 'OFFLINE' && nextOpId() })
  }
  return (
    <Modal
      opened
      onClose={onClose}
      size="58rem"
      title={t('titleWith', { name: client.called })}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <form className={classes.form} onSubmit={save} onKeyDown={submitOnControlEnter} noValidate>
        <div className={classes.columns}>
          <div className={classes.column}>
            <Way draft={draft} onChange={keep} />
            {draft.direction === 'out' && verdict?.({ channel: draft.channel, purpose: draft.purpose })}
            <About draft={draft} onChange={change} />
          </div>
          <div className={classes.column}>
            <ChoiceTiles
              label={t('outcomeTitle')}
              value={draft.outcome}
              options={outcomesOf(draft.channel, draft.direction).map((value) => ({ value, label: t(`outcome.${value}`) }))}
              problem={problems.outcome ? t('outcomeNeeded') : null}
              onChange={(outcome) => keep(withOutcome(draft, outcome, today))}
            />
            {draft.outcome === 'refused' && <p className={classes.quiet}>{t('refusedRests')}</p>}
            <Textarea
              label={t('answer')}
              placeholder={t('answerHint')}
              autosize
              minRows={2}
              maxRows={6}
              maxLength={LONGEST_ANSWER}
              value={draft.answer}
              onChange={({ currentTarget }) => change({ answer: currentTarget.value })}
            />
            {(draft.answer.trim() !== '' || draft.fact !== null) && (
              <FactOfAnswer answer={draft.answer} value={draft.fact} problems={problems} onChange={(fact) => change({ fact })} />
            )}
            <MoodKeys value={draft.mood} onChange={(mood) => change({ mood })} />
            <NextStep
              value={draft.next}
              usual={usualNext}
              problem={problems.next ? t('nextNeeded') : null}
              onChange={(next) => change({ next })}
            />
          </div>
        </div>
        <ErrorSentence error={record.error} />
        <div className={classes.foot}>
          <Button variant="subtle" onClick={onClose}>
            {t('common:cancel')}
          </Button>
          <Button type="submit" loading={record.isPending} rightSection={<KeyHint keys="Ctrl+Enter" />}>
            {t('save')}
          </Button>
        </div>
      </form>
    </Modal>
  )
}

interface PartProps {
  readonly draft: ContactDraft
}

/** By which channel, and who began. */
export function Way({ draft, onChange }: PartProps & { readonly onChange: (draft: ContactDraft) => void }) {
  const { t } = useTranslation('journal')
  return (
    <>
      <ChoiceTiles
        label={t('channelTitle')}
        value={draft.channel}
        focusFirst
        options={CHANNELS.map((value) => ({ value, label: t(`channel.${value}`), Icon: channelIcons[value] }))}
        onChange={(channel) => onChange(withWay(draft, { channel }))}
      />
      <div>
        <span className={classes.label}>{t('directionTitle')}</span>
        <SegmentedControl
          fullWidth
          aria-label={t('directionTitle')}
          value={draft.direction}
          data={CONTACT_DIRECTIONS.map((value) => ({ value, label: t(`direction.${value}`) }))}
          onChange={(direction) => onChange(withWay(draft, { direction }))}
        />
      </div>
    </>
  )
}

/** What for, and about what: one touch for what is usual. */
export function About({ draft, onChange }: PartProps & { readonly onChange: (more: Partial<ContactDraft>) => void }) {
  const { t } = useTranslation('journal')
  const subjects = useSubjects()
  return (
    <>
      <ChoiceTiles
        label={t('purposeTitle')}
        value={draft.purpose}
        options={CONTACT_PURPOSES.map((value) => ({ value, label: t(`purpose.${value}`) }))}
        onChange={(purpose) => onChange({ purpose })}
      />
      <div className={classes.group}>
        <TextInput
          label={t('subject')}
          placeholder={t('subjectHint')}
          autoComplete="off"
          maxLength={120}
          value={draft.subject}
          onChange={({ currentTarget }) => onChange({ subject: currentTarget.value })}
        />
        <div className={classes.keys}>
          {subjects[draft.purpose].map((subject) => (
            <ToggleKey
              key={subject}
              on={draft.subject === subject}
              onClick={() => onChange({ subject: draft.subject === subject ? '' : subject })}
            >
              {subject}
            </ToggleKey>
          ))}
        </div>
      </div>
    </>
  )
}

/** How he was; nothing where nobody could tell. */
export function MoodKeys({
  value,
  onChange,
}: {
  readonly value: ContactDraft['mood']
  readonly onChange: (mood: ContactDraft['mood']) => void
}) {
  const { t } = useTranslation('journal')
  return (
    <fieldset className={classes.group}>
      <legend className={classes.label}>{t('moodTitle')}</legend>
      <div className={classes.keys}>
        {MOODS.map((mood) => {
          const Icon = moodIcons[mood]
          return (
            <ToggleKey key={mood} on={mood === value} onClick={() => onChange(mood === value ? null : mood)}>
              <Icon size={20} stroke={1.75} aria-hidden="true" />
              {t(`mood.${mood}`)}
            </ToggleKey>
          )
        })}
      </div>
    </fieldset>
  )
}
