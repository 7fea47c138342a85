import { Button, Checkbox, TextInput } from '@mantine/core'
import { IconBarcode, IconUserPlus } from '@tabler/icons-react'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '#renderer/api/api.ts'
import { ApiError } from '#renderer/api/errors.ts'
import { useCommand, useOpId, useQuery } from '#renderer/api/hooks.ts'
import { ErrorSentence, useErrorSentence, useFieldErrors } from '#renderer/ui/ErrorSentence.tsx'
import { KeyHint } from '#renderer/ui/KeyHint.tsx'
import { PersonRow } from '#renderer/ui/PersonRow.tsx'
import { phoneDigits, phoneQuery } from '#shared/domain/search/phone-digits.ts'
import classes from './NewCard.module.css'
import type { Guest, TillState } from './use-till.ts'

/** Fewer digits are the end of many numbers. */
const WHOLE_NUMBER = 7

interface NewCardProps {
  readonly guest: Extract<Guest, { kind: 'new' }>
  readonly till: TillState
}

/** A card made while the guest waits (F17): what was typed is filled in already, Enter saves, and the sale goes on. */
export function NewCard({ guest, till }: NewCardProps) {
  const { t } = useTranslation(['till', 'common'])
  const [opId] = useOpId()
  const create = useCommand('clients.create')
  const given = understood(guest.typed)
  const [name, setName] = useState(given.name)
  const [nickname, setNickname] = useState('')
  const [phone, setPhone] = useState(given.phone)
  const [consent, setConsent] = useState(false)
  const errors = useErrors(create.error)

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (create.isPending) return
    const { id } = await create.mutateAsync({
      opId,
      name,
      nickname,
      pronunciation: '',
      phones: phone.trim() === '' ? [] : [phone],
      email: '',
      birthday: null,
      language: null,
      note: '',
      codes: guest.code === null ? [] : [guest.code],
      warnings: [],
      photoFile: null,
      consentGiven: consent,
    })
    till.setText('')
    till.choose(await call('clients.arrival', { id }))
  }

  return (
    // A refusal is shown by the mutation's own error.
    <form
      className={classes.card}
      aria-label={t('till:newTitle')}
      onSubmit={(event) => void submit(event).catch(() => undefined)}
    >
      <header className={classes.head}>
        <span className={classes.sign}>
          <IconUserPlus size={36} stroke={1.5} aria-hidden="true" />
        </span>
        <div>
          <h1 className={classes.title}>{t('till:newTitle')}</h1>
          <p className={classes.hint}>{t('till:newHint')}</p>
        </div>
      </header>
      {guest.code !== null && (
        <p className={classes.code}>
          <IconBarcode size={22} stroke={1.75} aria-hidden="true" />
          {t('till:newCode', { code: guest.code })}
        </p>
      )}
      <div className={classes.fields}>
        <TextInput
          label={t('till:fields.name')}
          value={name}
          maxLength={200}
          onChange={(event) => setName(event.currentTarget.value)}
          error={errors.name}
          ref={focusWhenEmpty(given.name === '')}
        />
        <TextInput
          label={t('till:fields.nickname')}
          description={t('till:fields.nicknameHint')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          value={nickname}
          maxLength={80}
          onChange={(event) => setNickname(event.currentTarget.value)}
          error={errors.nickname}
        />
        <TextInput
          label={t('till:fields.phone')}
          type="tel"
          value={phone}
          maxLength={40}
          onChange={(event) => setPhone(event.currentTarget.value)}
          error={errors.phone}
          ref={focusWhenEmpty(given.name !== '')}
        />
      </div>
      <SameNumber phone={phone} till={till} />
      <Checkbox
        className={classes.consent ?? ''}
        checked={consent}
        onChange={(event) => setConsent(event.currentTarget.checked)}
        label={t('till:consent')}
      />
      <ErrorSentence error={errors.other} />
      <div className={classes.actions}>
        <Button variant="subtle" onClick={till.clear}>
          {t('common:cancel')}
        </Button>
        <Button type="submit" rightSection={<KeyHint keys="Enter" />} className={classes.submit ?? ''}>
          {t('till:newSave')}
        </Button>
      </div>
    </form>
  )
}

/** Who has this number already: a family, or the same person twice. */
function SameNumber({ phone, till }: { readonly phone: string; readonly till: TillState }) {
  const { t } = useTranslation('till')
  const whole = phoneDigits(phone).length >= WHOLE_NUMBER
  const found = useQuery('clients.find', whole ? { text: phone, limit: 3 } : null).data
  if (!whole || found?.by !== 'phone') return null
  return (
    <section className={classes.same} aria-label={t('samePhone')}>
      <p role="status">{t('samePhone')}</p>
      {found.hits.map((hit) => (
        <div key={hit.id} className={classes.sameRow}>
          <PersonRow
            name={hit.called}
            colour={hit.colour}
            photo={hit.photo}
            detail={hit.fullName ?? (hit.phoneTail ? `…${hit.phoneTail}` : undefined)}
          />
          <Button variant="soft" size="sm" onClick={() => till.choose(hit)}>
            {t('takeThisCard')}
          </Button>
        </div>
      ))}
    </section>
  )
}

/** Letters are a name, digits a number. A name typed in haste gets its capitals. */
function understood(typed: string): { name: string; phone: string } {
  const text = typed.trim()
  if (phoneQuery(text).length > 0) return { name: '', phone: text }
  if (text !== text.toLocaleLowerCase()) return { name: text, phone: '' }
  return {
    name: text.replace(/(^|[\s-])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toLocaleUpperCase()),
    phone: '',
  }
}

/** The cursor goes to the first thing that is still to be asked for. */
function focusWhenEmpty(wanted: boolean) {
  return (input: HTMLInputElement | null) => {
    if (wanted && input && !input.form?.contains(document.activeElement)) input.focus()
  }
}

function useErrors(error: ApiError | null) {
  const fieldErrors = useFieldErrors()(error)
  const sentence = useErrorSentence()
  const rule = error?.details?.rule
  const byField = {
    name: fieldErrors.name ?? (rule === 'name-missing' ? sentence(error) : null),
    nickname: fieldErrors.nickname ?? null,
    phone:
      Object.entries(fieldErrors).find(([field]) => field.startsWith('phones'))?.[1] ??
      (rule === 'phone-not-understood' ? sentence(error) : null),
  }
  const told = Object.values(byField).some((each) => each !== null)
  return { ...byField, other: error instanceof ApiError && !told ? error : null }
}
