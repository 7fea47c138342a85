import { Checkbox, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { AskAfter } from '#renderer/ui/AskAfter.tsx'
import classes from './ContactDialog.module.css'
import type { ContactDraft, DraftProblems } from './contact-draft.ts'

interface FactOfAnswerProps {
  readonly answer: string
  readonly value: ContactDraft['fact']
  readonly problems: DraftProblems
  readonly onChange: (fact: ContactDraft['fact']) => void
}

/** What he said is worth to be remembered, and perhaps asked about another time. */
export function FactOfAnswer({ answer, value, problems, onChange }: FactOfAnswerProps) {
  const { t } = useTranslation(['journal', 'errors'])
  return (
    <div className={classes.group}>
      <Checkbox
        label={t('journal:fact')}
        checked={value !== null}
        onChange={({ currentTarget }) =>
          onChange(currentTarget.checked ? { text: answer.trim().slice(0, 300), ask: null } : null)
        }
      />
      {value !== null && (
        <>
          <TextInput
            aria-label={t('journal:factText')}
            autoComplete="off"
            maxLength={300}
            value={value.text}
            error={problems.fact && t(`errors:field.${problems.fact}`)}
            onChange={({ currentTarget }) => onChange({ ...value, text: currentTarget.value })}
          />
          <div className={classes.keys}>
            <span className={classes.quiet}>{t('journal:ask')}</span>
            <AskAfter
              value={value.ask?.after ?? null}
              optional
              className={classes.day ?? ''}
              onChange={(after) => onChange({ ...value, ask: after === null ? null : { text: value.ask?.text ?? '', after } })}
            />
          </div>
          {value.ask !== null && (
            <TextInput
              aria-label={t('journal:askWhat')}
              placeholder={t('journal:askWhat')}
              autoComplete="off"
              maxLength={120}
              value={value.ask.text}
              error={problems.ask && t('journal:askMissing')}
              onChange={({ currentTarget }) =>
                onChange({ ...value, ask: { after: value.ask?.after ?? '', text: currentTarget.value } })
              }
            />
          )}
        </>
      )}
    </div>
  )
}
