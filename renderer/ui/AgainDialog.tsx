import { useTranslation } from 'react-i18next'
import { ApiError } from '#renderer/api/errors.ts'
import { ConfirmDialog } from './ConfirmDialog.tsx'

/** Whether a new card was refused because its person was erased at his own wish. */
export const wasErased = (problem: unknown): boolean =>
  problem instanceof ApiError && problem.details?.rule === 'erased-at-own-wish'

interface AgainDialogProps {
  readonly busy: boolean
  readonly onAgain: () => void
  readonly onClose: () => void
}

/** Asked before somebody who was erased is entered anew: only when he asks for it. */
export function AgainDialog({ busy, onAgain, onClose }: AgainDialogProps) {
  const { t } = useTranslation('privacy')
  return (
    <ConfirmDialog
      opened
      title={t('againTitle')}
      text={t('againText')}
      confirm={t('againSave')}
      busy={busy}
      onConfirm={onAgain}
      onClose={onClose}
    />
  )
}
