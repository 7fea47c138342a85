import { Button, CloseButton, TextInput } from '@mantine/core'
import { type FormEvent, type KeyboardEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommand, useOpId, useQuery } from '#renderer/api/hooks.ts'
import { useKeptDraft } from '#renderer/platform/kept-draft.ts'
import { AskAfter } from '#renderer/ui/AskAfter.tsx'
import { ErrorSentence } from '#renderer/ui/ErrorSentence.tsx'
import { KeyHint } from '#renderer/ui/KeyHint.tsx'
import { PersonKey, ToggleKey } from '#renderer/ui/ToggleKey.tsx'
import { useWording } from '#renderer/ui/wording.ts'
import type { RelativeOnCard } from '#shared/contract/people.ts'
import type { Day } from '#shared/kernel/day.ts'
import classes from './FactForm.module.css'
import { keepCursor } from './keep-cursor.ts'

interface Draft {
  readonly text: string
  readonly labelId: number | null
  readonly personId: number | null
  readonly askAfter: Day | '' | null
  readonly question: string
}

type Problem = 'empty' | 'noQuestion' | 'noDay'

interface FactFormProps {
  readonly clientId: number
  readonly family: readonly RelativeOnCard[]
  /** With what was remembered; null when it was left. */
  readonly onDone: (text: string | null) => void
}

/** One line about the guest while he stands there (F2): Enter keeps it. Under what, about whom and what to ask later may be touched. */
export function FactForm({ clientId, family, onDone }: FactFormProps) {
  const { t } = useTranslation(['say', 'common'])
  const [opId] = useOpId()
  const { usualQuestion } = useWording()
  const add = useCommand('people.addFact')
  const labels = useQuery('people.labels', {}).data ?? []
  const [kept, keep] = useKeptDraft<Draft>(`till-fact-of-${clientId}`)
  const [problem, setProblem] = useState<Problem | null>(null)
  const empty = { text: '', labelId: null, personId: null, askAfter: null, question: usualQuestion }
  const draft: Draft = kept ?? empty

  const change = (part: Partial<Draft>) => {
    keep({ ...draft, ...part })
    setProblem(null)
  }
  const save = async () => {
    const found = problemOf(draft)
    setProblem(found)
    if (found !== null || add.isPending) return
    const { text, labelId, personId, askAfter } = draft
    const question = askAfter === null ? null : { text: draft.question, askAfter }
    await add.mutateAsync({ opId, clientId, personId, labelId, text, question })
    keep(null)
    onDone(text.trim())
  }
  // A refusal is shown by the mutation's own error.
  const send = () => void save().catch(() => undefined)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    send()
  }
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      event.preventDefault()
      onDone(null)
    } else if (event.key === 'Enter' && event.ctrlKey) {
      event.preventDefault()
      send()
    }
  }

  return (
    <form className={classes.form} aria-label={t('say:fact.title')} onSubmit={submit} onKeyDown={press} onMouseDown={keepCursor}>
      <div className={classes.row}>
        <TextInput
          className={classes.grow ?? ''}
          aria-label={t('say:fact.text')}
          placeholder={t('say:fact.hint')}
          value={draft.text}
          maxLength={300}
          autoComplete="off"
          autoFocus
          onChange={(event) => change({ text: event.currentTarget.value })}
        />
        <Button type="submit" variant="soft" rightSection={<KeyHint keys="Enter" />}>
          {t('say:fact.save')}
        </Button>
        <CloseButton aria-label={t('common:cancel')} onClick={() => onDone(null)} />
      </div>
      {(labels.length > 0 || family.length > 0) && (
        <div className={classes.chips}>
          <fieldset className={classes.choice} aria-label={t('say:fact.label')}>
            {labels.map(({ id, name }) => (
              <ToggleKey key={id} on={draft.labelId === id} onClick={() => change({ labelId: draft.labelId === id ? null : id })}>
                {name}
              </ToggleKey>
            ))}
          </fieldset>
          <fieldset className={classes.choice} aria-label={t('say:fact.about')}>
            {family.map(({ personId, called, colour, photo }) => (
              <PersonKey
                key={personId}
                name={called}
                colour={colour}
                photo={photo}
                on={draft.personId === personId}
                onClick={() => change({ personId: draft.personId === personId ? null : personId })}
              />
            ))}
          </fieldset>
        </div>
      )}
      <fieldset className={classes.row} aria-label={t('say:fact.ask')}>
        <span className={classes.label}>{t('say:fact.ask')}</span>
        <AskAfter value={draft.askAfter} optional className={classes.day ?? ''} onChange={(askAfter) => change({ askAfter })} />
        {draft.askAfter !== null && (
          <TextInput
            className={classes.grow ?? ''}
            aria-label={t('say:fact.question')}
            placeholder={t('say:fact.question')}
            value={draft.question}
            maxLength={120}
            autoComplete="off"
            onFocus={(event) => event.currentTarget.select()}
            onChange={(event) => change({ question: event.currentTarget.value })}
          />
        )}
      </fieldset>
      {problem === null ? (
        <ErrorSentence error={add.error} />
      ) : (
        <p role="alert" className={classes.problem}>
          {t(`say:fact.${problem}`)}
        </p>
      )}
    </form>
  )
}

function problemOf({ text, askAfter, question }: Draft): Problem | null {
  if (text.trim() === '') return 'empty'
  if (askAfter === '') return 'noDay'
  return askAfter !== null && question.trim() === '' ? 'noQuestion' : null
}
