import { Autocomplete, Button, SegmentedControl, Select, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommand, useOpId } from '#renderer/api/hooks.ts'
import { ChangedMeanwhile } from '#renderer/ui/ChangedMeanwhile.tsx'
import { ErrorSentence, useFieldErrors } from '#renderer/ui/ErrorSentence.tsx'
import { useFormat } from '#renderer/ui/format.tsx'
import { type Item, UNITS } from '#shared/contract/catalogue.ts'
import { chargedMinutes } from '#shared/domain/catalogue/time-price.ts'
import { priceFor } from '#shared/kernel/money.ts'
import classes from './ItemForm.module.css'
import { draftOf, fieldsOf, type ItemDraft } from './item-draft.ts'

const KINDS = ['good', 'service'] as const
const STEPS = [1, 5, 10, 15, 20, 30, 60] as const
const MINIMA = [0, 10, 15, 20, 30, 45, 60, 90, 120] as const
const EXAMPLE_MINUTES = 40

interface ItemFormProps {
  readonly item: Item | null
  readonly items: readonly Item[]
  readonly onDone: () => void
}

/** The fields of an item; saves under the version from which it was opened. */
export function ItemForm({ item, items, onDone }: ItemFormProps) {
  const { t } = useTranslation(['catalogue', 'common'])
  const format = useFormat()
  const { currency, language } = format
  const [draft, setDraft] = useState(() => draftOf(item, currency, language))
  const [tried, setTried] = useState(false)
  const [opId, nextOpId] = useOpId()
  const create = useCommand('catalogue.create')
  const update = useCommand('catalogue.update')
  const archive = useCommand('catalogue.archive')
  const error = create.error ?? update.error ?? archive.error
  const fieldErrors = useFieldErrors()(error)
  const read = fieldsOf(draft, currency)
  const unclear = read.ok ? [] : read.unclear
  const saved = items.find(({ id }) => id === item?.id)
  const conflict = update.error?.code === 'CONFLICT' && saved !== undefined
  const categories = [...new Set(items.map(({ category }) => category))].filter((category) => category !== '')

  const set = (changed: Partial<ItemDraft>) => setDraft({ ...draft, ...changed })
  const afterwards = { onSuccess: onDone, onError: (refusal: { code: string }) => refusal.code !== 'OFFLINE' && nextOpId() }
  const save = (version: number | undefined) => {
    setTried(true)
    if (!read.ok || draft.name.trim() === '') return
    if (item === null) create.mutate({ opId, ...read.fields }, afterwards)
    else update.mutate({ opId, id: item.id, version: version ?? item.version, ...read.fields }, afterwards)
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    save(item?.version)
  }
  const sumError = (field: 'price' | 'cost') =>
    tried && unclear.includes(field) ? t('catalogue:sumUnclear') : fieldErrors[field]
  const charged = chargedMinutes(EXAMPLE_MINUTES, draft)

  return (
    <form className={classes.form} onSubmit={submit} onKeyDown={submitOnControlEnter} noValidate>
      <TextInput
        data-autofocus
        label={t('catalogue:name')}
        value={draft.name}
        maxLength={60}
        onChange={(event) => set({ name: event.currentTarget.value })}
        error={tried && draft.name.trim() === '' ? t('catalogue:nameMissing') : fieldErrors['name']}
      />
      <Autocomplete
        label={t('catalogue:category')}
        placeholder={t('catalogue:categoryHint')}
        data={categories}
        value={draft.category}
        maxLength={40}
        onChange={(category) => set({ category })}
        error={fieldErrors['category']}
      />
      <fieldset className={classes.choice}>
        <legend>{t('catalogue:kind')}</legend>
        <SegmentedControl
          fullWidth
          value={draft.kind}
          onChange={(kind) => set({ kind })}
          data={KINDS.map((kind) => ({ value: kind, label: t(`catalogue:kindOf.${kind}`) }))}
        />
      </fieldset>
      <fieldset className={classes.choice}>
        <legend>{t('catalogue:unit')}</legend>
        <SegmentedControl
          fullWidth
          value={draft.unit}
          onChange={(unit) => set({ unit })}
          data={UNITS.map((unit) => ({ value: unit, label: t(`catalogue:unitOf.${unit}`) }))}
        />
      </fieldset>
      <div className={classes.pair}>
        <TextInput
          label={t('catalogue:price')}
          description={t(`catalogue:pricePer.${draft.unit}`)}
          className={classes.sum ?? ''}
          inputMode="decimal"
          value={draft.price}
          maxLength={20}
          onChange={(event) => set({ price: event.currentTarget.value })}
          error={sumError('price')}
        />
        <TextInput
          label={t('catalogue:cost')}
          description={t('common:optional')}
          className={classes.sum ?? ''}
          inputMode="decimal"
          value={draft.cost}
          maxLength={20}
          onChange={(event) => set({ cost: event.currentTarget.value })}
          error={sumError('cost')}
        />
      </div>
      {draft.unit === 'hour' && (
        <>
          <div className={classes.pair}>
            <Select
              label={t('catalogue:step')}
              data={withOwn(STEPS, draft.step).map((count) => ({
                value: String(count),
                label: t('catalogue:minutes', { count }),
              }))}
              value={String(draft.step)}
              onChange={(step) => step !== null && set({ step: Number(step) })}
              allowDeselect={false}
            />
            <Select
              label={t('catalogue:minimum')}
              data={withOwn(MINIMA, draft.minimum).map((count) => ({
                value: String(count),
                label: count === 0 ? t('catalogue:noMinimum') : t('catalogue:minutes', { count }),
              }))}
              value={String(draft.minimum)}
              onChange={(minimum) => minimum !== null && set({ minimum: Number(minimum) })}
              allowDeselect={false}
            />
          </div>
          {read.ok && (
            <p className={classes.example}>
              {t('catalogue:timeExample', {
                minutes: t('catalogue:minutes', { count: charged }),
                sum: format.money(priceFor(read.fields.price, Math.round((charged * 1000) / 60))),
              })}
            </p>
          )}
        </>
      )}
      {conflict ? (
        <ChangedMeanwhile onKeepMine={() => save(saved.version)}>
          {t('catalogue:conflict', { name: saved.name, price: format.money(saved.price) })}
        </ChangedMeanwhile>
      ) : (
        <ErrorSentence error={error} />
      )}
      <div className={classes.actions}>
        <Button type="submit" loading={create.isPending || update.isPending}>
          {t('common:save')}
        </Button>
        <Button variant="subtle" onClick={onDone}>
          {t('common:cancel')}
        </Button>
        {item !== null && (
          <Button
            className={classes.archive ?? ''}
            variant="subtle"
            color="danger"
            loading={archive.isPending}
            onClick={() => archive.mutate({ opId, id: item.id, archived: true }, afterwards)}
          >
            {t('catalogue:archive')}
          </Button>
        )}
      </div>
    </form>
  )
}

/** The usual choices and the one in force, in order. */
function withOwn(usual: readonly number[], own: number): readonly number[] {
  return [...new Set([...usual, own])].sort((one, other) => one - other)
}

function submitOnControlEnter(event: React.KeyboardEvent<HTMLFormElement>): void {
  if (event.key === 'Enter' && event.ctrlKey) event.currentTarget.requestSubmit()
}
