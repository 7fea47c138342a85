import { Modal, UnstyledButton } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useQuery } from '#renderer/api/hooks.ts'
import { ErrorSentence } from '#renderer/ui/ErrorSentence.tsx'
import { useFormat } from '#renderer/ui/format.tsx'
import { usePointsWords } from '#renderer/ui/points-words.ts'
import { useWording } from '#renderer/ui/wording.ts'
import type { WatchedPiece } from '#shared/contract/watch.ts'
import type { WatchPiece } from '#shared/domain/loyalty/self-dealing.ts'
import classes from './Watch.module.css'

/** A number of the month of which the pieces are wanted. */
export interface Asked {
  readonly month: string
  readonly piece: WatchPiece
  readonly employee: { readonly id: number; readonly name: string }
  /** Of one card; null = of all. */
  readonly client: { readonly id: number; readonly called: string } | null
}

interface PiecesDialogProps {
  readonly asked: Asked
  readonly opened: boolean
  readonly onClose: () => void
  readonly onOpenClient: (id: number) => void
  readonly onOpenVisit: (id: number) => void
}

/** The visits or entries behind a number, the latest first; each opens the visit, or the card where there was none. */
export function PiecesDialog({ asked, opened, onClose, onOpenClient, onOpenVisit }: PiecesDialogProps) {
  const { t } = useTranslation(['watch', 'common'])
  const { month, piece, employee, client } = asked
  const { data, error } = useQuery('loyalty.watchPieces', {
    month,
    piece,
    employeeId: employee.id,
    clientId: client?.id ?? null,
  })
  const open = ({ visitId, client: whose }: WatchedPiece) => {
    if (visitId !== null) onOpenVisit(visitId)
    else if (whose !== null) onOpenClient(whose.id)
  }
  return (
    <Modal
      opened={opened}
      size="44rem"
      onClose={onClose}
      title={[t(`watch:cause.${piece}`), employee.name, client?.called].filter(Boolean).join(' · ')}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <ErrorSentence error={error} />
      <ul className={classes.pieces}>
        {data?.rows.map((row) => (
          <li key={`${row.entryId} ${row.visitId}`}>
            <Piece piece={row} onOpen={() => open(row)} />
          </li>
        ))}
      </ul>
      {data && data.more > 0 && <p className={classes.hint}>{t('watch:more', { count: data.more })}</p>}
    </Modal>
  )
}

function Piece({ piece, onOpen }: { readonly piece: WatchedPiece; readonly onOpen: () => void }) {
  const { t } = useTranslation('movements')
  const format = useFormat()
  const pointsWords = usePointsWords()
  const { passerBy } = useWording()
  const { at, client, what, total, moved } = piece
  const sum =
    moved === null
      ? total !== null && format.money(total, 'full')
      : moved.unit === 'points'
        ? pointsWords(moved.amount, null)
        : `${t(`unit.${moved.unit}`)}: ${format.number(moved.amount)}`
  return (
    <UnstyledButton className={classes.piece ?? ''} onClick={onOpen}>
      <span className={classes.when}>{format.instant(at)}</span>
      <span className={classes.what}>
        {client?.called ?? passerBy}
        {what !== '' && <small>{what}</small>}
      </span>
      <span className={classes.sum}>{sum}</span>
    </UnstyledButton>
  )
}
