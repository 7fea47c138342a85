import { Modal } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { VisitSheet } from './VisitSheet.tsx'

interface VisitDialogProps {
  readonly visitId: number
  /** Another visit is to be looked at, or none any more. */
  readonly onVisit: (visitId: number | null) => void
  readonly onOpenCard: (clientId: number) => void
}

/** One visit away from the till: it can be looked at, printed, returned and voided, but not laid out again. */
export function VisitDialog({ visitId, onVisit, onOpenCard }: VisitDialogProps) {
  const { t } = useTranslation(['visits', 'common'])
  return (
    <Modal
      opened
      size="44rem"
      onClose={() => onVisit(null)}
      title={t('visits:visit')}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <VisitSheet key={visitId} visitId={visitId} onCorrect={null} onVisit={onVisit} onOpenCard={onOpenCard} onPrint={null} />
    </Modal>
  )
}
