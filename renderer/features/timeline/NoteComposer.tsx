import { Button, NativeSelect, Textarea } from '@mantine/core'
import { IconPin } from '@tabler/icons-react'
import { type KeyboardEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommand, useOpId, useQuery } from '#renderer/api/hooks.ts'
import { useKeptDraft } from '#renderer/platform/kept-draft.ts'
import { ErrorSentence, useFieldErrors } from '#renderer/ui/ErrorSentence.tsx'
import { KeyHint } from '#renderer/ui/KeyHint.tsx'
import { isPressed } from '#renderer/ui/shortcuts.ts'
import type { ClientCard } from '#shared/contract/clients.ts'
import classes from './Timeline.module.css'

/** A note is written right where it will stand; what is typed is kept until it is saved. */
export function NoteComposer({ card }: { readonly card: ClientCard }) {
  const { t } = useTranslation('timeline')
  const fieldErrors = useFieldErrors()
  const [opId, nextOpId] = useOpId()
  const add = useCommand('timeline.addNote')
  const [text, keep] = useKeptDraft<string>(`note-${card.id}-${card.createdAt}`)
  const [pinned, setPinned] = useState(false)
  const [praisedId, setPraisedId] = useState<number | null>(null)
  const working = (useQuery('staff.list', {}).data ?? []).filter(({ leftAt }) => leftAt === null)
  const written = (text ?? '').trim()
  const problem = fieldErrors(add.error)['text']

  const save = () => {
    if (add.isPending || written === '') return
    const done = () => {
      keep(null)
      setPinned(false)
      setPraisedId(null)
      nextOpId()
    }
    add.mutate({ opId, clientId: card.id, text: written, pinned, praisedId }, { onSuccess: done, onError: nextOpId })
  }
  const press = (event: KeyboardEvent) => {
    if (!isPressed('Ctrl+Enter', event)) return
    event.preventDefault()
    save()
  }
  return (
    <div className={classes.composer}>
      <Textarea
        aria-label={t('writeNote')}
        placeholder={t('noteHint')}
        autosize
        minRows={1}
        maxRows={8}
        value={text ?? ''}
        error={problem}
        onChange={({ currentTarget: { value } }) => {
          add.reset()
          keep(value === '' ? null : value)
        }}
        onKeyDown={press}
      />
      {text !== null && (
        <div className={classes.composerActs}>
          <Button
            variant={pinned ? 'soft' : 'subtle'}
            size="sm"
            aria-pressed={pinned}
            leftSection={<IconPin size={18} stroke={1.75} aria-hidden="true" />}
            onClick={() => setPinned(!pinned)}
          >
            {t('pin')}
          </Button>
          {working.length > 1 && (
            <NativeSelect
              size="sm"
              aria-label={t('praiseWhom')}
              value={praisedId ?? ''}
              data={[
                { value: '', label: `${t('praiseWhom')}: ${t('praiseNobody')}` },
                ...working.map(({ id, name }) => ({ value: String(id), label: t('praises', { name }) })),
              ]}
              onChange={({ currentTarget: { value } }) => setPraisedId(value === '' ? null : Number(value))}
            />
          )}
          <Button
            size="sm"
            loading={add.isPending}
            disabled={written === ''}
            rightSection={<KeyHint keys="Ctrl+Enter" />}
            onClick={save}
          >
            {t('saveNote')}
          </Button>
        </div>
      )}
      <ErrorSentence error={problem ? null : add.error} />
    </div>
  )
}
