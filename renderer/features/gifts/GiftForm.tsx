import { Switch, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommand, useOpId } from '#renderer/api/hooks.ts'
import { refreshAll } from '#renderer/api/query-client.ts'
import { ChangedMeanwhile } from '#renderer/ui/ChangedMeanwhile.tsx'
import { FormFoot } from '#renderer/ui/FormFoot.tsx'
import { useFormat } from '#renderer/ui/format.tsx'
import { MoneyField } from '#renderer/ui/MoneyField.tsx'
import { submitOnControlEnter } from '#renderer/ui/submit-on-control-enter.ts'
import type { Gift } from '#shared/contract/gifts.ts'
import classes from './Gifts.module.css'
import { wholeNumber } from './whole-number.ts'

interface GiftFormProps {
  /** As it stood when the form opened; null for a new one. */
  readonly gift: Gift | null
  /** As it stands now. */
  readonly now: Gift | null
  readonly onDone: () => void
}

/** What a gift is called, what one costs, and whether anybody counts. */
export function GiftForm({ gift, now, onDone }: GiftFormProps) {
  const { t } = useTranslation(['gifts', 'common', 'errors'])
  const format = useFormat()
  const [name, setName] = useState(gift?.name ?? '')
  const [cost, setCost] = useState<number | null>(gift?.cost ?? null)
  const [counted, setCounted] = useState(gift === null || gift.stock !== null)
  const [typed, setTyped] = useState('')
  const [tried, setTried] = useState(false)
  const [opId, nextOpId] = useOpId()
  const save = useCommand('loyalty.saveGift')
  const begins = counted && (gift === null || gift.stock === null)
  const first = typed.trim() === '0' ? 0 : wholeNumber(typed)
  const conflict = save.error?.code === 'CONFLICT' && now !== null
  const inWords = (one: Gift) => [one.name, t('gifts:each', { sum: format.money(one.cost) })].join(' · ')
  const send = (version: number) => {
    setTried(true)
    if (name.trim() === '' || cost === null || (begins && first === null)) return
    const stock = !counted ? null : begins ? first : (gift?.stock ?? 0)
    save.mutate(
      { opId, id: gift?.id ?? null, version, name, cost, stock },
      {
        onSuccess: onDone,
        onError: ({ code }) => {
          if (code !== 'OFFLINE') nextOpId()
          if (code === 'CONFLICT') refreshAll()
        },
      },
    )
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!conflict) send(gift?.version ?? 0)
  }
  return (
    <form className={classes.form} onSubmit={submit} onKeyDown={submitOnControlEnter}>
      <TextInput
        label={t('gifts:form.name')}
        autoComplete="off"
        maxLength={60}
        data-autofocus
        value={name}
        error={tried && name.trim() === '' ? t('errors:field.missing') : null}
        onChange={({ currentTarget }) => setName(currentTarget.value)}
      />
      <MoneyField
        label={t('gifts:form.cost')}
        {...(tried && cost === null ? { description: t('gifts:form.costNeeded') } : {})}
        value={cost}
        onChange={setCost}
      />
      <Switch
        label={t('gifts:form.counted')}
        checked={counted}
        onChange={({ currentTarget }) => setCounted(currentTarget.checked)}
      />
      {begins && (
        <TextInput
          label={t('gifts:form.stock')}
          inputMode="numeric"
          autoComplete="off"
          maxLength={7}
          value={typed}
          error={tried && first === null ? t('errors:field.not-a-number') : null}
          onChange={({ currentTarget }) => setTyped(currentTarget.value)}
        />
      )}
      {conflict ? (
        <ChangedMeanwhile busy={save.isPending} onKeepMine={() => send(now.version)} onTakeTheirs={onDone}>
          {t('gifts:conflict', { value: inWords(now) })}
        </ChangedMeanwhile>
      ) : (
        <FormFoot busy={save.isPending} error={save.error} onCancel={onDone} />
      )}
    </form>
  )
}
