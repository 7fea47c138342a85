import { Modal, Textarea } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommand, useOpId } from '#renderer/api/hooks.ts'
import { refreshAll } from '#renderer/api/query-client.ts'
import { ChangedMeanwhile } from '#renderer/ui/ChangedMeanwhile.tsx'
import { FormFoot } from '#renderer/ui/FormFoot.tsx'
import { submitOnControlEnter } from '#renderer/ui/submit-on-control-enter.ts'
import { type JournalEntry, LONGEST_ANSWER } from '#shared/contract/journal.ts'
import { outcomesOf } from '#shared/domain/contacts/outcome.ts'
import { ChoiceTiles } from './ChoiceTiles.tsx'
import classes from './ContactDialog.module.css'
import { About, MoodKeys, Way } from './ContactFields.tsx'
import { type ContactDraft, draftOf } from './contact-draft.ts'

interface EditContactProps {
  /** As it stands now; another may have corrected it since the dialog opened. */
  readonly entry: JournalEntry
  readonly onDone: () => void
}

/** Puts a conversation of today right. */
export function EditContact({ entry, onDone }: EditContactProps) {
  const { t } = useTranslation(['journal', 'common'])
  const [opId, nextOpId] = useOpId()
  const update = useCommand('contacts.update')
  const [before, setBefore] = useState(entry)
  const [draft, setDraft] = useState<ContactDraft>(() => draftOf(entry))
  const [tried, setTried] = useState(false)
  const changed = entry.version !== before.version

  const save = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    const { fact: _, next: __, outcome, ...told } = draft
    if (update.isPending || changed || outcome === null) return
    const failed = () => {
      nextOpId()
      refreshAll()
    }
    update.mutate({ opId, id: entry.id, version: before.version, ...told, outcome }, { onSuccess: onDone, onError: failed })
  }
  return (
    <Modal opened onClose={onDone} size="58rem" title={t('editTitle')} closeButtonProps={{ 'aria-label': t('common:close') }}>
      <form className={classes.form} onSubmit={save} onKeyDown={submitOnControlEnter} noValidate>
        <div className={classes.columns}>
          <div className={classes.column}>
            <Way draft={draft} onChange={setDraft} />
            <About draft={draft} onChange={(more) => setDraft({ ...draft, ...more })} />
          </div>
          <div className={classes.column}>
            <ChoiceTiles
              label={t('outcomeTitle')}
              value={draft.outcome}
              options={outcomesOf(draft.channel, draft.direction).map((value) => ({ value, label: t(`outcome.${value}`) }))}
              problem={tried && draft.outcome === null ? t('outcomeNeeded') : null}
              onChange={(outcome) => setDraft({ ...draft, outcome })}
            />
            <Textarea
              label={t('answer')}
              autosize
              minRows={3}
              maxRows={8}
              maxLength={LONGEST_ANSWER}
              value={draft.answer}
              onChange={({ currentTarget }) => setDraft({ ...draft, answer: currentTarget.value })}
            />
            <MoodKeys value={draft.mood} onChange={(mood) => setDraft({ ...draft, mood })} />
          </div>
        </div>
        {changed && (
          <ChangedMeanwhile onKeepMine={() => setBefore(entry)} onTakeTheirs={onDone}>
            {t('conflict')}{' '}
            <strong>{[t(`outcome.${entry.outcome}`), entry.subject, entry.answer].filter(Boolean).join(' · ')}</strong>
          </ChangedMeanwhile>
        )}
        <FormFoot long busy={update.isPending} error={changed ? null : update.error} onCancel={onDone} />
      </form>
    </Modal>
  )
}
