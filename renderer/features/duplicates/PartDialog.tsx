import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ConfirmDialog } from '#renderer/ui/ConfirmDialog.tsx'
import type { Merge } from '#shared/contract/merges.ts'

interface PartDialogProps {
  /** The merge to be taken back; null while nobody asks. */
  readonly merge: Merge | null
  readonly onUndo: (mergeId: number) => Promise<boolean>
  readonly onClose: () => void
}

/** Asks once before two merged cards are parted, and says what each of them keeps. */
export function PartDialog({ merge, onUndo, onClose }: PartDialogProps) {
  const { t } = useTranslation('duplicates')
  const [busy, setBusy] = useState(false)
  const part = async () => {
    if (!merge || busy) return
    setBusy(true)
    await onUndo(merge.id)
    setBusy(false)
    onClose()
  }
  const survivor = merge?.survivor.called ?? ''
  return (
    <ConfirmDialog
      opened={merge !== null}
      title={t('partTitle', { merged: merge?.merged.called ?? '', survivor })}
      text={t('partText', { survivor })}
      confirm={t('part')}
      busy={busy}
      onConfirm={() => void part()}
      onClose={onClose}
    />
  )
}
