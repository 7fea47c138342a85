import { Select, Switch, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommand, useOpId } from '#renderer/api/hooks.ts'
import { refreshAll } from '#renderer/api/query-client.ts'
import { useShop } from '#renderer/api/shop.tsx'
import { ChangedMeanwhile } from '#renderer/ui/ChangedMeanwhile.tsx'
import { DayField } from '#renderer/ui/DayField.tsx'
import { FormFoot } from '#renderer/ui/FormFoot.tsx'
import { submitOnControlEnter } from '#renderer/ui/submit-on-control-enter.ts'
import type { OwnDaysRow } from '#shared/contract/calendar.ts'
import { LONGEST_OWN_DAYS, OWN_DAY_KINDS, type OwnDayKind } from '#shared/domain/calendar/shop-days.ts'
import { type Day, daysBetween } from '#shared/kernel/day.ts'
import classes from './Calendar.module.css'
import { useOwnDaysWords } from './own-days-words.ts'

interface OwnDaysFormProps {
  /** As they stood when the form opened; null for new ones. */
  readonly was: OwnDaysRow | null
  /** As they stand now; null once they are removed. */
  readonly now: OwnDaysRow | null
  readonly onDone: () => void
}

/** From when until when, what for, and what it means. */
export function OwnDaysForm({ was, now, onDone }: OwnDaysFormProps) {
  const { t } = useTranslation(['calendar', 'errors'])
  const { today } = useShop()
  const words = useOwnDaysWords()
  const [opId, nextOpId] = useOpId()
  const add = useCommand('calendar.addOwnDays')
  const change = useCommand('calendar.changeOwnDays')
  const [why, setWhy] = useState(was?.why ?? '')
  const [from, setFrom] = useState<Day | ''>(was?.from ?? today)
  const [until, setUntil] = useState<Day | ''>(was?.until ?? today)
  const [kind, setKind] = useState<OwnDayKind>(was?.kind ?? 'closed')
  const [yearly, setYearly] = useState(was?.yearly ?? false)
  const [tried, setTried] = useState(false)
  const length = from === '' || until === '' ? null : daysBetween(from, until)
  const wrongEnd = length === null ? null : length < 0 ? 'untilFirst' : length >= LONGEST_OWN_DAYS ? 'untilFar' : null
  const error = change.error ?? add.error
  const conflict = error?.code === 'CONFLICT' && was !== null && now !== null
  const gone = error?.code === 'NOT_FOUND' && now === null

  const send = (version: number | null) => {
    setTried(true)
    if (why.trim() === '' || from === '' || until === '' || wrongEnd !== null) return
    const fields = { from, until, why, kind, yearly }
    const answers = {
      onSuccess: onDone,
      onError: ({ code }: { readonly code: string }) => {
        if (code !== 'OFFLINE') nextOpId()
        if (code === 'CONFLICT' || code === 'NOT_FOUND') refreshAll()
      },
    }
    if (was === null || version === null) add.mutate({ opId, ...fields }, answers)
    else change.mutate({ opId, id: was.id, version, ...fields }, answers)
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!conflict) send(gone ? null : (was?.version ?? null))
  }
  const missing = (empty: boolean) => (tried && empty ? t('errors:field.missing') : null)
  return (
    <form className={classes.form} onSubmit={submit} onKeyDown={submitOnControlEnter}>
      <TextInput
        label={t('calendar:why')}
        placeholder={t('calendar:whyHint')}
        autoComplete="off"
        maxLength={80}
        data-autofocus
        value={why}
        error={missing(why.trim() === '')}
        onChange={({ currentTarget }) => setWhy(currentTarget.value)}
      />
      <div className={classes.pair}>
        <DayField
          label={t('calendar:from')}
          value={from}
          error={missing(from === '')}
          onChange={(day) => {
            setFrom(day)
            if (day !== '' && (until === '' || until < day)) setUntil(day)
          }}
        />
        <DayField
          label={t('calendar:until')}
          value={until}
          error={wrongEnd === null ? missing(until === '') : t(`calendar:${wrongEnd}`)}
          onChange={setUntil}
        />
      </div>
      <Select
        label={t('calendar:kindOf')}
        data={OWN_DAY_KINDS.map((value) => ({ value, label: t(`calendar:kind.${value}`) }))}
        value={kind}
        onChange={(chosen) => setKind(OWN_DAY_KINDS.find((one) => one === chosen) ?? kind)}
        allowDeselect={false}
      />
      <Switch label={t('calendar:yearly')} checked={yearly} onChange={({ currentTarget }) => setYearly(currentTarget.checked)} />
      {gone && (
        <p className={classes.gone} role="alert">
          {t('calendar:gone')}
        </p>
      )}
      {conflict ? (
        <ChangedMeanwhile busy={change.isPending} onKeepMine={() => send(now.version)} onTakeTheirs={onDone}>
          {t('calendar:conflict', { value: `${now.why}, ${words(now)}` })}
        </ChangedMeanwhile>
      ) : (
        <FormFoot busy={add.isPending || change.isPending} error={gone ? null : error} onCancel={onDone} />
      )}
    </form>
  )
}
