import { Button, TextInput } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import { type FormEvent, type KeyboardEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useKeptDraft } from '#renderer/platform/kept-draft.ts'
import { AskAfter } from '#renderer/ui/AskAfter.tsx'
import { useWording } from '#renderer/ui/wording.ts'
import type { Day } from '#shared/kernel/day.ts'
import classes from './SayPanel.module.css'

/** What the guest answered, and what to ask him next. */
export interface Answer {
  readonly words: string
  readonly next: { readonly text: string; readonly askAfter: Day } | null
}

interface Draft {
  readonly words: string
  readonly askAfter: Day | '' | null
  readonly question: string
}

/** What opens below is seen at once, though the note scrolls where it is low. */
const intoView = (opened: HTMLElement | null) => opened?.scrollIntoView({ block: 'nearest' })

interface AnswerFormProps {
  readonly factId: number
  readonly question: string
  /** `saved` is to be called when the words are in the program and need not be kept here any longer. */
  readonly onAnswer: (answer: Answer, saved: () => void) => void
}

/** What the guest answered. Enter is *asked*, with the answer when there is one; half-typed words wait for the guest's next time. */
export function AnswerForm({ factId, question, onAnswer }: AnswerFormProps) {
  const { t } = useTranslation('say')
  const { usualQuestion } = useWording()
  const [kept, keep] = useKeptDraft<Draft>(`answer-to-${factId}`)
  const [problem, setProblem] = useState<'noDay' | 'noQuestion' | null>(null)
  const draft: Draft = kept ?? { words: '', askAfter: null, question: usualQuestion }
  const { words, askAfter } = draft
  const change = (part: Partial<Draft>) => {
    setProblem(null)
    const changed = { ...draft, ...part }
    keep(changed.words === '' && changed.askAfter === null ? null : changed)
  }
  const send = () => {
    if (words.trim() === '' || askAfter === null) return onAnswer({ words, next: null }, () => keep(null))
    if (askAfter === '') return setProblem('noDay')
    if (draft.question.trim() === '') return setProblem('noQuestion')
    onAnswer({ words, next: { text: draft.question, askAfter } }, () => keep(null))
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    send()
  }
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !event.ctrlKey) return
    // Elsewhere on the till it saves the visit, and would leave the answer behind.
    event.preventDefault()
    send()
  }
  return (
    <form className={classes.answer} onSubmit={submit} onKeyDown={press}>
      <div className={classes.answerRow}>
        <TextInput
          aria-label={`${t('answer')}: ${question}`}
          placeholder={t('answerHint')}
          value={words}
          maxLength={300}
          autoComplete="off"
          data-autofocus
          onChange={(event) => change({ words: event.currentTarget.value })}
        />
        <Button type="submit" variant="note" size="sm" leftSection={<IconCheck size={18} stroke={1.75} aria-hidden="true" />}>
          {t('asked')}
        </Button>
      </div>
      {words.trim() !== '' && (
        <fieldset ref={intoView} className={classes.next} aria-label={t('fact.ask')}>
          <span>{t('fact.ask')}</span>
          <AskAfter value={askAfter} optional className={classes.nextDay ?? ''} onChange={(day) => change({ askAfter: day })} />
          {askAfter !== null && (
            <TextInput
              ref={intoView}
              className={classes.nextQuestion ?? ''}
              aria-label={t('fact.question')}
              placeholder={t('fact.question')}
              value={draft.question}
              maxLength={120}
              autoComplete="off"
              onFocus={(event) => event.currentTarget.select()}
              onChange={(event) => change({ question: event.currentTarget.value })}
            />
          )}
        </fieldset>
      )}
      {problem !== null && <p role="alert">{t(`fact.${problem}`)}</p>}
    </form>
  )
}
