import { Button, Modal } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { newOpId } from '#renderer/api/api.ts'
import { useCommand } from '#renderer/api/hooks.ts'
import { ErrorSentence } from '#renderer/ui/ErrorSentence.tsx'
import { useFormat } from '#renderer/ui/format.tsx'
import { takesScan } from '#renderer/ui/scanner.ts'
import type { Member } from '#shared/contract/access.ts'
import { BADGE } from '#shared/domain/access/secrets.ts'
import classes from './AccessSettings.module.css'
import { SecretField } from './SecretField.tsx'

interface BadgeDialogProps {
  readonly of: Member | null
  readonly name: string
  readonly onClose: () => void
}

/** Gives somebody a badge by the scanner, or takes it away. */
export function BadgeDialog({ of, name, onClose }: BadgeDialogProps) {
  const { t } = useTranslation(['access', 'common'])
  return (
    <Modal
      opened={of !== null}
      onClose={onClose}
      title={t('access:settings.badge.of', { name })}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      {of !== null && <BadgeForm of={of} onClose={onClose} />}
    </Modal>
  )
}

function BadgeForm({ of, onClose }: { readonly of: Member; readonly onClose: () => void }) {
  const { t } = useTranslation(['access', 'common'])
  const format = useFormat()
  const setBadge = useCommand('access.setBadge')
  const [code, setCode] = useState('')
  const send = (secret: string | null) => {
    if (!setBadge.isPending) setBadge.mutate({ opId: newOpId(), employeeId: of.id, secret }, { onSuccess: onClose })
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (code.trim() !== '') send(code.trim())
  }
  return (
    <form className={classes.form} onSubmit={submit}>
      <p className={classes.text}>
        {of.badge !== null && `${t('access:settings.since', { when: format.instant(of.badge) })}. `}
        {t('access:settings.badge.hint')}
      </p>
      <SecretField
        first
        label={t('access:settings.badge.code')}
        value={code}
        onType={setCode}
        longest={BADGE.longest}
        autoComplete="off"
        {...takesScan}
      />
      <ErrorSentence error={setBadge.error} />
      <div className={classes.foot}>
        {of.badge !== null && (
          <Button variant="subtle" onClick={() => send(null)}>
            {t('access:settings.badge.take')}
          </Button>
        )}
        <Button variant="subtle" onClick={onClose}>
          {t('common:cancel')}
        </Button>
        <Button type="submit" disabled={code.trim() === ''} loading={setBadge.isPending}>
          {t('access:settings.badge.give')}
        </Button>
      </div>
    </form>
  )
}
