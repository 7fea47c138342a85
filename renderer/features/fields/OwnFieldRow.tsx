import { Button, TextInput } from '@mantine/core'
import { type KeyboardEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { newOpId } from '#renderer/api/api.ts'
import { useCommand } from '#renderer/api/hooks.ts'
import { useKeptDraft } from '#renderer/platform/kept-draft.ts'
import { ChangedMeanwhile } from '#renderer/ui/ChangedMeanwhile.tsx'
import { DataRow } from '#renderer/ui/DataList.tsx'
import { ErrorSentence } from '#renderer/ui/ErrorSentence.tsx'
import { useOwnValueWords } from '#renderer/ui/own-value.ts'
import { RowKey } from '#renderer/ui/RowKey.tsx'
import { takeFocus } from '#renderer/ui/take-focus.ts'
import type { OutputOf } from '#shared/contract/client.ts'
import type { OwnValue } from '#shared/domain/fields/own-field.ts'
import { readThousandths } from '#shared/domain/fields/typed-number.ts'
import { isDay } from '#shared/kernel/day.ts'
import classes from './About.module.css'
import { Choose } from './Choose.tsx'

type Filled = OutputOf<'fields.ofClient'>['values'][number]

interface OwnFieldRowProps {
  readonly clientId: number
  readonly filled: Filled
}

/** An own field on the card, edited where it stands. */
export function OwnFieldRow(props: OwnFieldRowProps) {
  const { field } = props.filled
  return (
    <DataRow label={field.name}>
      {field.kind === 'choice' || field.kind === 'yes-no' ? <ChosenValue {...props} /> : <TypedValue {...props} />}
    </DataRow>
  )
}

function ChosenValue({ clientId, filled: { field, value, version } }: OwnFieldRowProps) {
  const { t } = useTranslation(['fields', 'common'])
  const words = useOwnValueWords()
  const set = useCommand('fields.setValue')
  const put = (next: OwnValue | null) => set.mutate({ opId: newOpId(), clientId, fieldId: field.id, version, value: next })
  const choices: readonly { key: string; value: OwnValue; label: string }[] =
    field.kind === 'choice'
      ? field.options.map(({ id, name }) => ({ key: String(id), value: { kind: 'choice', optionId: id }, label: name }))
      : [true, false].map((yes) => ({
          key: String(yes),
          value: { kind: 'yes-no', yes },
          label: t(yes ? 'common:yes' : 'common:no'),
        }))
  const isOn = (one: OwnValue) => JSON.stringify(one) === JSON.stringify(value)
  return (
    <>
      <Choose
        label={field.name}
        shown={value === null ? <span className={classes.missing}>{t('fields:fill')}</span> : words(field, value)}
        choices={[
          ...choices.map((one) => ({ key: one.key, label: one.label, on: isOn(one.value), onToggle: () => put(one.value) })),
          { key: 'none', label: t('fields:nothing'), on: value === null, onToggle: () => put(null) },
        ]}
      />
      <ErrorSentence error={set.error} />
    </>
  )
}

function TypedValue({ clientId, filled: { field, value, version } }: OwnFieldRowProps) {
  const { t } = useTranslation(['fields', 'common'])
  const words = useOwnValueWords()
  const set = useCommand('fields.setValue')
  const [draft, keepDraft] = useKeptDraft<{ text: string; version: number }>(`own-field-${clientId}-${field.id}`)
  const [unclear, setUnclear] = useState(false)
  const [left, setLeft] = useState(false)
  const written =
    value === null
      ? ''
      : value.kind === 'date'
        ? value.day
        : value.kind === 'text'
          ? value.text
          : words({ ...field, unit: '' }, value)

  if (draft === null)
    return (
      <RowKey ref={left ? takeFocus : null} title={t('common:edit')} onClick={() => keepDraft({ text: written, version })}>
        {value === null ? <span className={classes.missing}>{t('fields:fill')}</span> : words(field, value)}
      </RowKey>
    )

  const close = () => {
    keepDraft(null)
    setUnclear(false)
    setLeft(true)
    set.reset()
  }
  const save = (basis: number) => {
    const text = draft.text.trim()
    if (text === written) return close()
    const next = text === '' ? null : understood(field.kind, text)
    if (next === 'unclear') return setUnclear(true)
    set.mutate({ opId: newOpId(), clientId, fieldId: field.id, version: basis, value: next }, { onSuccess: close })
  }
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Enter') {
      event.preventDefault()
      save(draft.version)
    } else if (event.key === 'Escape') {
      event.stopPropagation()
      close()
    }
  }
  const conflict = set.error?.code === 'CONFLICT'
  return (
    <div className={classes.editor}>
      <TextInput
        aria-label={field.name}
        type={field.kind === 'date' ? 'date' : 'text'}
        inputMode={field.kind === 'number' ? 'decimal' : 'text'}
        maxLength={300}
        autoComplete="off"
        autoFocus
        value={draft.text}
        error={unclear && t(field.kind === 'number' ? 'fields:notNumber' : 'fields:notDay')}
        rightSection={field.unit === '' ? null : <span className={classes.unit}>{field.unit}</span>}
        rightSectionWidth="3rem"
        onChange={({ currentTarget }) => {
          setUnclear(false)
          keepDraft({ ...draft, text: currentTarget.value })
        }}
        onKeyDown={press}
      />
      {conflict ? (
        <ChangedMeanwhile onKeepMine={() => save(version)} onTakeTheirs={close}>
          {t('fields:conflict', { value: value === null ? t('fields:nothing') : words(field, value) })}
        </ChangedMeanwhile>
      ) : (
        <>
          <Button size="sm" variant="light" loading={set.isPending} onClick={() => save(draft.version)}>
            {t('common:save')}
          </Button>
          <Button size="sm" variant="subtle" onClick={close}>
            {t('common:cancel')}
          </Button>
          <ErrorSentence error={set.error} />
        </>
      )}
    </div>
  )
}

function understood(kind: string, text: string): OwnValue | 'unclear' {
  if (kind === 'text') return { kind: 'text', text }
  if (kind === 'date') return isDay(text) ? { kind: 'date', day: text } : 'unclear'
  const number = readThousandths(text)
  return number === null ? 'unclear' : { kind: 'number', number }
}
