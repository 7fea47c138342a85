import { Button } from '@mantine/core'
import { IconArrowBackUp, IconCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useCommand, useOpId } from '#renderer/api/hooks.ts'
import { ErrorSentence } from '#renderer/ui/ErrorSentence.tsx'
import { QuietLine } from '#renderer/ui/Say.tsx'
import { focusTillSearch } from '#renderer/ui/SearchField.tsx'

/** What was made of a line, until the guest is left. */
export interface Answered {
  readonly markId: number
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
  const { t } = useTranslation('common')
  const [opId] = useOpId()
  const takeBack = useCommand('people.takeBack')
  const undo = () => {
    focusTillSearch()
    if (takeBack.isPending || takeBack.isSuccess) return
    takeBack.mutate({ opId, clientId, markId: answered.markId }, { onSuccess: onTakenBack })
  }
  return (
    <QuietLine
      icon={<IconCheck stroke={1.75} aria-hidden="true" />}
      lead={answered.mark}
      text={answered.text}
      below={takeBack.error !== null && <ErrorSentence error={takeBack.error} />}
    >
      <Button
        variant="subtle"
        size="sm"
        leftSection={<IconArrowBackUp size="1.125rem" stroke={1.75} aria-hidden="true" />}
        aria-label={`${t('undo')}: ${answered.mark}, ${answered.text}`}
        onClick={undo}
      >
        {t('undo')}
      </Button>
    </QuietLine>
  )
}
