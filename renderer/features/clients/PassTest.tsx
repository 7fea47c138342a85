import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { LeafOf } from '#shared/contract/conditions.ts'
import classes from './Filters.module.css'
import { TestForm } from './TestForm.tsx'

type Ends = Pick<LeafOf<'pass'>, 'days' | 'entries'>

interface PassTestProps {
  /** What it is at first; null for a new one. */
  readonly asked: Ends | null
  readonly onApply: (ends: Ends) => void
}

/** Whose pass is about to end, by days or by entries. */
export function PassTest({ asked, onApply }: PassTestProps) {
  const { t } = useTranslation('segments')
  const [typed, setTyped] = useState({ days: String(asked?.days ?? ''), entries: String(asked?.entries ?? '') })
  const [unclear, setUnclear] = useState(false)
  const apply = () => {
    const [days, entries] = [typed.days.trim(), typed.entries.trim()].map((text) =>
      text === '' ? null : /^\d{1,4}$/.test(text) ? Number(text) : undefined,
    )
    if (days === undefined || entries === undefined || (days === null && entries === null)) return setUnclear(true)
    onApply({ days, entries })
  }
  return (
    <TestForm problem={unclear ? t('problemPass') : null} onApply={apply}>
      <div className={classes.span}>
        {(['days', 'entries'] as const).map((end) => (
          <TextInput
            key={end}
            label={t(end === 'days' ? 'pass.endsDays' : 'pass.endsEntries')}
            inputMode="numeric"
            maxLength={4}
            autoComplete="off"
            value={typed[end]}
            onChange={({ currentTarget }) => {
              setUnclear(false)
              setTyped({ ...typed, [end]: currentTarget.value })
            }}
          />
        ))}
      </div>
    </TestForm>
  )
}
