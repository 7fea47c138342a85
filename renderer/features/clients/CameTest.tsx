import { NativeSelect, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { LeafOf } from '#shared/contract/conditions.ts'
import { isDay } from '#shared/kernel/day.ts'
import classes from './Filters.module.css'
import type { OnApply } from './leaf-kind.ts'
import { TestForm } from './TestForm.tsx'

type When = LeafOf<'came'>['when']

interface CameTestProps {
  readonly which: LeafOf<'came'>['which']
  /** What it is at first; null for a new one. */
  readonly asked: LeafOf<'came'> | null
  readonly onApply: OnApply
}

/** How long ago clients came first or last, or between which days. */
export function CameTest({ which, asked, onApply }: CameTestProps) {
  const { t } = useTranslation(['segments', 'fields'])
  const [kind, setKind] = useState<When['kind']>(asked?.when.kind ?? 'ago')
  const [ends, setEnds] = useState({ from: String(asked?.when.from ?? ''), until: String(asked?.when.until ?? '') })
  const [unclear, setUnclear] = useState(false)
  const apply = () => {
    const when = kind === 'ago' ? daysAgo(ends) : daysBetween(ends)
    if (when === null) return setUnclear(true)
    onApply({ by: 'came', which, when })
  }
  return (
    <TestForm problem={unclear ? t(kind === 'ago' ? 'segments:problemAgo' : 'segments:problemDays') : null} onApply={apply}>
      <NativeSelect
        label={t('segments:ago.label')}
        value={kind}
        data={[
          { value: 'ago', label: t('segments:ago.days') },
          { value: 'between', label: t('segments:ago.between') },
        ]}
        onChange={({ currentTarget }) => {
          setUnclear(false)
          setEnds({ from: '', until: '' })
          setKind(currentTarget.value === 'ago' ? 'ago' : 'between')
        }}
      />
      <div className={classes.span}>
        {(['from', 'until'] as const).map((end) => (
          <TextInput
            key={end}
            label={t(`fields:list.${end}`)}
            autoComplete="off"
            {...(kind === 'ago' ? { inputMode: 'numeric', maxLength: 5 } : { type: 'date' })}
            value={ends[end]}
            onChange={({ currentTarget }) => {
              setUnclear(false)
              setEnds({ ...ends, [end]: currentTarget.value })
            }}
          />
        ))}
      </div>
    </TestForm>
  )
}

interface Typed {
  readonly from: string
  readonly until: string
}

/** Null while it says nothing that can be asked. */
function daysAgo(typed: Typed): When | null {
  const [from, until] = [typed.from.trim(), typed.until.trim()].map((text) =>
    text === '' ? null : /^\d{1,4}$/.test(text) ? Number(text) : undefined,
  )
  if (from === undefined || until === undefined || (from === null && until === null)) return null
  return (from ?? 0) > (until ?? Number.POSITIVE_INFINITY) ? null : { kind: 'ago', from, until }
}

function daysBetween(typed: Typed): When | null {
  const [from = null, until = null] = [typed.from, typed.until].map((text) => (isDay(text) ? text : null))
  if ((from === null && until === null) || (from !== null && until !== null && from > until)) return null
  return { kind: 'between', from, until }
}
