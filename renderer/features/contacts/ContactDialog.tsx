import { Modal, Textarea } from '@mantine/core'
import { IconPhone } from '@tabler/icons-react'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommand, useOpId } from '#renderer/api/hooks.ts'
import { useKeptDraft } from '#renderer/platform/kept-draft.ts'
import { FormFoot } from '#renderer/ui/FormFoot.tsx'
import { useFormat } from '#renderer/ui/format.tsx'
import { submitOnControlEnter } from '#renderer/ui/submit-on-control-enter.ts'
import type { OutputOf } from '#shared/contract/client.ts'
import type { ClientFace } from '#shared/contract/clients.ts'
import { LONGEST_ANSWER } from '#shared/contract/journal.ts'
import { isMasked } from '#shared/domain/access/masks.ts'
import { outcomesOf } from '#shared/domain/contacts/outcome.ts'
import { ChoiceTiles } from './ChoiceTiles.tsx'
import classes from './ContactDialog.module.css'
import { About, MoodKeys, Way } from './ContactFields.tsx'
import { type Beginning, type ContactDraft, newDraft, problemsOf, recorded, withOutcome } from './contact-draft.ts'
import { dialled } from './dialled.ts'
import { FactOfAnswer } from './FactOfAnswer.tsx'
import { NextStep } from './NextStep.tsx'
import { WayVerdict } from './WayVerdict.tsx'

interface ContactDialogProps {
  readonly client: Pick<ClientFace, 'id' | 'called'>
  /** What is known of it before anything is said. */
  readonly begins?: Beginning
  /** To be called at once. */
  readonly phone?: { readonly typed: string; readonly e164: string | null } | null
  /** Causes of the lines of Today that it answers. */
  readonly lines?: readonly string[]
  readonly onSaved: (saved: OutputOf<'contacts.record'>) => void
  readonly onClose: () => void
}

/** Writes a conversation down in one go: how it came about, what came of it, and what is next. Ctrl+Enter saves; what is typed is kept. */
export function ContactDialog({ client, begins = {}, phone = null, lines = [], onSaved, onClose }: ContactDialogProps) {
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
            {phone !== null && !isMasked(phone.typed) && draft.channel === 'call' && (
              <a className={classes.phone} href={dialled(phone)}>
                <IconPhone size={22} stroke={1.75} aria-hidden="true" />
                {phone.typed}
              </a>
            )}
            <Way draft={draft} onChange={keep} />
            {draft.direction === 'out' && <WayVerdict clientId={client.id} channel={draft.channel} purpose={draft.purpose} />}
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
        <FormFoot long save={t('save')} busy={record.isPending} error={record.error} onCancel={onClose} />
      </form>
    </Modal>
  )
}
