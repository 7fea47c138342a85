import { Button, TextInput } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import type { FormEvent, KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useKeptDraft } from '#renderer/platform/kept-draft.ts'
import classes from './SayPanel.module.css'

interface AnswerFormProps {
  readonly factId: number
  readonly question: string
  /** `saved` is to be called when the words are in the program and need not be kept here any longer. */
  readonly onAnswer: (words: string, saved: () => void) => void
}

/** What the guest answered. Enter is *asked*, with the answer when there is one; half-typed words wait for the guest's next time. */
export function AnswerForm({ factId, question, onAnswer }: AnswerFormProps) {
  const { t } = useTranslation('say')
  const [kept, keep] = useKeptDraft<string>(`answer-${factId}`)
  const words = kept ?? ''
  const send = () => onAnswer(words, () => keep(null))
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
    <form className={classes.answer} onSubmit={submit}>
      <TextInput
        aria-label={`${t('answer')}: ${question}`}
        placeholder={t('answerHint')}
        value={words}
        maxLength={300}
        autoComplete="off"
        onChange={(event) => keep(event.currentTarget.value === '' ? null : event.currentTarget.value)}
        onKeyDown={press}
      />
      <Button type="submit" variant="note" size="sm" leftSection={<IconCheck size={18} stroke={1.75} aria-hidden="true" />}>
        {t('asked')}
      </Button>
    </form>
  )
}
