import { TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { AskAfter } from '#renderer/ui/AskAfter.tsx'
import type { Day } from '#shared/kernel/day.ts'
import classes from './FactEditor.module.css'

interface Question {
  readonly text: string
  readonly askAfter: Day
}

interface QuestionFieldsProps {
  readonly question: Question
  readonly problem: string | undefined
  /** Whether the cursor comes here at once. */
  readonly focus?: boolean
  readonly onChange: (question: Question) => void
}

/** What to ask of it, and from which day. */
export function QuestionFields({ question, problem, focus = true, onChange }: QuestionFieldsProps) {
  const { t } = useTranslation('people')
  return (
    <div className={classes.later}>
      <TextInput
        aria-label={t('question')}
        placeholder={t('questionHint')}
        autoComplete="off"
        autoFocus={focus}
        maxLength={120}
        value={question.text}
        error={problem}
        onChange={({ currentTarget: { value } }) => onChange({ ...question, text: value })}
        data-mantine-stop-propagation="true"
      />
      <div className={classes.when}>
        <AskAfter
          value={question.askAfter}
          optional={false}
          className={classes.day ?? ''}
          onChange={(askAfter) => onChange({ ...question, askAfter: askAfter ?? '' })}
        />
      </div>
    </div>
  )
}
