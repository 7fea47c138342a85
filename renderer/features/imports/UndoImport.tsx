import { Progress } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useProgress } from '#renderer/api/backend-events.ts'
import { useCommand, useOpId } from '#renderer/api/hooks.ts'
import { ConfirmDialog } from '#renderer/ui/ConfirmDialog.tsx'
import { useFormat } from '#renderer/ui/format.tsx'
import type { OutputOf } from '#shared/contract/client.ts'
import classes from './UndoImport.module.css'

export type UndoneImport = OutputOf<'imports.undo'>

interface UndoDialogProps {
  readonly wanted: { readonly id: number; readonly fileName: string; readonly of: 'visits' | 'clients' } | null
  readonly onClose: () => void
  readonly onUndone: (outcome: UndoneImport) => void
}

/** Asks before an import is taken back, and does it. */
export function UndoDialog({ wanted, onClose, onUndone }: UndoDialogProps) {
  const { t } = useTranslation('imports')
  const [opId, nextOpId] = useOpId()
  const undo = useCommand('imports.undo')
  const progress = useProgress(opId)
  const format = useFormat()
  const confirm = () => {
    if (wanted === null) return
    undo.mutate(
      { opId, importId: wanted.id },
      {
        onSuccess: (outcome) => {
          nextOpId()
          onUndone(outcome)
        },
        onError: (error) => error.code !== 'OFFLINE' && nextOpId(),
      },
    )
  }
  const close = () => {
    undo.reset()
    onClose()
  }
  return (
    <ConfirmDialog
      opened={wanted !== null}
      title={t('undoSure', { file: wanted?.fileName ?? '' })}
      text={t(wanted?.of === 'visits' ? 'undoVisitsText' : 'undoText')}
      confirm={t('undoImport')}
      danger
      busy={undo.isPending}
      error={undo.error}
      onConfirm={confirm}
      onClose={close}
    >
      {undo.isPending && progress !== null && progress.total > 0 && (
        <div className={classes.progress}>
          <Progress value={(100 * progress.done) / progress.total} size="lg" aria-label={t('undoing')} />
          <p role="status">
            {t('undoing')} {t('written', { done: format.number(progress.done), total: format.number(progress.total) })}
          </p>
        </div>
      )}
    </ConfirmDialog>
  )
}

interface UndoneProps {
  readonly outcome: UndoneImport
  readonly onClient: (id: number) => void
}

/** How many were removed, and who stays. */
export function Undone({ outcome: { removed, kept, visits, keptVisits }, onClient }: UndoneProps) {
  const { t } = useTranslation('imports')
  return (
    <div className={classes.undone} role="status">
      {visits > 0 && <p className={classes.removed}>{t('undoneVisits', { count: visits })}</p>}
      {(visits === 0 || removed > 0) && <p className={classes.removed}>{t('undone', { count: removed })}</p>}
      {keptVisits > 0 && <p className={classes.why}>{t('keptVisits', { count: keptVisits })}</p>}
      {kept.length > 0 && (
        <>
          <p className={classes.why}>{t('keptTitle', { count: kept.length })}</p>
          <ul className={classes.kept}>
            {kept.map(({ id, called }) => (
              <li key={id}>
                <button type="button" className={classes.client} onClick={() => onClient(id)}>
                  {called}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}
