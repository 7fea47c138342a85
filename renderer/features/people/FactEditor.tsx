import { Button, NativeSelect, TextInput } from '@mantine/core'
import { IconBell, IconX } from '@tabler/icons-react'
import { type KeyboardEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { newOpId } from '#renderer/api/api.ts'
import type { ApiError } from '#renderer/api/errors.ts'
import { useCommand, useQuery } from '#renderer/api/hooks.ts'
import { refreshAll } from '#renderer/api/query-client.ts'
import { ChangedMeanwhile } from '#renderer/ui/ChangedMeanwhile.tsx'
import { ConfirmDialog } from '#renderer/ui/ConfirmDialog.tsx'
import { ErrorSentence, useFieldErrors } from '#renderer/ui/ErrorSentence.tsx'
import { useFormat } from '#renderer/ui/format.tsx'
import { KeyHint } from '#renderer/ui/KeyHint.tsx'
import { isPressed } from '#renderer/ui/shortcuts.ts'
import type { Fact } from '#shared/contract/people.ts'
import { askAfterIn } from '#shared/domain/say/ask-later.ts'
import { isDay } from '#shared/kernel/day.ts'
import classes from './FactEditor.module.css'
import { type FactDraft, type FactFields, fieldsOf, hasEnded, isChanged, onTopOf, standing } from './fact-draft.ts'
import { QuestionFields } from './QuestionFields.tsx'

interface FactEditorProps {
  readonly clientId: number
  readonly draft: FactDraft
  /** The fact as it stands on the card now. */
  readonly now: Fact | undefined
  /** One of the family whom it is about, when that has to be said. */
  readonly about: string | null
  readonly onDraft: (draft: FactDraft) => void
  readonly onDone: () => void
}

/** One fact being written where it stands. Enter or Ctrl+Enter saves, Esc goes back. */
export function FactEditor({ clientId, draft, now, about, onDraft, onDone }: FactEditorProps) {
  const { t } = useTranslation(['people', 'common', 'errors'])
  const format = useFormat()
  const fieldErrors = useFieldErrors()
  const labels = useQuery('people.labels', {}).data ?? []
  const add = useCommand('people.addFact')
  const update = useCommand('people.updateFact')
  const end = useCommand('people.endFact')
  const [ending, setEnding] = useState(false)
  const [missing, setMissing] = useState<{ readonly text: boolean; readonly question: boolean } | null>(null)
  const { mine, before } = draft
  const stands = standing(draft, now)
  const busy = add.isPending || update.isPending
  const error = update.error ?? add.error
  const byField = fieldErrors(error)

  const change = (part: Partial<FactFields>) => {
    setMissing(null)
    onDraft({ ...draft, mine: { ...mine, ...part } })
  }
  const failed = ({ code }: ApiError) => {
    if (code === 'CONFLICT' || code === 'NOT_FOUND') refreshAll()
  }
  const save = () => {
    if (busy || stands === 'changed-by-another') return
    const lacks = { text: mine.text.trim() === '', question: mine.question !== null && mine.question.text.trim() === '' }
    if (lacks.text || lacks.question) return setMissing(lacks)
    if (before !== null && !isChanged(draft)) return onDone()
    if (before === null || stands === 'gone') {
      const { opId, personId } = draft
      return add.mutate({ opId, clientId, personId, ...mine }, { onSuccess: onDone })
    }
    // On the newest version even when the other one only changed what is changed here too.
    update.mutate(
      { opId: draft.opId, id: before.id, version: now?.version ?? before.version, ...mine },
      { onSuccess: onDone, onError: failed },
    )
  }
  const press = (event: KeyboardEvent) => {
    const inText = event.target instanceof HTMLInputElement && event.target.type === 'text'
    if (isPressed('Escape', event)) onDone()
    else if (isPressed('Ctrl+Enter', event) || (inText && isPressed('Enter', event))) save()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const ended = now?.question && hasEnded(now.question) ? now.question : null
  const needed = t('errors:field.missing')
  const labelName = labels.find(({ id }) => id === mine.labelId)?.name ?? now?.label?.name

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys of the fields inside it are heard here.
    <div className={classes.editor} onKeyDown={press}>
      <dt>
        {about === null ? (
          <NativeSelect
            className={classes.label ?? ''}
            aria-label={t('people:label')}
            value={mine.labelId ?? ''}
            data={[
              { value: '', label: t('people:noLabel') },
              ...labels.map(({ id, name }) => ({ value: String(id), label: name })),
              // A label that was retired stays with the facts that have it.
              ...(mine.labelId !== null && !labels.some(({ id }) => id === mine.labelId)
                ? [{ value: String(mine.labelId), label: labelName ?? '' }]
                : []),
            ]}
            onChange={({ currentTarget: { value } }) => change({ labelId: value === '' ? null : Number(value) })}
            data-mantine-stop-propagation="true"
          />
        ) : (
          <span className={classes.about}>{about}</span>
        )}
      </dt>
      <dd className={classes.line}>
        <TextInput
          className={classes.text ?? ''}
          aria-label={t('people:fact')}
          placeholder={t('people:factHint')}
          autoComplete="off"
          autoFocus
          maxLength={300}
          value={mine.text}
          error={missing?.text ? needed : byField['text']}
          onChange={({ currentTarget: { value } }) => change({ text: value })}
          data-mantine-stop-propagation="true"
        />
        <KeyHint keys="Ctrl+Enter" />
      </dd>
      <dd className={classes.below}>
        {mine.question !== null && (
          <QuestionFields
            question={mine.question}
            problem={missing?.question ? needed : byField['question.text']}
            onChange={(question) => change({ question })}
          />
        )}
        {stands === 'changed-by-another' && now !== undefined && (
          <ChangedMeanwhile onKeepMine={() => onDraft(onTopOf(draft, now))} onTakeTheirs={onDone}>
            {t('people:conflict')} <strong>{theirsInWords(fieldsOf(now), format.dayShort)}</strong>
          </ChangedMeanwhile>
        )}
        {stands === 'gone' && (
          <p className={classes.gone} role="status">
            {t('people:factGone')}
          </p>
        )}
        <ErrorSentence error={stands === 'fine' ? error : null} />
        {ended !== null && mine.question === null && (
          <div className={classes.ended}>
            <p>
              {t(`people:ended.${ended.state === 'never' ? 'never' : 'asked'}`)} <strong>{ended.text}</strong>
            </p>
            <Button
              variant="outline"
              size="sm"
              onClick={() => change({ question: { text: ended.text, askAfter: format.today } })}
            >
              {t('people:askAgain')}
            </Button>
          </div>
        )}
        <div className={classes.acts}>
          {mine.question === null ? (
            <Button
              variant="subtle"
              size="sm"
              leftSection={<IconBell size={18} stroke={1.75} aria-hidden="true" />}
              onClick={() => change({ question: { text: '', askAfter: askAfterIn('week', format.today) } })}
            >
              {t('people:askLater')}
            </Button>
          ) : (
            <Button
              variant="subtle"
              size="sm"
              leftSection={<IconX size={18} stroke={1.75} aria-hidden="true" />}
              onClick={() => change({ question: null })}
            >
              {t('people:askNever')}
            </Button>
          )}
          {before !== null && stands !== 'gone' && (
            <Button variant="subtle" size="sm" color="danger" onClick={() => setEnding(true)}>
              {t('people:endFact')}
            </Button>
          )}
          <span className={classes.room} />
          <Button variant="subtle" size="sm" onClick={onDone}>
            {t('common:cancel')}
          </Button>
          <Button
            variant="soft"
            size="sm"
            loading={busy}
            disabled={stands === 'changed-by-another' || (mine.question !== null && !isDay(mine.question.askAfter))}
            onClick={save}
          >
            {t('common:save')}
          </Button>
        </div>
        <ConfirmDialog
          opened={ending}
          title={t('people:endTitle')}
          text={t('people:endText', { text: before?.fields.text ?? '' })}
          confirm={t('people:endConfirm')}
          danger
          busy={end.isPending}
          error={end.error}
          onConfirm={() => before !== null && end.mutate({ opId: newOpId(), id: before.id }, { onSuccess: onDone })}
          onClose={() => setEnding(false)}
        />
      </dd>
    </div>
  )
}

function theirsInWords({ text, question }: FactFields, dayShort: (day: string) => string): string {
  return question === null ? text : `${text} – ${question.text} (${dayShort(question.askAfter)})`
}
