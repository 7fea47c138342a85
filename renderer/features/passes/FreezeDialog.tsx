import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommand, useOpId } from '#renderer/api/hooks.ts'
import { useShop } from '#renderer/api/shop.tsx'
import { ConfirmDialog } from '#renderer/ui/ConfirmDialog.tsx'
import { DayField } from '#renderer/ui/DayField.tsx'
import type { HeldPass } from '#shared/contract/passes.ts'
import { addDays, type Day, isDay } from '#shared/kernel/day.ts'

/** Days on which a pass rests, added to its end. */
export function FreezeDialog({ pass, onDone }: { readonly pass: HeldPass; readonly onDone: () => void }) {
  const { t } = useTranslation('passes')
  const { today } = useShop()
  const [opId, nextOpId] = useOpId()
  const [from, setFrom] = useState<Day | ''>(today)
  const [until, setUntil] = useState<Day | ''>(addDays(today, 13))
  const [tried, setTried] = useState(false)
  const freeze = useCommand('loyalty.freezePass')
  const save = () => {
    setTried(true)
    if (!isDay(from)) return
    freeze.mutate(
      { opId, passId: pass.id, from, until: until === '' ? null : until },
      { onSuccess: onDone, onError: ({ code }) => code !== 'OFFLINE' && nextOpId() },
    )
  }
  return (
    <ConfirmDialog
      opened
      title={t('freezeTitle', { name: pass.name })}
      text={t('freezeText')}
      confirm={t('freeze')}
      busy={freeze.isPending}
      error={freeze.error}
      onClose={onDone}
      onConfirm={save}
    >
      <DayField
        label={t('freezeFrom')}
        min={today}
        value={from}
        error={tried && !isDay(from) ? t('dayNeeded') : null}
        onChange={setFrom}
      />
      <DayField
        label={t('freezeUntil')}
        description={t('freezeUntilHint')}
        min={today}
        clearable
        value={until}
        onChange={setUntil}
      />
    </ConfirmDialog>
  )
}
