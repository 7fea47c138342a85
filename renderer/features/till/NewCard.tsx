import { ActionIcon, Button, Checkbox, SegmentedControl, TextInput } from '@mantine/core'
import { IconBarcode, IconUserPlus, IconUsers, IconX } from '@tabler/icons-react'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call, newOpId, upload } from '#renderer/api/api.ts'
import { ApiError } from '#renderer/api/errors.ts'
import { useCommand } from '#renderer/api/hooks.ts'
import { useShop } from '#renderer/api/shop.tsx'
import { useFace } from '#renderer/api/use-face.ts'
import { readDraft, useKeptDraft } from '#renderer/platform/kept-draft.ts'
import { useKeptPicture } from '#renderer/platform/kept-picture.ts'
import { AgainDialog, wasErased } from '#renderer/ui/AgainDialog.tsx'
import { ErrorSentence, useErrorSentence, useFieldErrors } from '#renderer/ui/ErrorSentence.tsx'
import { KeyHint } from '#renderer/ui/KeyHint.tsx'
import { PortraitField } from '#renderer/ui/portrait/PortraitField.tsx'
import { submitOnControlEnter } from '#renderer/ui/submit-on-control-enter.ts'
import { phoneQuery } from '#shared/domain/search/phone-digits.ts'
import { ClientFinder } from './ClientFinder.tsx'
import classes from './NewCard.module.css'
import { type Guest, NEW_CARD_DRAFT } from './unsaved.ts'
import type { TillState } from './use-till.ts'

/** What is not asked for at the counter. */
const NOTHING_ELSE = { pronunciation: '', email: '', birthday: null, language: null, note: '', warnings: [] }

/** Who is on a card already, of what is typed, and a key to take that card for this sale. */
export type LooksLikeHere = (
  typed: { name: string; nickname: string; phones: string[]; email: string; birthday: null },
  onTake: (id: number) => void,
) => ReactNode

/** What was typed, under the `opId` it is sent with: after a killed window it is neither lost nor made twice. */
interface Draft {
  readonly opId: string
  readonly name: string
  readonly nickname: string
  readonly phone: string
  readonly consent: boolean
  /** Asked only of who lets his data be kept. */
  readonly marketing: boolean
  readonly nameless: boolean
  readonly description: string
  /** Who brought him. */
  readonly broughtBy: number | null
}

interface NewCardProps {
  readonly guest: Extract<Guest, { kind: 'new' }>
  readonly till: TillState
  readonly looksLike: LooksLikeHere
}

