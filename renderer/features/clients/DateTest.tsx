import { NativeSelect } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '#renderer/ui/format.tsx'
import { type LeafOf, OWN_DATES } from '#shared/contract/conditions.ts'
import type { OnApply } from './leaf-kind.ts'
import { TestForm } from './TestForm.tsx'

export const MONTHS_OF_YEAR = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]

interface DateTestProps {
  /** What it is at first; null for a new one. */
  readonly asked: LeafOf<'date'> | null
  readonly onApply: OnApply
}

/** In which month clients have a date that comes back every year. */
export function DateTest({ asked, onApply }: DateTestProps) {
  const { t } = useTranslation(['segments', 'people'])
  const format = useFormat()
  const [kind, setKind] = useState<LeafOf<'date'>['kind']>(asked?.kind ?? 'wedding')
  const [month, setMonth] = useState(asked?.month ?? null)
  return (
    <TestForm onApply={() => onApply({ by: 'date', kind, month })}>
      <NativeSelect
        label={t('people:dateKind')}
        value={kind}
        data={OWN_DATES.map((each) => ({ value: each, label: t(`people:date.${each}`) }))}
        onChange={({ currentTarget }) => setKind(OWN_DATES.find((each) => each === currentTarget.value) ?? 'own')}
      />
      <NativeSelect
        label={t('segments:dateMonth')}
        value={month ?? ''}
        data={[
          { value: '', label: t('segments:thisMonth') },
          ...MONTHS_OF_YEAR.map((each) => ({ value: String(each), label: format.monthName(each) })),
        ]}
        onChange={({ currentTarget }) => setMonth(currentTarget.value === '' ? null : Number(currentTarget.value))}
      />
    </TestForm>
  )
}
