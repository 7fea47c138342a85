import { Button, Modal } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { ConfirmDialog } from '#renderer/ui/ConfirmDialog.tsx'
import { CardVersion, useCardsExport } from './card-version.tsx'
import classes from './Exports.module.css'

interface SaveCardProps {
  readonly id: number
  readonly called: string
  readonly onDone: () => void
}

/** One client as a vCard file, for a phone or another program. */
export function SaveCard({ id, called, onDone }: SaveCardProps) {
  const { t } = useTranslation(['exports', 'common'])
  const { version, setVersion, save, busy, error, withoutPhoto } = useCardsExport(onDone)
  if (withoutPhoto > 0) {
    return (
      <Modal opened onClose={onDone} title={t('exports:saved')} closeButtonProps={{ 'aria-label': t('common:close') }}>
        <p className={classes.text}>{t('exports:withoutPhoto', { count: withoutPhoto })}</p>
        <div className={classes.actions}>
          <Button onClick={onDone} data-autofocus>
            {t('common:close')}
          </Button>
        </div>
      </Modal>
    )
  }
  return (
    <ConfirmDialog
      opened
      title={t('exports:cardTitle', { name: called })}
      text={t('exports:cardsText')}
      confirm={t('exports:save')}
      busy={busy}
      error={error}
      onConfirm={() => save({ kind: 'one', id }, called)}
      onClose={onDone}
    >
      <CardVersion value={version} onChange={setVersion} />
    </ConfirmDialog>
  )
}