/** A card made while the guest waits (F17): what was typed is filled in already, Enter saves, and the sale goes on. */
export function NewCard({ guest, till, looksLike }: NewCardProps) {
  const { t } = useTranslation(['till', 'nameless', 'brought', 'consent', 'common'])
  const { shop } = useShop()
  const create = useCommand('clients.create')
  const [begun] = useState(() => draftOf(guest.typed))
  const [kept, keep] = useKeptDraft<Draft>(NEW_CARD_DRAFT)
  const draft = kept ?? begun
  const { opId, name, nickname, phone, consent, marketing, nameless, description, broughtBy } = draft
  const bringer = useFace(broughtBy)
  const [asking, setAsking] = useState(false)
  const change = (part: Partial<Draft>) => keep({ ...draft, ...part })
  /** The first thing that is still to be asked for; the cursor goes there once, and stays where it is put then. */
  const toAsk = useRef<HTMLInputElement>(null)
  useEffect(() => toAsk.current?.focus(), [])
  const [picture, setPicture] = useKeptPicture(NEW_CARD_DRAFT)
  const [unsent, setUnsent] = useState<unknown>(null)
  const errors = useErrors(unsent instanceof ApiError ? unsent : null)

  const submit = async (again = false) => {
    if (create.isPending) return
    const card = { ...NOTHING_ELSE, codes: guest.code === null ? [] : [guest.code], broughtBy }
    const typed = {
      ...card,
      name,
      nickname,
      phones: phone.trim() === '' ? [] : [phone],
      photoFile: null,
      consentGiven: consent,
      marketingGiven: consent && marketing,
    }
    setUnsent(null)
    keep(draft)
    try {
      const { id } = await create.mutateAsync(nameless ? { opId, ...card, ...(await described()) } : { opId, ...typed, again })
      await take(id)
    } catch (problem) {
      setUnsent(problem)
      // With or without a name, as asked next, is another intent.
      if (!(problem instanceof ApiError && problem.code === 'OFFLINE'))
        keep({ ...(readDraft<Draft>(NEW_CARD_DRAFT) ?? draft), opId: newOpId() })
    }
  }

  const take = async (id: number) => {
    till.setText('')
    till.choose(await call('clients.arrival', { id }))
  }

  const described = async () => ({
    name: '',
    nickname: description,
    phones: [],
    photoFile: picture === null ? null : await upload('photo', picture, 'clients.create'),
    consentGiven: false,
    nameless: true,
  })

  return (
    <form
      className={classes.card}
      aria-label={t('till:newTitle')}
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
      onKeyDown={submitOnControlEnter}
    >
      {wasErased(unsent) && (
        <AgainDialog busy={create.isPending} onAgain={() => void submit(true)} onClose={() => setUnsent(null)} />
      )}
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
      <SegmentedControl
        className={classes.known ?? ''}
        aria-label={t('nameless:choice')}
        value={nameless ? 'unknown' : 'known'}
        data={[
          { value: 'known', label: t('nameless:known') },
          { value: 'unknown', label: t('nameless:unknown') },
        ]}
        onChange={(value) => {
          setUnsent(null)
          change({ nameless: value === 'unknown' })
        }}
      />
      {nameless ? (
        <>
          <TextInput
            key="description"
            label={t('nameless:description')}
            placeholder={t('nameless:descriptionHint')}
            value={description}
            maxLength={80}
            autoComplete="off"
            autoFocus
            ref={toAsk}
            onChange={(event) => change({ description: event.currentTarget.value })}
            error={errors.description}
          />
          <PortraitField
            name={description}
            colour={8}
            picture={picture}
            label={t('nameless:addPicture')}
            draft={NEW_CARD_DRAFT}
            onPicture={setPicture}
          />
          <p className={classes.meaning}>{t('nameless:meaning', { count: shop.namelessDays })}</p>
        </>
      ) : (
        <>
          <div className={classes.fields}>
            <TextInput
              label={t('till:fields.name')}
              value={name}
              maxLength={200}
              onChange={(event) => change({ name: event.currentTarget.value })}
              error={errors.name}
              ref={begun.name === '' ? toAsk : undefined}
            />
            <TextInput
              label={t('till:fields.nickname')}
              description={t('till:fields.nicknameHint')}
              inputWrapperOrder={['label', 'input', 'description', 'error']}
              value={nickname}
              maxLength={80}
              onChange={(event) => change({ nickname: event.currentTarget.value })}
              error={errors.nickname}
            />
            <TextInput
              label={t('till:fields.phone')}
              type="tel"
              value={phone}
              maxLength={40}
              onChange={(event) => change({ phone: event.currentTarget.value })}
              error={errors.phone}
              ref={begun.name === '' ? undefined : toAsk}
            />
          </div>
          {looksLike({ name, nickname, phones: [phone], email: '', birthday: null }, (id) => void take(id))}
          <Checkbox
            className={classes.consent ?? ''}
            checked={consent}
            onChange={(event) => change({ consent: event.currentTarget.checked })}
            label={t('till:consent')}
          />
          {consent && (
            <Checkbox
              className={classes.consent ?? ''}
              checked={marketing}
              onChange={(event) => change({ marketing: event.currentTarget.checked })}
              label={t('consent:marketingToo')}
            />
          )}
        </>
      )}
      {broughtBy !== null ? (
        <p className={classes.brought}>
          {t('brought:atTillSay', { name: bringer?.called ?? '' })}
          <ActionIcon
            variant="subtle"
            size={44}
            aria-label={t('brought:forget', { name: bringer?.called ?? '' })}
            onClick={() => change({ broughtBy: null })}
          >
            <IconX size={20} stroke={1.75} aria-hidden="true" />
          </ActionIcon>
        </p>
      ) : asking ? (
        <ClientFinder
          except={[]}
          onChoose={({ id }) => {
            setAsking(false)
            change({ broughtBy: id })
          }}
        />
      ) : (
        <Button
          variant="subtle"
          className={classes.ask ?? ''}
          leftSection={<IconUsers size={20} stroke={1.75} aria-hidden="true" />}
          onClick={() => setAsking(true)}
        >
          {t('brought:atTill')}
        </Button>
      )}
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

const capital = (text: string) => text.charAt(0).toLocaleUpperCase() + text.slice(1)

function draftOf(typed: string): Draft {
  const description = capital(typed.trim())
  const said = { consent: false, marketing: false, nameless: false, broughtBy: null }
  return { opId: newOpId(), ...understood(typed), ...said, nickname: '', description }
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

function useErrors(error: ApiError | null) {
  const fieldErrors = useFieldErrors()(error)
  const sentence = useErrorSentence()
  const rule = error?.details?.rule
  const byField = {
    name: fieldErrors.name ?? (rule === 'name-missing' ? sentence(error) : null),
    nickname: fieldErrors.nickname ?? null,
    description: fieldErrors.nickname ?? (rule === 'description-missing' ? sentence(error) : null),
    phone:
      Object.entries(fieldErrors).find(([field]) => field.startsWith('phones'))?.[1] ??
      (rule === 'phone-not-understood' ? sentence(error) : null),
  }
  const told = Object.values(byField).some((each) => each !== null)
  return { ...byField, other: error instanceof ApiError && !told ? error : null }
}
