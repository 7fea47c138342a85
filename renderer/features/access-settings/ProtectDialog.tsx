import { Button, Modal } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommand, useOpId } from '#renderer/api/hooks.ts'
import { useShop } from '#renderer/api/shop.tsx'
import { ErrorSentence } from '#renderer/ui/ErrorSentence.tsx'
import { FormFoot } from '#renderer/ui/FormFoot.tsx'
import { newRecoveryCode, RecoverySheet } from '#renderer/ui/RecoverySheet.tsx'
import { PASSWORD, secretProblem } from '#shared/domain/access/secrets.ts'
import classes from './AccessSettings.module.css'
import { SecretField } from './SecretField.tsx'
import { SecretRules } from './SecretRules.tsx'

/** The first password, another one, or only another sheet. */
export type Protecting = 'first' | 'change' | 'sheet'

interface ProtectDialogProps {
  /** Null while nothing is asked. */
  readonly what: Protecting | null
  readonly onClose: () => void
}

/** The owner's password and the recovery sheet that goes with it. Nothing is set before the sheet is put away. */
export function ProtectDialog({ what, onClose }: ProtectDialogProps) {
  const { t } = useTranslation(['access', 'common'])
  return (
    <Modal
      opened={what !== null}
      onClose={onClose}
      title={what === null ? '' : t(`access:settings.password.title.${what}`)}
      size="42rem"
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      {what !== null && <ProtectForm key={what} what={what} onClose={onClose} />}
    </Modal>
  )
}

function ProtectForm({ what, onClose }: { readonly what: Protecting; readonly onClose: () => void }) {
  const { t } = useTranslation(['access', 'common'])
  const { shop, me } = useShop()
  const [opId, nextOpId] = useOpId()
  const protect = useCommand('access.protect')
  const [current, setCurrent] = useState('')
  const [secret, setSecret] = useState('')
  const [again, setAgain] = useState('')
  /** Made once: the sheet that was printed is the one that will count, however often the password is typed. */
  const [code] = useState(newRecoveryCode)
  const [step, setStep] = useState<'password' | 'sheet'>('password')
  const [kept, setKept] = useState(false)

  const problem = secretProblem('password', secret, [me.name, shop.name])
  const rules = [
    { text: t('access:settings.password.rule.long'), met: problem !== 'password-too-short' },
    { text: t('access:settings.password.rule.guess'), met: problem === null },
    { text: t('access:settings.password.rule.alike'), met: secret !== '' && secret === again },
  ]
  const typed = (what === 'first' || current !== '') && (what === 'sheet' || rules.every(({ met }) => met))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (step === 'password') {
      if (typed) setStep('sheet')
      return
    }
    if (!kept || protect.isPending) return
    protect.mutate(
      { opId, secret: what === 'sheet' ? current : secret, recovery: code, current: what === 'first' ? null : current },
      {
        onSuccess: onClose,
        onError: (error) => {
          if (error.code === 'OFFLINE') return
          nextOpId()
          if (error.code !== 'RULE') return
          setCurrent('')
          setStep('password')
        },
      },
    )
  }
  if (step === 'sheet')
    return (
      <form className={classes.form} onSubmit={submit}>
        <RecoverySheet shopName={shop.name} code={code} kept={kept} onKept={setKept} />
        <ErrorSentence error={protect.error} />
        <div className={classes.foot}>
          <Button variant="subtle" onClick={onClose}>
            {t('common:cancel')}
          </Button>
          <Button type="submit" disabled={!kept} loading={protect.isPending}>
            {t(`access:settings.password.finish.${what}`)}
          </Button>
        </div>
      </form>
    )
  return (
    <form className={classes.form} onSubmit={submit}>
      {what !== 'first' && (
        <SecretField
          first
          label={t('access:settings.password.current')}
          value={current}
          onType={setCurrent}
          longest={PASSWORD.longest}
          autoComplete="current-password"
        />
      )}
      {what !== 'sheet' && (
        <>
          <SecretField
            first={what === 'first'}
            label={t('access:settings.password.new')}
            value={secret}
            onType={setSecret}
            longest={PASSWORD.longest}
            autoComplete="new-password"
            aria-describedby="rules-of-password"
          />
          <SecretField
            label={t('access:settings.password.again')}
            value={again}
            onType={setAgain}
            longest={PASSWORD.longest}
            autoComplete="new-password"
            aria-describedby="rules-of-password"
          />
          <SecretRules id="rules-of-password" rules={rules} />
        </>
      )}
      <FormFoot
        busy={false}
        error={protect.error}
        onCancel={onClose}
        save={t('access:settings.password.next')}
        disabled={!typed}
      />
    </form>
  )
}
