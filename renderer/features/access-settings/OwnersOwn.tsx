import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommand, useOpId } from '#renderer/api/hooks.ts'
import { ConfirmDialog } from '#renderer/ui/ConfirmDialog.tsx'
import { useFormat } from '#renderer/ui/format.tsx'
import { Group } from '#renderer/ui/Part.tsx'
import { PASSWORD } from '#shared/domain/access/secrets.ts'
import classes from './AccessSettings.module.css'
import type { Protecting } from './ProtectDialog.tsx'
import { SecretField } from './SecretField.tsx'

interface OwnersOwnProps {
  /** When the sheet that is good now was made. */
  readonly recoveryAt: number | null
  readonly onProtect: (what: Protecting) => void
}

/** What only the owner does: another password, another sheet, and the shop open to everybody again. */
export function OwnersOwn({ recoveryAt, onProtect }: OwnersOwnProps) {
  const { t } = useTranslation('access')
  const format = useFormat()
  const unprotect = useCommand('access.unprotect')
  const [opId, nextOpId] = useOpId()
  const [opening, setOpening] = useState(false)
  const [current, setCurrent] = useState('')
  const close = () => {
    unprotect.reset()
    setCurrent('')
    setOpening(false)
  }
  return (
    <Group
      title={t('settings.owner.title')}
      id="setting-password"
      {...(recoveryAt !== null && { hint: t('settings.owner.sheetOf', { when: format.instantInFull(recoveryAt) }) })}
    >
      <div className={classes.keys}>
        <Button variant="default" onClick={() => onProtect('change')}>
          {t('settings.owner.change')}
        </Button>
        <Button variant="default" onClick={() => onProtect('sheet')}>
          {t('settings.owner.sheet')}
        </Button>
        <Button variant="subtle" onClick={() => setOpening(true)}>
          {t('settings.owner.openAgain')}
        </Button>
      </div>
      <ConfirmDialog
        opened={opening}
        danger
        title={t('settings.owner.openTitle')}
        text={t('settings.owner.openText')}
        confirm={t('settings.owner.openConfirm')}
        busy={unprotect.isPending}
        error={unprotect.error}
        onConfirm={() => {
          if (current === '' || unprotect.isPending) return
          unprotect.mutate(
            { opId, current },
            {
              onSuccess: close,
              onError: ({ code }) => {
                if (code === 'OFFLINE') return
                nextOpId()
                setCurrent('')
              },
            },
          )
        }}
        onClose={close}
      >
        <SecretField
          first
          label={t('settings.password.current')}
          value={current}
          onType={setCurrent}
          longest={PASSWORD.longest}
          autoComplete="current-password"
        />
      </ConfirmDialog>
    </Group>
  )
}
