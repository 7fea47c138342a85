import { NativeSelect, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Leaf } from '#shared/contract/conditions.ts'
import { type Day, isDay } from '#shared/kernel/day.ts'
import classes from './Filters.module.css'

type Within = Extract<Leaf, { by: 'visits' }>['within']
const KINDS = ['this-month', 'last', 'between', 'ever'] as const satisfies readonly Within['kind'][]

/** As it is being typed. */
export interface PeriodDraft {
  readonly kind: Within['kind']
  readonly days: string
  readonly from: Day | ''
  readonly until: Day | ''
}

export function periodDraft(within: Within | null): PeriodDraft {
  return {
    kind: within?.kind ?? 'this-month',
    days: within?.kind === 'last' ? String(within.days) : '30',
    from: within?.kind === 'between' ? (within.from ?? '') : '',
    until: within?.kind === 'between' ? (within.until ?? '') : '',
  }
}

/** Null while it says nothing that can be asked. */
export function periodOf({ kind, days, from, until }: PeriodDraft): Within | null {
  switch (kind) {
    case 'last': {
      const count = /^\d{1,4}$/.test(days.trim()) ? Number(days) : 0
      return count >= 1 && count <= 3650 ? { kind, days: count } : null
    }
    case 'between':
      if ((from === '' && until === '') || (from !== '' && until !== '' && from > until)) return null
      return { kind, from: from === '' ? null : from, until: until === '' ? null : until }
    default:
      return { kind }
  }
}

interface PeriodBlankProps {
  readonly value: PeriodDraft
  readonly onChange: (value: PeriodDraft) => void
}

/** When: whenever, this month, in the last days, or between two days. */
export function PeriodBlank({ value, onChange }: PeriodBlankProps) {
  const { t } = useTranslation(['segments', 'fields'])
  return (
    <>
      <NativeSelect
        label={t('segments:within')}
        value={value.kind}
        data={KINDS.map((kind) => ({ value: kind, label: t(`segments:period.${kind}`) }))}
        onChange={({ currentTarget }) =>
          onChange({ ...value, kind: KINDS.find((kind) => kind === currentTarget.value) ?? 'ever' })
        }
      />
      {value.kind === 'last' && (
        <TextInput
          label={t('segments:days')}
          inputMode="numeric"
          maxLength={4}
          autoComplete="off"
          value={value.days}
          onChange={({ currentTarget }) => onChange({ ...value, days: currentTarget.value })}
        />
      )}
      {value.kind === 'between' && (
        <div className={classes.span}>
          {(['from', 'until'] as const).map((end) => (
            <TextInput
              key={end}
              type="date"
              label={t(`fields:list.${end}`)}
              value={value[end]}
              onChange={({ currentTarget }) =>
                onChange({ ...value, [end]: isDay(currentTarget.value) ? currentTarget.value : '' })
              }
            />
          ))}
        </div>
      )}
    </>
  )
}
