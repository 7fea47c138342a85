import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ASK_LATER, askAfterIn } from '#shared/domain/say/ask-later.ts'
import type { Day } from '#shared/kernel/day.ts'
import { DayField } from './DayField.tsx'
import { useFormat } from './format.tsx'
import { ToggleKey } from './ToggleKey.tsx'

interface AskAfterProps {
  /** Null asks nothing; empty while the day is still to be chosen. */
  readonly value: Day | '' | null
  /** Whether the chosen day may be given back, so that nothing is asked. */
  readonly optional: boolean
  readonly className?: string
  readonly onChange: (value: Day | '' | null) => void
}

/** From when something is asked: one touch for the usual days, a calendar for the others. */
export function AskAfter({ value, optional, className, onChange }: AskAfterProps) {
  const { t } = useTranslation('common')
  const { today } = useFormat()
  /** The calendar stays while a day is typed in it that has a key too. */
  const [picking, setPicking] = useState(false)
  const soon = picking ? undefined : ASK_LATER.find((later) => value === askAfterIn(later, today))
  const byDate = value !== null && soon === undefined
  const press = (on: boolean, day: Day | '', pick: boolean) => {
    if (on && !optional) return
    setPicking(pick && !on)
    onChange(on ? null : day)
  }
  return (
    <>
      {ASK_LATER.map((later) => (
        <ToggleKey key={later} on={soon === later} onClick={() => press(soon === later, askAfterIn(later, today), false)}>
          {t(`askAfter.${later}`)}
        </ToggleKey>
      ))}
      <ToggleKey on={byDate} onClick={() => press(byDate, value ?? '', true)}>
        {t('askAfter.date')}
      </ToggleKey>
      {byDate && (
        <DayField
          className={className ?? ''}
          aria-label={t('askAfter.day')}
          min={today}
          value={value}
          onChange={(day) => {
            setPicking(true)
            onChange(day)
          }}
          data-mantine-stop-propagation="true"
        />
      )}
    </>
  )
}
