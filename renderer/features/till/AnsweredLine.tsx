import { Button } from '@mantine/core'
import { IconArrowBackUp, IconCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useCommand, useOpId } from '#renderer/api/hooks.ts'
import { ErrorSentence } from '#renderer/ui/ErrorSentence.tsx'
import { QuietLine } from '#renderer/ui/Say.tsx'
import { focusTillSearch } from '#renderer/ui/SearchField.tsx'

/** What was made of a line, until the guest is left. */
export interface Answered {
  /** Of the mark, or of the gift that was given. */
  readonly id: number
  readonly of: 'mark' | 'gift'
  /** Of the line in whose place it stands. */
  readonly key: string
  readonly place: number
  /** "Asked", "Not now" */
  readonly mark: string
  /** The answer, or what was to be said. */
  readonly text: string
}

interface AnsweredLineProps {
  readonly clientId: number
  readonly answered: Answered
  readonly onTakenBack: () => void
}

/** Stands quietly where the line was, and gives it back. */
export function AnsweredLine({ clientId, answered, onTakenBack }: AnsweredLineProps) {
  const [opId] = useOpId()
  const takeBack = useCommand('people.takeBack')
  const undo = () => {
    if (takeBack.isPending || takeBack.isSuccess) return
    takeBack.mutate({ opId, clientId, markId: answered.id }, { onSuccess: onTakenBack })
  }
  return <TakenBackLine answered={answered} error={takeBack.error} onUndo={undo} />
}

interface TakenBackLineProps {
  readonly answered: Pick<Answered, 'mark' | 'text'>
  readonly error: unknown
  readonly onUndo: () => void
}

/** What was done, with its undo. Then the cursor is in the search again. */
export function TakenBackLine({ answered, error, onUndo }: TakenBackLineProps) {
  const { t } = useTranslation('common')
  return (
    <QuietLine
      icon={<IconCheck stroke={1.75} aria-hidden="true" />}
      lead={answered.mark}
      text={answered.text}
      below={error !== null && <ErrorSentence error={error} />}
    >
      <Button
        variant="subtle"
        size="sm"
        leftSection={<IconArrowBackUp size="1.125rem" stroke={1.75} aria-hidden="true" />}
        aria-label={`${t('undo')}: ${answered.mark}, ${answered.text}`}
        onClick={() => {
          focusTillSearch()
          onUndo()
        }}
      >
        {t('undo')}
      </Button>
    </QuietLine>
  )
}
