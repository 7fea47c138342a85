import { Button, Select, Switch, Textarea, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommand, useOpId } from '#renderer/api/hooks.ts'
import { refreshAll } from '#renderer/api/query-client.ts'
import { ChangedMeanwhile } from '#renderer/ui/ChangedMeanwhile.tsx'
import { ErrorSentence } from '#renderer/ui/ErrorSentence.tsx'
import { submitOnControlEnter } from '#renderer/ui/submit-on-control-enter.ts'
import type { OwnField } from '#shared/contract/fields.ts'
import { type FieldWords, fieldOver } from '#shared/domain/fields/field-changes.ts'
import { OWN_FIELD_KINDS, type OwnFieldKind } from '#shared/domain/fields/own-field.ts'
import classes from './FieldSettings.module.css'

interface FieldFormProps {
  /** As it stood when the form opened; null for a new one. */
  readonly field: OwnField | null
  /** As it stands now; null too when it was taken out of use meanwhile. */
  readonly now: OwnField | null
  /** What a field holds, in words. */
  readonly about: (field: OwnField) => string
  readonly onDone: () => void
}

/** What an own field is called and holds. Its kind is chosen once. */
export function FieldForm({ field, now, about, onDone }: FieldFormProps) {
  const { t } = useTranslation(['fields', 'common'])
  const set = useCommand('fields.setField')
  const [opId, nextOpId] = useOpId()
  const [name, setName] = useState(field?.name ?? '')
  const [kind, setKind] = useState<OwnFieldKind>(field?.kind ?? 'text')
  const [unit, setUnit] = useState(field?.unit ?? '')
  const [lines, setLines] = useState((field?.options ?? []).map((option) => option.name).join('\n'))
  const [onCard, setOnCard] = useState(field?.onCard ?? true)
  const [inList, setInList] = useState(field?.inList ?? false)
  const conflict = set.error?.code === 'CONFLICT' && field !== null && now !== null
  const typed = (): FieldWords => {
    const names = lines.split('\n').flatMap((line) => (line.trim() === '' ? [] : [line.trim().slice(0, 40)]))
    const options = kind === 'choice' ? optionsOf(names, field?.options ?? []) : []
    return { name, unit, options, onCard, inList }
  }
  const save = (instead: OwnField | null, words: FieldWords) =>
    set.mutate(
      { opId, instead: instead && { ...instead, options: [...instead.options] }, kind, ...words, options: [...words.options] },
      {
        onSuccess: onDone,
        onError: ({ code }) => {
          if (code !== 'OFFLINE') nextOpId()
          if (code === 'CONFLICT') refreshAll()
        },
      },
    )
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (name.trim() !== '' && !conflict) save(field, typed())
  }
  return (
    <form className={classes.form} onSubmit={submit} onKeyDown={submitOnControlEnter}>
      <TextInput
        data-autofocus
        label={t('fields:set.fieldName')}
        placeholder={t('fields:set.fieldNameHint')}
        maxLength={30}
        autoComplete="off"
        value={name}
        onChange={({ currentTarget }) => setName(currentTarget.value)}
      />
      <Select
        label={t('fields:set.kindLabel')}
        {...(field === null ? {} : { description: t('fields:set.kindKept') })}
        data={OWN_FIELD_KINDS.map((value) => ({ value, label: t(`fields:set.kind.${value}`) }))}
        value={kind}
        disabled={field !== null}
        onChange={(value) => setKind(OWN_FIELD_KINDS.find((each) => each === value) ?? kind)}
        allowDeselect={false}
      />
      {kind === 'number' && (
        <TextInput
          label={t('fields:set.unit')}
          placeholder={t('fields:set.unitHint')}
          maxLength={12}
          autoComplete="off"
          value={unit}
          onChange={({ currentTarget }) => setUnit(currentTarget.value)}
        />
      )}
      {kind === 'choice' && (
        <Textarea
          label={t('fields:set.options')}
          autosize
          minRows={3}
          maxRows={10}
          value={lines}
          onChange={({ currentTarget }) => setLines(currentTarget.value)}
        />
      )}
      <Switch
        checked={onCard}
        label={t('fields:set.onCard')}
        description={t('fields:set.onCardHint')}
        onChange={({ currentTarget }) => setOnCard(currentTarget.checked)}
      />
      <Switch
        checked={inList}
        label={t('fields:set.inList')}
        onChange={({ currentTarget }) => setInList(currentTarget.checked)}
      />
      {conflict ? (
        <ChangedMeanwhile busy={set.isPending} onKeepMine={() => save(now, fieldOver(field, now, typed()))} onTakeTheirs={onDone}>
          {t('fields:conflict', { value: `${now.name} · ${about(now)}` })}
        </ChangedMeanwhile>
      ) : (
        <ErrorSentence error={set.error} />
      )}
      <div className={classes.acts}>
        <Button variant="subtle" onClick={onDone}>
          {t('common:cancel')}
        </Button>
        <Button type="submit" loading={set.isPending} disabled={name.trim() === '' || conflict}>
          {t('common:save')}
        </Button>
      </div>
    </form>
  )
}

/** A line that stands as before is the same option; where only the words of a line changed, it is the same one renamed. */
function optionsOf(names: readonly string[], known: readonly { id: number; name: string }[]) {
  const left = known.filter(({ name }) => !names.includes(name))
  const isRenamed = names.length === known.length
  return names.map((name, place) => {
    const same = known.find((option) => option.name === name)
    const renamed = isRenamed ? left.find(({ id }) => id === known[place]?.id) : undefined
    return { id: (same ?? renamed)?.id ?? null, name }
  })
}
