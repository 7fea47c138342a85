import { Button, Modal, PasswordInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommand, useOpId } from '#renderer/api/hooks.ts'
import { ErrorSentence } from '#renderer/ui/ErrorSentence.tsx'
import { submitOnControlEnter } from '#renderer/ui/submit-on-control-enter.ts'
import { SHORTEST_PASSPHRASE } from '#shared/contract/backups.ts'
import classes from './Backups.module.css'
import { FolderBrowser } from './FolderBrowser.tsx'
import { Working } from './Working.tsx'

/** Where the sealed copies go, and the passphrase that opens them. The first copy is made before the dialog closes. */
export function PlaceDialog({ folder, onClose }: { readonly folder: string | null; readonly onClose: () => void }) {
  const { t } = useTranslation(['backups', 'common'])
  const [opId, nextOpId] = useOpId()
  const setPlace = useCommand('backups.setPlace')
  const [path, setPath] = useState(folder)
  const [first, setFirst] = useState('')
  const [second, setSecond] = useState('')
  const [tried, setTried] = useState(false)
  const tooShort = tried && first.length < SHORTEST_PASSPHRASE
  const differs = tried && !tooShort && first !== second
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (path === null || first.length < SHORTEST_PASSPHRASE || first !== second || setPlace.isPending) return
    setPlace.mutate(
      { opId, folder: path, password: first },
      { onSuccess: onClose, onError: ({ code }) => code !== 'OFFLINE' && nextOpId() },
    )
  }
  return (
    <Modal
      opened
      size="lg"
      onClose={onClose}
      title={t('backups:placeTitle')}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <form className={classes.form} onSubmit={submit} onKeyDown={submitOnControlEnter} noValidate>
        <p className={classes.text}>{t('backups:placeWhere')}</p>
        <FolderBrowser path={path} onPath={setPath} />
        {tried && path === null && (
          <p className={classes.missing} role="alert">
            {t('backups:placeMissing')}
          </p>
        )}
        <div className={classes.pair}>
          <PasswordInput
            label={t('backups:passphrase')}
            autoComplete="new-password"
            value={first}
            maxLength={200}
            error={tooShort && t('backups:passphraseShort', { count: SHORTEST_PASSPHRASE })}
            onChange={({ currentTarget }) => setFirst(currentTarget.value)}
          />
          <PasswordInput
            label={t('backups:passphraseAgain')}
            autoComplete="new-password"
            value={second}
            maxLength={200}
            error={differs && t('backups:passphraseDiffers')}
            onChange={({ currentTarget }) => setSecond(currentTarget.value)}
          />
        </div>
        <p className={classes.warning}>{t('backups:passphraseHint')}</p>
        {setPlace.isPending && <Working opId={opId} label={t('backups:copying')} />}
        <ErrorSentence error={setPlace.error} />
        <div className={classes.foot}>
          <Button variant="subtle" onClick={onClose}>
            {t('common:cancel')}
          </Button>
          <Button type="submit" loading={setPlace.isPending}>
            {t('backups:copyHere')}
          </Button>
        </div>
      </form>
    </Modal>
  )
}
