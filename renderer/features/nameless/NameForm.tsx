import { Button, Checkbox, TextInput } from '@mantine/core'
import { IconUserSearch } from '@tabler/icons-react'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommand, useOpId } from '#renderer/api/hooks.ts'
import { refreshAll } from '#renderer/api/query-client.ts'
import { ErrorSentence, useErrorSentence, useFieldErrors } from '#renderer/ui/ErrorSentence.tsx'
import { KeyHint } from '#renderer/ui/KeyHint.tsx'
import { submitOnControlEnter } from '#renderer/ui/submit-on-control-enter.ts'
import type { Nameless } from './NameKey.tsx'
import classes from './Nameless.module.css'

interface NameFormProps {
  readonly client: Nameless
  readonly onCancel: () => void
  /** It is somebody who has a card. */
  readonly onJoin: () => void
  readonly onNamed: (clientId: number) => void
}

/** The name, perhaps a phone, and the agreement without which neither is kept. */
export function NameForm({ client, onCancel, onJoin, onNamed }: NameFormProps) {
  const { t } = useTranslation(['nameless', 'till', 'common'])
  const [opId, nextOpId] = useOpId()
  const give = useCommand('clients.giveName')
  const [name, setName] = useState('')
  const [nickname, setNickname] = useState('')
  const [phone, setPhone] = useState('')
  const [consent, setConsent] = useState(false)
  const fieldErrors = useFieldErrors()(give.error)
  const sentence = useErrorSentence()
  const rule = give.error?.details?.['rule']
  const nameProblem = fieldErrors['name'] ?? (rule === 'name-missing' ? sentence(give.error) : null)
  const phoneProblem =
    Object.entries(fieldErrors).find(([field]) => field.startsWith('phones'))?.[1] ??
    (rule === 'phone-not-understood' ? sentence(give.error) : null)
  const agreementProblem = rule === 'nameless-needs-agreement' ? sentence(give.error) : null
  const told = [nameProblem, phoneProblem, agreementProblem, fieldErrors['nickname'] ?? null].some((each) => each !== null)

  const submit = (event: FormEvent) => {
    event.preventDefault()
    event.stopPropagation()
    if (give.isPending) return
    const { id, version } = client
    const phones = phone.trim() === '' ? [] : [phone]
    give.mutate(
      { opId, id, version, name, nickname, phones, consentGiven: consent },
      {
        onSuccess: () => onNamed(id),
        onError: ({ code }) => {
          if (code !== 'OFFLINE') nextOpId()
          if (code === 'CONFLICT') refreshAll()
        },
      },
    )
  }

  return (
    <form className={classes.form} aria-label={t('nameless:title')} onSubmit={submit} onKeyDown={submitOnControlEnter} noValidate>
      <p className={classes.hint}>{t('nameless:hint', { called: client.called })}</p>
      <TextInput
        label={t('till:fields.name')}
        value={name}
        maxLength={200}
        autoComplete="off"
        data-autofocus
        error={nameProblem}
        onChange={({ currentTarget: { value } }) => setName(value)}
      />
      <div className={classes.pair}>
        <TextInput
          label={t('till:fields.nickname')}
          description={t('till:fields.nicknameHint')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          value={nickname}
          maxLength={80}
          autoComplete="off"
          error={fieldErrors['nickname']}
          onChange={({ currentTarget: { value } }) => setNickname(value)}
        />
        <TextInput
          label={t('till:fields.phone')}
          type="tel"
          value={phone}
          maxLength={40}
          autoComplete="off"
          error={phoneProblem}
          onChange={({ currentTarget: { value } }) => setPhone(value)}
        />
      </div>
      <Checkbox
        className={classes.consent ?? ''}
        checked={consent}
        onChange={({ currentTarget: { checked } }) => setConsent(checked)}
        label={t('till:consent')}
        error={agreementProblem}
      />
      <ErrorSentence error={told ? null : give.error} />
      <div className={classes.actions}>
        <Button variant="default" leftSection={<IconUserSearch size={20} stroke={1.75} aria-hidden="true" />} onClick={onJoin}>
          {t('nameless:isClient')}
        </Button>
        <Button variant="subtle" onClick={onCancel}>
          {t('common:cancel')}
        </Button>
        <Button type="submit" loading={give.isPending} rightSection={<KeyHint keys="Enter" />}>
          {t('nameless:save')}
        </Button>
      </div>
    </form>
  )
}
