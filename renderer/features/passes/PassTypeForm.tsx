import { Button, MultiSelect, NativeSelect, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { Trans, useTranslation } from 'react-i18next'
import { useCommand, useOpId, useQuery } from '#renderer/api/hooks.ts'
import { ChangedMeanwhile } from '#renderer/ui/ChangedMeanwhile.tsx'
import { ErrorSentence } from '#renderer/ui/ErrorSentence.tsx'
import { useFormat } from '#renderer/ui/format.tsx'
import { KeyHint } from '#renderer/ui/KeyHint.tsx'
import { usePassTerms } from '#renderer/ui/pass-words.ts'
import { useShortcuts } from '#renderer/ui/shortcuts.ts'
import { ToggleKey } from '#renderer/ui/ToggleKey.tsx'
import { takeFocus } from '#renderer/ui/take-focus.ts'
import type { PassType } from '#shared/contract/passes.ts'
import { PASS_STARTS } from '#shared/domain/loyalty/passes.ts'
import { currencyOf } from '#shared/kernel/money.ts'
import classes from './Passes.module.css'
import { type PassBlank, type PassFields, passFieldsOf, passTypeOf } from './pass-fields.ts'

interface PassTypeFormProps {
  /** Null makes a new one. */
  readonly type: PassType | null
  readonly onDone: () => void
}

/** A kind of pass as sentences with blanks. */
export function PassTypeForm({ type, onDone }: PassTypeFormProps) {
  const { t } = useTranslation(['passes', 'common', 'catalogue'])
  const format = useFormat()
  const termsOf = usePassTerms()
  const [opId, nextOpId] = useOpId()
  const [seen] = useState(type)
  const [fields, setFields] = useState(() => passFieldsOf(type, format.currency, format.language))
  const [unclear, setUnclear] = useState<readonly PassBlank[]>([])
  const adding = useCommand('loyalty.addPassType')
  const changing = useCommand('loyalty.changePassType')
  const retiring = useCommand('loyalty.retirePassType')
  const error = adding.error ?? changing.error ?? retiring.error
  const conflict = changing.error?.code === 'CONFLICT' && type !== null
  const items = useQuery('catalogue.list', { archived: false }).data ?? []
  const categories = [...new Set([...items.map(({ category }) => category), ...fields.categories])].filter((name) => name !== '')

  const change = (part: Partial<PassFields>) => {
    setFields({ ...fields, ...part })
    setUnclear([])
  }
  const afterwards = { onSuccess: onDone, onError: (refusal: { code: string }) => refusal.code !== 'OFFLINE' && nextOpId() }
  const save = (version = seen?.version) => {
    const read = passTypeOf(fields, format.currency)
    if ('unclear' in read) return setUnclear(read.unclear)
    if (seen === null || version === undefined) adding.mutate({ opId, ...read.type }, afterwards)
    else changing.mutate({ opId, id: seen.id, version, ...read.type }, afterwards)
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    save()
  }
  useShortcuts(t('passes:editing'), [
    { keys: 'Ctrl+Enter', label: t('common:save'), run: () => save() },
    { keys: 'Esc', label: t('common:cancel'), run: onDone },
  ])
  const blank = (name: PassBlank, kind: 'number' | 'words', placeholder = '') => (
    <TextInput
      ref={name === 'name' ? takeFocus : null}
      className={classes[kind] ?? ''}
      autoComplete="off"
      inputMode={kind === 'number' ? 'decimal' : 'text'}
      maxLength={kind === 'number' ? 16 : 60}
      aria-label={t(`passes:blank.${name}`)}
      placeholder={placeholder}
      value={fields[name]}
      error={unclear.includes(name)}
      onChange={(event) => change({ [name]: event.currentTarget.value })}
    />
  )
  const unit = (
    <NativeSelect
      className={classes.choice ?? ''}
      aria-label={t('passes:blank.unit')}
      value={fields.unit}
      data={(['days', 'months'] as const).map((value) => ({ value, label: t(`passes:unit.${value}`) }))}
      onChange={(event) => change({ unit: event.currentTarget.value === 'months' ? 'months' : 'days' })}
    />
  )
  const starts = (
    <NativeSelect
      className={classes.choice ?? ''}
      aria-label={t('passes:blank.starts')}
      value={fields.starts}
      data={PASS_STARTS.map((value) => ({ value, label: t(`passes:starts.${value}`) }))}
      onChange={(event) => change({ starts: event.currentTarget.value === 'purchase' ? 'purchase' : 'first-use' })}
    />
  )
  const price = (
    <span className={classes.blank}>
      {blank('price', 'number')}
      {currencyOf(format.currency).symbol}
    </span>
  )
  const toggle = (name: string) =>
    change({
      categories: fields.categories.includes(name)
        ? fields.categories.filter((each) => each !== name)
        : [...fields.categories, name],
    })
  return (
    <form className={classes.form} onSubmit={submit} noValidate aria-label={t('passes:editing')}>
      <div className={classes.line}>
        <Trans t={t} i18nKey="passes:sentence.price" components={{ name: blank('name', 'words'), price }} />
      </div>
      <div className={classes.line}>
        <Trans
          t={t}
          i18nKey="passes:sentence.entries"
          components={{ entries: blank('entries', 'number', t('passes:anyNumber')) }}
        />
      </div>
      <div className={classes.line}>
        <Trans
          t={t}
          i18nKey="passes:sentence.lasts"
          components={{ count: blank('count', 'number', t('passes:noEnd')), unit, starts }}
        />
      </div>
      <div className={classes.line}>
        <Trans
          t={t}
          i18nKey="passes:sentence.remind"
          components={{ entries: blank('remindEntries', 'number', '–'), days: blank('remindDays', 'number', '–') }}
        />
      </div>
      <fieldset className={classes.goods}>
        <legend>{t('passes:paysFor')}</legend>
        {categories.map((name) => (
          <ToggleKey key={name} on={fields.categories.includes(name)} onClick={() => toggle(name)}>
            {name}
          </ToggleKey>
        ))}
        <MultiSelect
          className={classes.items ?? ''}
          aria-label={t('passes:items')}
          placeholder={fields.items.length === 0 ? t('passes:items') : ''}
          data={items.map(({ id, name }) => ({ value: String(id), label: name }))}
          value={fields.items.map(String)}
          searchable
          onChange={(ids) => change({ items: ids.map(Number) })}
        />
      </fieldset>
      {fields.categories.length === 0 && fields.items.length === 0 && (
        <p className={classes.quiet}>{t('passes:nothingChosen')}</p>
      )}
      {unclear.length > 0 && (
        <p className={classes.problem} role="alert">
          {t(unclear.includes('name') ? 'passes:nameNeeded' : 'passes:numberNeeded')}
        </p>
      )}
      {conflict ? (
        <ChangedMeanwhile onKeepMine={() => save(type.version)}>
          {t('passes:conflict', { name: type.name, price: format.money(type.price), terms: termsOf(type) })}
        </ChangedMeanwhile>
      ) : (
        <ErrorSentence error={error} />
      )}
      {seen !== null && <p className={classes.quiet}>{t('passes:soldStays')}</p>}
      <div className={classes.actions}>
        {seen !== null && (
          <Button
            className={classes.retire ?? ''}
            variant="subtle"
            color="danger"
            loading={retiring.isPending}
            onClick={() => retiring.mutate({ opId, id: seen.id, retired: true }, afterwards)}
          >
            {t('passes:retire')}
          </Button>
        )}
        <Button variant="subtle" onClick={onDone}>
          {t('common:cancel')}
        </Button>
        <Button type="submit" loading={adding.isPending || changing.isPending} rightSection={<KeyHint keys="Ctrl+Enter" />}>
          {t('common:save')}
        </Button>
      </div>
    </form>
  )
}
