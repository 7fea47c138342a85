import { Button, Modal } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { newOpId } from '#renderer/api/api.ts'
import { useCommand } from '#renderer/api/hooks.ts'
import { useShop } from '#renderer/api/shop.tsx'
import { useSecondsUntil } from '#renderer/platform/use-seconds-until.ts'
import { ErrorSentence, RefusalSentence, waitsUntil } from '#renderer/ui/ErrorSentence.tsx'
import { FormFoot } from '#renderer/ui/FormFoot.tsx'
import { useFormat } from '#renderer/ui/format.tsx'
import { PinPad } from '#renderer/ui/PinPad.tsx'
import { takeFocus } from '#renderer/ui/take-focus.ts'
import { PASSWORD, secretProblem } from '#shared/domain/access/secrets.ts'
import classes from './AccessSettings.module.css'
import { SecretField } from './SecretField.tsx'
import { SecretRules } from './SecretRules.tsx'

interface PinOf {
  readonly id: number
  readonly name: string
  /** What is shown before one's own PIN is changed; null for the PIN of somebody else. */
  readonly shows: 'pin' | 'password' | null
  /** When the present one was set; null where there is none, or it is not known here. */
  readonly at: number | null
  /** Whether the present one can be taken away here. */
  readonly removable: boolean
}

interface PinDialogProps {
  readonly of: PinOf | null
  readonly onClose: () => void
}

/** Sets somebody's PIN, typed twice; one's own after showing the present one or the password. */
export function PinDialog({ of, onClose }: PinDialogProps) {
  const { t } = useTranslation(['access', 'common'])
  return (
    <Modal
      opened={of !== null}
      onClose={onClose}
      title={of === null ? '' : t('access:settings.pin.of', { name: of.name })}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      {of !== null && <PinForm key={of.id} {...of} onClose={onClose} />}
    </Modal>
  )
}

function PinForm({ id, name, shows, at, removable, onClose }: PinOf & { readonly onClose: () => void }) {
  const { t } = useTranslation(['access', 'common'])
  const { shop } = useShop()
  const format = useFormat()
  const set = useCommand('access.setPin')
  const remove = useCommand('access.removePin')
  const [step, setStep] = useState<'current' | 'new' | 'again'>(shows === null ? 'new' : 'current')
  const [current, setCurrent] = useState('')
  const [pin, setPin] = useState('')
  const [again, setAgain] = useState('')
  const [differ, setDiffer] = useState(false)

  const problem = secretProblem('pin', pin, [name, shop.name])
  const waiting = useSecondsUntil(waitsUntil(set.error)) > 0
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (set.isPending) return
    if (step === 'current') {
      if (current === '' || waiting) return
      set.reset()
      setStep('new')
      return
    }
    if (step === 'new') {
      if (problem !== null) return
      setDiffer(false)
      setStep('again')
      return
    }
    if (again !== pin) {
      setDiffer(true)
      setPin('')
      setAgain('')
      setStep('new')
      return
    }
    set.mutate(
      { opId: newOpId(), employeeId: id, secret: pin, current: shows === null ? null : { way: shows, secret: current } },
      {
        onSuccess: onClose,
        onError: ({ code }) => {
          if (code === 'OFFLINE') return
          setCurrent('')
          setAgain('')
          setStep(shows === null ? 'new' : 'current')
        },
      },
    )
  }
  if (step === 'current' && shows === 'password')
    return (
      <form className={classes.form} onSubmit={submit}>
        <SecretField
          first
          label={t('access:settings.password.current')}
          value={current}
          onType={setCurrent}
          longest={PASSWORD.longest}
          autoComplete="current-password"
          disabled={waiting}
        />
        <FormFoot
          busy={false}
          error={set.error}
          onCancel={onClose}
          save={t('common:next')}
          disabled={current === '' || waiting}
        />
      </form>
    )
  const value = step === 'current' ? current : step === 'new' ? pin : again
  const onChange = step === 'current' ? setCurrent : step === 'new' ? setPin : setAgain
  return (
    <form className={classes.pinForm} onSubmit={submit}>
      {at !== null && <p className={classes.text}>{t('access:settings.since', { when: format.instant(at) })}</p>}
      <p className={classes.step} role="status">
        {t(`access:settings.pin.step.${step}`)}
      </p>
      <div className={classes.pad} ref={intoPad}>
        <PinPad
          label={t(`access:settings.pin.step.${step}`)}
          confirm={step === 'again' ? t('common:save') : t('common:next')}
          value={value}
          onChange={onChange}
          disabled={waiting}
          busy={set.isPending}
          describedBy="rules-of-pin"
        />
      </div>
      {step === 'new' && (
        <SecretRules
          id="rules-of-pin"
          rules={[
            { text: t('access:settings.pin.rule.digits'), met: problem !== 'not-a-pin' },
            { text: t('access:settings.pin.rule.plain'), met: problem === null },
          ]}
        />
      )}
      <RefusalSentence>{differ && step === 'new' ? t('access:settings.pin.differ') : null}</RefusalSentence>
      <ErrorSentence error={set.error ?? remove.error} />
      <div className={classes.foot}>
        {removable && (
          <Button
            variant="subtle"
            loading={remove.isPending}
            onClick={() => remove.mutate({ opId: newOpId(), employeeId: id }, { onSuccess: onClose })}
          >
            {t('access:settings.pin.take')}
          </Button>
        )}
        <Button variant="subtle" onClick={onClose}>
          {t('common:cancel')}
        </Button>
      </div>
    </form>
  )
}

/** The field of the pad takes the focus also where it comes after a password, not only when the dialog opens. */
const intoPad = (pad: HTMLElement | null): void => takeFocus(pad?.querySelector('input') ?? null)
