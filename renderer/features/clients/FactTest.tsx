import { NativeSelect, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useQuery } from '#renderer/api/hooks.ts'
import type { LeafOf } from '#shared/contract/conditions.ts'
import type { OnApply } from './leaf-kind.ts'
import { TestForm } from './TestForm.tsx'

interface FactTestProps {
  /** What it is at first; null for a new one. */
  readonly asked: LeafOf<'fact'> | null
  readonly onApply: OnApply
}

/** What is known of clients: by the shop's words for facts, by a text, or both. */
export function FactTest({ asked, onApply }: FactTestProps) {
  const { t } = useTranslation('segments')
  const labels = useQuery('people.labels', {}).data ?? []
  const [labelId, setLabelId] = useState(asked?.labelId ?? null)
  const [text, setText] = useState(asked?.text ?? '')
  const [has, setHas] = useState(asked?.has ?? true)
  const [unclear, setUnclear] = useState(false)
  const apply = () => {
    if (labelId === null && text.trim() === '') return setUnclear(true)
    onApply({ by: 'fact', labelId, text: text.trim(), has })
  }
  return (
    <TestForm problem={unclear ? t('problemFact') : null} onApply={apply}>
      <NativeSelect
        label={t('fact.kind')}
        value={labelId ?? ''}
        data={[{ value: '', label: t('fact.anyKind') }, ...labels.map(({ id, name }) => ({ value: String(id), label: name }))]}
        onChange={({ currentTarget }) => {
          setUnclear(false)
          setLabelId(currentTarget.value === '' ? null : Number(currentTarget.value))
        }}
      />
      <TextInput
        label={t('fact.text')}
        maxLength={80}
        autoComplete="off"
        value={text}
        onChange={({ currentTarget }) => {
          setUnclear(false)
          setText(currentTarget.value)
        }}
      />
      <NativeSelect
        label={t('fact.label')}
        value={has ? 'yes' : 'no'}
        data={[
          { value: 'yes', label: t('fact.yes') },
          { value: 'no', label: t('fact.no') },
        ]}
        onChange={({ currentTarget }) => setHas(currentTarget.value === 'yes')}
      />
    </TestForm>
  )
}
