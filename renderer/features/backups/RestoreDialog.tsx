import { Button, Modal, PasswordInput } from '@mantine/core'
import { type FormEvent, useEffect, useEffectEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ApiError } from '#renderer/api/errors.ts'
import { useCommand, useOpId } from '#renderer/api/hooks.ts'
import { ErrorSentence } from '#renderer/ui/ErrorSentence.tsx'
import { submitOnControlEnter } from '#renderer/ui/submit-on-control-enter.ts'
import classes from './Backups.module.css'
import { ChooseCopy } from './ChooseCopy.tsx'
import { CopyPreview } from './CopyPreview.tsx'
import { Working } from './Working.tsx'

interface RestoreDialogProps {
  /** The set to be restored, which is looked into at once; null asks for one. */
  readonly path: string | null
  /** Asks at once for one that lies elsewhere: those of this computer stood where this was opened. */
  readonly elsewhere?: boolean
  readonly onClose: () => void
}

/** Refusals of the copy itself: looking into it once more finds the same. */
const HOPELESS: readonly string[] = ['copy-not-ours', 'copy-newer', 'copy-altered', 'copy-damaged']

/** From a copy to the shop: which one, its passphrase where it has one, what is in it, and then the one button. */
export function RestoreDialog({ path: given, elsewhere = false, onClose }: RestoreDialogProps) {
  const { t } = useTranslation(['backups', 'common'])
  const [readId, nextReadId] = useOpId()
  const [opId, nextOpId] = useOpId()
  const read = useCommand('backups.read')
  const restore = useCommand('backups.restore')
  const [path, setPath] = useState(given)
  const [password, setPassword] = useState('')
  const needsPassphrase = path !== null && /\.regulars$/i.test(path)

  const look = (copy: string, word: string | null) => {
    restore.reset()
    read.mutate({ opId: readId, path: copy, password: word }, { onError: ({ code }) => code !== 'OFFLINE' && nextReadId() })
  }
  const choose = (copy: string) => {
    setPath(copy)
    if (!/\.regulars$/i.test(copy)) look(copy, null)
  }
  const opened = useEffectEvent(() => given !== null && look(given, null))
  useEffect(() => void opened(), [])
  const again = () => {
    read.reset()
    restore.reset()
    nextReadId()
    setPath(null)
    setPassword('')
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    // React tells it to the form of the first start, too, which would found a shop.
    event.stopPropagation()
    if (restore.isPending || read.isPending || path === null) return
    if (read.data === undefined) return look(path, needsPassphrase ? password : null)
    restore.mutate(
      { opId, token: read.data.token },
      { onSuccess: onClose, onError: ({ code }) => code !== 'OFFLINE' && nextOpId() },
    )
  }
  const busy = read.isPending || restore.isPending
  const refusal = read.error instanceof ApiError ? read.error.details?.rule : undefined
  const wrong = refusal === 'passphrase-wrong'
  const hopeless = typeof refusal === 'string' && HOPELESS.includes(refusal)
  const anotherKey = path !== null && given === null && !busy && (
    <Button variant={hopeless ? 'filled' : 'subtle'} onClick={again}>
      {t('backups:another')}
    </Button>
  )
  return (
    <Modal
      opened
      size="lg"
      onClose={() => !restore.isPending && onClose()}
      title={t('backups:restoreTitle')}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <form className={classes.form} onSubmit={submit} onKeyDown={submitOnControlEnter} noValidate>
        {path === null && <ChooseCopy elsewhere={elsewhere} onChoose={choose} />}
        {path !== null && read.data === undefined && (
          <>
            <p className={classes.path}>{path}</p>
            {needsPassphrase && (
              <PasswordInput
                label={t('backups:passphrase')}
                description={t('backups:passphraseOfCopy')}
                autoComplete="off"
                data-autofocus
                value={password}
                maxLength={200}
                aria-invalid={wrong || undefined}
                onChange={({ currentTarget }) => setPassword(currentTarget.value)}
              />
            )}
          </>
        )}
        {read.data && <CopyPreview copy={read.data} />}
        {read.isPending && <Working opId={readId} label={t('backups:reading')} />}
        {restore.isPending && <Working opId={opId} label={t('backups:restoring')} />}
        <ErrorSentence error={read.error ?? restore.error} />
        <div className={classes.foot}>
          {!hopeless && anotherKey}
          <Button variant="subtle" onClick={onClose} disabled={restore.isPending}>
            {t('common:cancel')}
          </Button>
          {hopeless && anotherKey}
          {path !== null && !hopeless && (
            <Button
              type="submit"
              color={read.data?.now ? 'danger' : 'apron'}
              loading={busy}
              disabled={needsPassphrase && read.data === undefined && password === ''}
            >
              {t(read.data === undefined ? 'backups:look' : 'backups:restoreNow')}
            </Button>
          )}
        </div>
      </form>
    </Modal>
  )
}
