import { Button, Modal } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './ConfirmDialog.module.css'
import { ErrorSentence } from './ErrorSentence.tsx'
import { FootInSight } from './FormFoot.tsx'
import { submitOnControlEnter } from './submit-on-control-enter.ts'

interface ConfirmDialogProps {
  readonly opened: boolean
  readonly title: string
  /** What will happen, and what stays. */
  readonly text: string
  /** The verb of the act: never "OK". */
  readonly confirm: string
  readonly danger?: boolean
  readonly busy?: boolean
  readonly error?: unknown
  readonly onConfirm: () => void
  readonly onClose: () => void
  /** It says much: wider, and its keys stay in sight wherever it is scrolled to. */
  readonly long?: boolean
  /** Questions of the act itself: a reason. */
  readonly children?: ReactNode
}

/** Asked only before what cannot be undone by one press. */
export function ConfirmDialog({
  opened,
  title,
  text,
  confirm,
  danger = false,
  busy = false,
  error = null,
  onConfirm,
  onClose,
  long = false,
  children,
}: ConfirmDialogProps) {
  const { t } = useTranslation('common')
  const submit = (event: React.FormEvent) => {
    event.preventDefault()
    // React tells it to a form that this dialog is opened from, too.
    event.stopPropagation()
    onConfirm()
  }
  const keys = (
    <>
      <Button variant="subtle" onClick={onClose} data-autofocus={children === undefined || undefined}>
        {t('cancel')}
      </Button>
      <Button type="submit" color={danger ? 'danger' : 'apron'} loading={busy}>
        {confirm}
      </Button>
    </>
  )
  return (
    <Modal
      opened={opened}
      size={long ? 'xl' : 'md'}
      onClose={onClose}
      title={title}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <form className={classes.form} onSubmit={submit} onKeyDown={submitOnControlEnter}>
        <p className={classes.text}>{text}</p>
        {children}
        <ErrorSentence error={error} />
        {long ? <FootInSight>{keys}</FootInSight> : <div className={classes.actions}>{keys}</div>}
      </form>
    </Modal>
  )
}
