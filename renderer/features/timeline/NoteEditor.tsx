import { Button, Textarea } from '@mantine/core'
import { type KeyboardEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommand, useOpId } from '#renderer/api/hooks.ts'
import { refreshAll } from '#renderer/api/query-client.ts'
import { ChangedMeanwhile } from '#renderer/ui/ChangedMeanwhile.tsx'
import { ErrorSentence, useFieldErrors } from '#renderer/ui/ErrorSentence.tsx'
import { KeyHint } from '#renderer/ui/KeyHint.tsx'
import { isPressed } from '#renderer/ui/shortcuts.ts'
import type { NoteEntry } from '#shared/contract/timeline.ts'
import classes from './Timeline.module.css'

interface NoteEditorProps {
  readonly note: NoteEntry
  readonly onDone: () => void
}

/** A note being changed where it stands. Ctrl+Enter saves, Esc leaves it as it was. */
export function NoteEditor({ note, onDone }: NoteEditorProps) {
  const { t } = useTranslation(['timeline', 'common'])
  const fieldErrors = useFieldErrors()
  const [opId, nextOpId] = useOpId()
  const update = useCommand('timeline.updateNote')
  const [text, setText] = useState(note.text)
  const [before, setBefore] = useState(note)
  const changed = note.version !== before.version && note.text !== before.text
  const problem = fieldErrors(update.error)['text']

  const save = () => {
    if (update.isPending || changed) return
    if (text.trim() === before.text) return onDone()
    const failed = () => {
      nextOpId()
      refreshAll()
    }
    update.mutate({ opId, id: note.id, version: note.version, text: text.trim() }, { onSuccess: onDone, onError: failed })
  }
  const press = (event: KeyboardEvent) => {
    if (isPressed('Escape', event)) onDone()
    else if (isPressed('Ctrl+Enter', event)) save()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div className={classes.noteEditor}>
      <Textarea
        aria-label={t('timeline:note')}
        autosize
        autoFocus
        minRows={1}
        maxRows={12}
        value={text}
        error={problem}
        onChange={({ currentTarget: { value } }) => setText(value)}
        onKeyDown={press}
      />
      {changed && (
        <ChangedMeanwhile onKeepMine={() => setBefore(note)}>
          {t('timeline:noteConflict')} <strong>{note.text}</strong>
        </ChangedMeanwhile>
      )}
      <ErrorSentence error={problem || changed ? null : update.error} />
      <div className={classes.composerActs}>
        <Button variant="subtle" size="sm" onClick={onDone}>
          {t('common:cancel')}
        </Button>
        <Button size="sm" loading={update.isPending} rightSection={<KeyHint keys="Ctrl+Enter" />} onClick={save}>
          {t('common:save')}
        </Button>
      </div>
    </div>
  )
}
