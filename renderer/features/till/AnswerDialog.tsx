import { Modal } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useCommand, useOpId } from '#renderer/api/hooks.ts'
import { ErrorSentence } from '#renderer/ui/ErrorSentence.tsx'
import { type Answer, AnswerForm } from './AnswerForm.tsx'
import classes from './SayPanel.module.css'

interface AnswerDialogProps {
  readonly client: { readonly id: number; readonly called: string }
  readonly question: { readonly factId: number; readonly fact: string; readonly text: string }
  readonly onAnswered: (markId: number) => void
  readonly onClose: () => void
}

/** What a client answered to a question, away from the till: the same as there. */
export function AnswerDialog({ client, question: { factId, fact, text }, onAnswered, onClose }: AnswerDialogProps) {
  const { t } = useTranslation(['say', 'common'])
  const [opId] = useOpId()
  const answer = useCommand('people.answer')
  const send = ({ words, next }: Answer, saved: () => void) => {
    if (answer.isPending) return
    const line = { kind: 'question' as const, id: factId }
    const done = ({ markId }: { readonly markId: number }) => {
      saved()
      onAnswered(markId)
    }
    answer.mutate({ opId, clientId: client.id, line, mark: 'asked', words, next }, { onSuccess: done })
  }
  return (
    <Modal
      opened
      onClose={onClose}
      title={`${client.called}: ${text}`}
      size="lg"
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <p className={classes.asked}>{fact}</p>
      <AnswerForm factId={factId} question={text} onAnswer={send} />
      <ErrorSentence error={answer.error} />
    </Modal>
  )
}
