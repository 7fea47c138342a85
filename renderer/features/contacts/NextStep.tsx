import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { DayField } from '#renderer/ui/DayField.tsx'
import { useFormat } from '#renderer/ui/format.tsx'
import { ToggleKey } from '#renderer/ui/ToggleKey.tsx'
import { addDays, type Day } from '#shared/kernel/day.ts'
import classes from './ContactDialog.module.css'
import type { ContactDraft } from './contact-draft.ts'

interface NextStepProps {
  readonly value: ContactDraft['next']
  /** What is written where nobody writes anything; null where it only comes back as it was. */
  readonly usual: string | null
  readonly problem: string | null
  /** Whether the cursor goes to the day as soon as one is asked for. */
  readonly focusDay?: boolean
  readonly onChange: (next: ContactDraft['next']) => void
}

/** When it goes on: one touch for the usual days, a calendar for the others, and what is to be done then. */
export function NextStep({ value, usual, problem, focusDay = false, onChange }: NextStepProps) {
  const { t } = useTranslation('journal')
  const { today } = useFormat()
  /** The calendar stays while a day is typed in it that has a key too. */
  const [picking, setPicking] = useState(false)
  const soon = [
    ['nextTomorrow', addDays(today, 1)],
    ['nextWeek', addDays(today, 7)],
  ] as const
  const chosen = picking ? undefined : soon.find(([, day]) => day === value?.day)
  const byDate = value !== null && chosen === undefined
  const choose = (day: Day | '', pick: boolean) => {
    setPicking(pick)
    onChange({ text: '', ...value, day })
  }
  return (
    <fieldset className={classes.group}>
      <legend className={classes.label}>{t('next')}</legend>
      <div className={classes.keys}>
        <ToggleKey
          on={value === null}
          onClick={() => {
            setPicking(false)
            onChange(null)
          }}
        >
          {t('nextNone')}
        </ToggleKey>
        {soon.map(([word, day]) => (
          <ToggleKey key={word} on={chosen?.[1] === day} onClick={() => choose(day, false)}>
            {t(word)}
          </ToggleKey>
        ))}
        <ToggleKey on={byDate} onClick={() => choose(byDate ? (value?.day ?? '') : '', true)}>
          {t('nextDate')}
        </ToggleKey>
        {byDate && (
          <DayField
            className={classes.day ?? ''}
            aria-label={t('nextDay')}
            placeholder={t('nextDay')}
            min={today}
            autoFocus={focusDay}
            value={value.day}
            error={problem}
            onChange={(day) => choose(day, true)}
          />
        )}
      </div>
      {value !== null && usual !== null && (
        <TextInput
          aria-label={t('nextText')}
          placeholder={usual}
          autoComplete="off"
          maxLength={300}
          value={value.text}
          onChange={({ currentTarget }) => onChange({ ...value, text: currentTarget.value })}
        />
      )}
    </fieldset>
  )
}
