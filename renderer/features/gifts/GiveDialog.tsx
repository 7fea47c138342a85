import { NativeSelect, SegmentedControl, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommand, useOpId } from '#renderer/api/hooks.ts'
import { ConfirmDialog } from '#renderer/ui/ConfirmDialog.tsx'
import { DayField } from '#renderer/ui/DayField.tsx'
import { useFormat } from '#renderer/ui/format.tsx'
import type { ClientFace } from '#shared/contract/clients.ts'
import type { Gift } from '#shared/contract/gifts.ts'
import { addDays, type Day, isDay } from '#shared/kernel/day.ts'
import classes from './Gifts.module.css'

interface GiveDialogProps {
  readonly client: Pick<ClientFace, 'id' | 'called'>
  /** Those that are given. */
  readonly gifts: readonly Gift[]
  readonly onDone: () => void
}

/** A gift at once, or planned for a day; always with why. */
export function GiveDialog({ client, gifts, onDone }: GiveDialogProps) {
  const { t } = useTranslation(['gifts', 'errors'])
  const format = useFormat()
  const [opId, nextOpId] = useOpId()
  const [when, setWhen] = useState<'now' | 'later'>('now')
  const [giftId, setGiftId] = useState<number | null>(gifts.length === 1 ? (gifts[0]?.id ?? null) : null)
  const [day, setDay] = useState<Day | ''>(addDays(format.today, 1))
  const [why, setWhy] = useState('')
  const [tried, setTried] = useState(false)
  const give = useCommand('loyalty.giveGift')
  const plan = useCommand('loyalty.planGift')
  const gift = gifts.find(({ id }) => id === giftId)
  const gone = when === 'now' && gift?.stock === 0
  const afterwards = {
    onSuccess: onDone,
    onError: ({ code }: { readonly code: string }) => code !== 'OFFLINE' && nextOpId(),
  }
  const save = () => {
    setTried(true)
    if (giftId === null || why.trim() === '' || gone) return
    if (when === 'now') give.mutate({ opId, clientId: client.id, giftId, why, planned: null }, afterwards)
    else if (isDay(day) && day >= format.today) plan.mutate({ opId, clientId: client.id, giftId, why, day }, afterwards)
  }
  const leftOf = ({ name, stock }: Gift) =>
    stock === null ? name : `${name} · ${stock === 0 ? t('gifts:noneLeft') : t('gifts:left', { count: stock })}`
  return (
    <ConfirmDialog
      opened
      title={t('gifts:giveTo', { name: client.called })}
      text={gifts.length === 0 ? t('gifts:nothingOffered') : t('gifts:giveText')}
      confirm={t(when === 'now' ? 'gifts:giveNow' : 'gifts:planIt')}
      busy={give.isPending || plan.isPending}
      error={give.error ?? plan.error}
      onClose={onDone}
      onConfirm={save}
    >
      <SegmentedControl
        fullWidth
        aria-label={t('gifts:when')}
        value={when}
        data={[
          { value: 'now', label: t('gifts:now') },
          { value: 'later', label: t('gifts:later') },
        ]}
        onChange={(value) => setWhen(value === 'later' ? 'later' : 'now')}
      />
      <NativeSelect
        label={t('gifts:which')}
        data-autofocus
        value={giftId ?? ''}
        error={tried && giftId === null ? t('errors:field.missing') : null}
        data={[{ value: '', label: t('gifts:choose') }, ...gifts.map((one) => ({ value: String(one.id), label: leftOf(one) }))]}
        onChange={({ currentTarget }) => setGiftId(currentTarget.value === '' ? null : Number(currentTarget.value))}
      />
      {gone && (
        <p className={classes.gone} role="alert">
          {t('gifts:goneText')}
        </p>
      )}
      {when === 'later' && (
        <DayField
          label={t('gifts:day')}
          min={format.today}
          value={day}
          error={tried && (!isDay(day) || day < format.today) ? t('gifts:dayNeeded') : null}
          onChange={setDay}
        />
      )}
      <TextInput
        label={t('gifts:why')}
        placeholder={t('gifts:whyHint')}
        autoComplete="off"
        maxLength={200}
        value={why}
        error={tried && why.trim() === '' ? t('errors:field.missing') : null}
        onChange={({ currentTarget }) => setWhy(currentTarget.value)}
      />
    </ConfirmDialog>
  )
}
