import { Button, TextInput } from '@mantine/core'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { DayField } from '#renderer/ui/DayField.tsx'
import { useFormat } from '#renderer/ui/format.tsx'
import { ASK_LATER, askAfterIn } from '#shared/domain/say/ask-later.ts'
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
  const { today } = useFormat()
  const dayId = useId()
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
        {ASK_LATER.map((later) => {
          const askAfter = askAfterIn(later, today)
          const chosen = question.askAfter === askAfter
          return (
            <Button
              key={later}
              variant={chosen ? 'soft' : 'default'}
              size="sm"
              aria-pressed={chosen}
              onClick={() => onChange({ ...question, askAfter })}
            >
              {t(`when.${later}`)}
            </Button>
          )
        })}
        <span className={classes.after}>
          <label htmlFor={dayId}>{t('askAfter')}</label>
          <DayField
            className={classes.day ?? ''}
            id={dayId}
            value={question.askAfter}
            onChange={(askAfter) => onChange({ ...question, askAfter })}
            data-mantine-stop-propagation="true"
          />
        </span>
      </div>
    </div>
  )
}
