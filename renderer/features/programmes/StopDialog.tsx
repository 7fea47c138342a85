import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommand, useOpId } from '#renderer/api/hooks.ts'
import { useShop } from '#renderer/api/shop.tsx'
import { ConfirmDialog } from '#renderer/ui/ConfirmDialog.tsx'
import { DayField } from '#renderer/ui/DayField.tsx'
import type { Programme } from '#shared/contract/programmes.ts'
import { addDays, type Day, isDay } from '#shared/kernel/day.ts'

interface StopDialogProps {
  readonly programme: Programme
  readonly title: string
  readonly onDone: () => void
}

/** Ends the programme with a day; what the clients hold stays theirs. */
export function StopDialog({ programme, title, onDone }: StopDialogProps) {
  const { t } = useTranslation('programmes')
  const { today } = useShop()
  const [opId] = useOpId()
  const [basedOn] = useState(programme.latest)
  const [last, setLast] = useState<Day | ''>(today)
  const [tried, setTried] = useState(false)
  const stop = useCommand('loyalty.stopProgramme')
  const save = () => {
    setTried(true)
    if (!isDay(last)) return
    stop.mutate({ opId, seriesId: programme.seriesId, basedOn, from: addDays(last, 1) }, { onSuccess: onDone })
  }
  return (
    <ConfirmDialog
      opened
      title={t('stopTitle', { name: title })}
      text={t('stopText')}
      confirm={t('stop')}
      danger
      busy={stop.isPending}
      error={stop.error}
      onClose={onDone}
      onConfirm={save}
    >
      <DayField
        label={t('stopLast')}
        min={today}
        value={last}
        error={tried && !isDay(last) ? t('dayNeeded') : null}
        onChange={setLast}
      />
    </ConfirmDialog>
  )
}
