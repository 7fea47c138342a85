import { Button, Modal, PasswordInput, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { newOpId } from '#renderer/api/api.ts'
import { useCommand } from '#renderer/api/hooks.ts'
import { FormFoot } from '#renderer/ui/FormFoot.tsx'
import { newRecoveryCode, RecoverySheet } from '#renderer/ui/RecoverySheet.tsx'
import { useScanner } from '#renderer/ui/scanner.ts'
import { PASSWORD, readRecoveryCode, secretProblem } from '#shared/domain/access/secrets.ts'
import classes from './RecoverDialog.module.css'

interface RecoverDialogProps {
  readonly shopName: string
  readonly ownerName: string
  readonly onClose: () => void
}

/** A new password of the owner by the code of the recovery sheet, which is good only once: a new sheet comes with it. */
export function RecoverDialog({ shopName, ownerName, onClose }: RecoverDialogProps) {
  const { t } = useTranslation(['entrance', 'common', 'errors'])
  const [step, setStep] = useState<'asked' | 'sheet'>('asked')
  const [code, setCode] = useState('')
  const [password, setPassword] = useState('')
  const [again, setAgain] = useState('')
  /** Whether it was tried to go on: from then on every field says what it lacks. */
  const [tried, setTried] = useState(false)
  // Kept while this is open: what is printed stays good when the code of the old sheet was mistyped.
  const [recovery] = useState(newRecoveryCode)
  const [kept, setKept] = useState(false)
  const recover = useCommand('access.recover')
  useScanner(() => {})

  const problem = secretProblem('password', password, [shopName, ownerName])
  const wrong = {
    code: readRecoveryCode(code) === null ? t('entrance:recover.codeWrong') : null,
    password: problem === null ? null : t(`errors:rule.${problem}`),
    again: again === password ? null : t('entrance:recover.differ'),
  }
  const goOn = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (Object.values(wrong).every((each) => each === null)) setStep('sheet')
  }
  const finish = (event: FormEvent) => {
    event.preventDefault()
    recover.mutate({ opId: newOpId(), code, secret: password, recovery }, { onError: () => setStep('asked') })
  }
  const said = (text: string | null, typed: string) => (tried || (typed !== '' && text === null) ? text : null)
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={step === 'asked' ? t('entrance:recover.title') : t('entrance:sheet.title')}
      closeButtonProps={{ 'aria-label': t('common:close') }}
      closeOnClickOutside={false}
    >
      {step === 'asked' ? (
        <form className={classes.form} onSubmit={goOn}>
          <p className={classes.lead}>{t('entrance:recover.lead')}</p>
          <TextInput
            label={t('entrance:recover.code')}
            description={t('entrance:recover.codeHint')}
            error={said(wrong.code, code)}
            value={code}
            maxLength={60}
            autoComplete="off"
            spellCheck={false}
            data-autofocus
            onChange={(event) => setCode(event.currentTarget.value)}
          />
          <PasswordInput
            label={t('entrance:recover.password')}
            description={t('entrance:recover.passwordHint')}
            error={said(wrong.password, password)}
            value={password}
            maxLength={PASSWORD.longest}
            autoComplete="new-password"
            onChange={(event) => setPassword(event.currentTarget.value)}
          />
          <PasswordInput
            label={t('entrance:recover.again')}
            error={said(wrong.again, again)}
            value={again}
            maxLength={PASSWORD.longest}
            autoComplete="new-password"
            onChange={(event) => setAgain(event.currentTarget.value)}
          />
          <FormFoot busy={false} error={recover.error} onCancel={onClose} save={t('entrance:recover.next')} />
        </form>
      ) : (
        <form className={classes.form} onSubmit={finish}>
          <RecoverySheet shopName={shopName} code={recovery} kept={kept} onKept={setKept} />
          <div className={classes.foot}>
            <Button variant="subtle" onClick={() => setStep('asked')}>
              {t('common:back')}
            </Button>
            <Button type="submit" disabled={!kept} loading={recover.isPending}>
              {t('entrance:recover.finish')}
            </Button>
          </div>
        </form>
      )}
    </Modal>
  )
}
