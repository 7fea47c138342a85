import { NativeSelect, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { REPEAT_FROM, REPEAT_UNITS } from '#shared/domain/tasks/repeat.ts'
import type { TaskDraft } from './draft.ts'
import classes from './Tasks.module.css'
import { useRepeatWords } from './use-repeat-words.ts'

interface RepeatFieldsProps {
  readonly draft: TaskDraft
  readonly wrong: boolean
  readonly onChange: (fields: Partial<TaskDraft>) => void
}

/** Once, or again every so often: in a fixed series, or counted from the day it was done. */
export function RepeatFields({ draft: { repeats, every, from }, wrong, onChange }: RepeatFieldsProps) {
  const { t } = useTranslation('tasks')
  const words = useRepeatWords()
  const count = Number(every) || 1
  return (
    <fieldset className={classes.group}>
      <legend>{t('form.repeats')}</legend>
      <div className={classes.when}>
        <NativeSelect
          aria-label={t('form.repeats')}
          value={repeats}
          data={[
            { value: 'never', label: t('repeat.never') },
            ...REPEAT_UNITS.map((unit) => ({ value: unit, label: words(count, unit) })),
          ]}
          onChange={({ currentTarget }) => {
            const unit = REPEAT_UNITS.find((one) => one === currentTarget.value)
            onChange({ repeats: unit ?? 'never' })
          }}
        />
        {repeats !== 'never' && (
          <>
            <TextInput
              className={classes.every ?? ''}
              aria-label={t('repeat.every')}
              inputMode="numeric"
              autoComplete="off"
              maxLength={2}
              value={every}
              error={wrong ? t('problem.every') : null}
              onChange={({ currentTarget }) => onChange({ every: currentTarget.value })}
            />
            <NativeSelect
              aria-label={t('repeat.from')}
              value={from}
              data={REPEAT_FROM.map((value) => ({ value, label: t(`repeat.fromOf.${value}`) }))}
              onChange={({ currentTarget }) =>
                onChange({ from: REPEAT_FROM.find((one) => one === currentTarget.value) ?? 'due' })
              }
            />
          </>
        )}
      </div>
    </fieldset>
  )
}
