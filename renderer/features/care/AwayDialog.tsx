import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommand, useOpId } from '#renderer/api/hooks.ts'
import { refreshAll } from '#renderer/api/query-client.ts'
import { useShop } from '#renderer/api/shop.tsx'
import { ChangedMeanwhile } from '#renderer/ui/ChangedMeanwhile.tsx'
import { ConfirmDialog } from '#renderer/ui/ConfirmDialog.tsx'
import { DayField } from '#renderer/ui/DayField.tsx'
import { useFormat } from '#renderer/ui/format.tsx'
import { ToggleKey } from '#renderer/ui/ToggleKey.tsx'
import type { Absence } from '#shared/contract/care.ts'
import { addDays, type Day, isDay, laterDay, partsOfDay } from '#shared/kernel/day.ts'
import classes from './Care.module.css'

/** Days from the first on, that are one press away. */
const OFFERED = [7, 14, 30] as const

interface AwayDialogProps {
  readonly client: { readonly id: number; readonly called: string }
  /** The one that is changed; null for a new one. */
  readonly absence: Absence | null
  /** As it stands now: another may have changed or ended it. */
  readonly now: Absence | null
  readonly onDone: () => void
}

/** When a client is away: the usual fortnight stands there already. */
export function AwayDialog({ client, absence, now, onDone }: AwayDialogProps) {
  const { t } = useTranslation('care')
  const { today } = useShop()
  const format = useFormat()
  const [opId, nextOpId] = useOpId()
  const [from, setFrom] = useState<Day | ''>(absence?.from ?? today)
  const [until, setUntil] = useState<Day | ''>(absence?.until ?? addDays(today, 13))
  const [why, setWhy] = useState(absence?.why ?? '')
  const [tried, setTried] = useState(false)
  const command = useCommand('care.saveAbsence')
  const save = (version = absence?.version ?? 0) => {
    setTried(true)
    if (!isDay(from) || !isDay(until)) return
    command.mutate(
      { opId, clientId: client.id, id: absence?.id ?? null, version, from, until, why },
      {
        onSuccess: onDone,
        onError: ({ code }) => {
          if (code !== 'OFFLINE') nextOpId()
          if (code === 'CONFLICT') refreshAll()
        },
      },
    )
  }
  const written = (day: Day) => format.monthAndDay(partsOfDay(day).month, partsOfDay(day).day)
  const conflict = command.error?.code === 'CONFLICT' && now !== null
  return (
    <ConfirmDialog
      opened
      title={t('away.title', { name: client.called })}
      text={t('away.lead')}
      confirm={t('away.save')}
      busy={command.isPending}
      error={conflict ? null : command.error}
      onClose={onDone}
      onConfirm={() => save()}
    >
      <DayField
        label={t('away.until')}
        min={today}
        value={until}
        error={tried && !isDay(until) ? t('away.dayNeeded') : null}
        onChange={setUntil}
      />
      {isDay(from) && (
        <div className={classes.offered}>
          {OFFERED.map((days) => {
            const last = addDays(laterDay(from, today), days - 1)
            return (
              <ToggleKey key={days} focusFirst={days === OFFERED[0]} on={until === last} onClick={() => setUntil(last)}>
                {t('away.inDays', { count: days })}
              </ToggleKey>
            )
          })}
        </div>
      )}
      <DayField
        label={t('away.from')}
        value={from}
        error={tried && !isDay(from) ? t('away.dayNeeded') : null}
        onChange={setFrom}
      />
      <TextInput
        label={t('away.why')}
        placeholder={t('away.whyHint')}
        maxLength={120}
        value={why}
        onChange={({ currentTarget: { value } }) => setWhy(value)}
      />
      {conflict && (
        <ChangedMeanwhile busy={command.isPending} onKeepMine={() => save(now.version)} onTakeTheirs={onDone}>
          {t('away.changedMeanwhile', { from: written(now.from), until: written(now.until) })}
        </ChangedMeanwhile>
      )}
    </ConfirmDialog>
  )
}
