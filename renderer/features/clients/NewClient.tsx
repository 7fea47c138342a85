import { Button, SegmentedControl } from '@mantine/core'
import { type FormEvent, type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { newOpId, upload } from '#renderer/api/api.ts'
import { useCommand } from '#renderer/api/hooks.ts'
import { useShop } from '#renderer/api/shop.tsx'
import { useFace } from '#renderer/api/use-face.ts'
import { useKeptDraft } from '#renderer/platform/kept-draft.ts'
import { forgetPicture, useKeptPicture } from '#renderer/platform/kept-picture.ts'
import { AgainDialog, wasErased } from '#renderer/ui/AgainDialog.tsx'
import { ErrorSentence } from '#renderer/ui/ErrorSentence.tsx'
import { KeyHint } from '#renderer/ui/KeyHint.tsx'
import { PageTitle } from '#renderer/ui/PageTitle.tsx'
import { Panel } from '#renderer/ui/Panel.tsx'
import { PortraitField } from '#renderer/ui/portrait/PortraitField.tsx'
import { useShortcuts } from '#renderer/ui/shortcuts.ts'
import type { Birthday, ClientFace } from '#shared/contract/clients.ts'
import classes from './NewClient.module.css'
import form from './ProfileForm.module.css'
import { ProfileForm } from './ProfileForm.tsx'
import {
  emptyFields,
  fieldsFromText,
  fieldsOfPerson,
  type LooksLikeFields,
  likenessFields,
  type ProfileFields,
  profileOf,
} from './profile-fields.ts'
import { useProblems } from './use-problems.ts'

interface NewClientProps {
  /** What was typed in search of him. */
  readonly text: string
  /** A person who is on someone's card already. */
  readonly person?: { readonly id: number; readonly name: string; readonly birthday: Birthday | null }
  /** What else has to be done before the card counts as made; may be refused, and is asked again with the next press. */
  readonly onMade?: (id: number, name: string) => Promise<unknown>
  readonly onCreated: (id: number, samePhone: readonly ClientFace[]) => void
  /** Who is on a card already, of what is typed. */
  readonly looksLike: (typed: LooksLikeFields, exceptId: number | null) => ReactNode
  /** The name days of what is typed as his name; null when it has none. */
  readonly nameDays: (name: string) => ReactNode
  /** Who brought him: asked for beside what is typed of himself. */
  readonly bringer: (chosen: Bringer | null, choose: (bringer: Bringer | null) => void) => ReactNode
  readonly onLeave: () => void
  readonly onOpenClient: (id: number) => void
}

interface Bringer {
  readonly id: number
  readonly called: string
}

interface Kept {
  readonly opId: string
  readonly fields: ProfileFields
  readonly nameless?: boolean
  readonly broughtBy?: number | null
}

/** A new card. What is typed is kept until it is saved or discarded, whatever happens to the window. */
export function NewClient({
  text,
  person,
  onMade,
  looksLike,
  nameDays,
  bringer,
  onCreated,
  onLeave,
  onOpenClient,
}: NewClientProps) {
  const { t } = useTranslation(['clients', 'people', 'nameless', 'brought', 'common'])
  const { shop } = useShop()
  const draft = person ? `new-client-of-${person.id}` : 'new-client'
  const [kept, keep] = useKeptDraft<Kept>(draft)
  const [begun] = useState<Kept>(() => ({ opId: newOpId(), fields: person ? fieldsOfPerson(person) : fieldsFromText(text) }))
  const [photo, setPhoto] = useKeptPicture(draft)
  const [local, setLocal] = useState<unknown>(null)
  const create = useCommand('clients.create')
  const { opId, fields, nameless = false, broughtBy = null } = kept ?? begun
  const broughtByNow = useFace(broughtBy)
  const { problems, rest } = useProblems(local ?? create.error)

  /** What was typed as a name says as well whom one means. */
  const choose = (without: boolean) => {
    setLocal(null)
    create.reset()
    const described = without && fields.nickname === '' ? { ...fields, nickname: fields.name.slice(0, 80) } : fields
    keep({ opId: newOpId(), fields: described, nameless: without, broughtBy })
  }
  const save = async (again = false) => {
    if (create.isPending) return
    setLocal(null)
    try {
      const photoFile = photo === null ? null : await upload('photo', photo, 'clients.create')
      const input = nameless
        ? {
            ...profileOf({
              ...emptyFields,
              nickname: fields.nickname,
              note: fields.note,
              warnings: fields.warnings,
              codes: fields.codes,
            }),
            nameless,
          }
        : profileOf(fields)
      const consentGiven = !nameless && fields.consent === 'given'
      const { id, samePhone } = await create.mutateAsync({
        opId,
        ...input,
        photoFile,
        consentGiven,
        broughtBy,
        again,
      })
      await onMade?.(id, nameless ? '' : fields.name)
      forget()
      onCreated(id, samePhone)
    } catch (problem) {
      setLocal(problem)
    }
  }
  const ofName = nameless ? null : nameDays(fields.name)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void save()
  }
  const forget = () => {
    keep(null)
    forgetPicture(draft)
  }
  const discard = () => {
    forget()
    onLeave()
  }
  useShortcuts(t('clients:newClient'), [
    { keys: 'Ctrl+Enter', label: t('common:save'), run: () => void save() },
    { keys: 'Escape', label: t('clients:leaveForm'), run: onLeave },
  ])

  return (
    <Panel shape="corner" className={classes.sheet ?? ''} aria-label={t('clients:newClient')}>
      {wasErased(local) && <AgainDialog busy={create.isPending} onAgain={() => void save(true)} onClose={() => setLocal(null)} />}
      <PageTitle title={t('clients:newClient')} aside={t('clients:newHint')} />
      <form className={`${form.form} ${classes.form}`} onSubmit={submit} noValidate>
        {!person && (
          <div className={form.row}>
            <span className={form.label}>{t('clients:field.name')}</span>
            <div className={form.stack}>
              <SegmentedControl
                className={classes.known ?? ''}
                aria-label={t('nameless:choice')}
                value={nameless ? 'unknown' : 'known'}
                data={[
                  { value: 'known', label: t('nameless:known') },
                  { value: 'unknown', label: t('nameless:unknown') },
                ]}
                onChange={(value) => choose(value === 'unknown')}
              />
              {nameless && <p className={form.kept}>{t('nameless:meaning', { count: shop.namelessDays })}</p>}
            </div>
          </div>
        )}
        <div className={form.row}>
          <span className={form.label}>{t('clients:field.photo')}</span>
          <PortraitField
            name={nameless ? fields.nickname : fields.name}
            colour={8}
            picture={photo}
            label={t('nameless:addPicture')}
            draft={draft}
            onPicture={setPhoto}
          />
        </div>
        <ProfileForm
          fields={fields}
          first={fields.name === '' && fields.phones.length > 0 ? 'nickname' : 'name'}
          problems={problems}
          consentWithdrawable={false}
          nameless={nameless}
          onChange={(next) => keep({ opId, fields: next, nameless, broughtBy })}
          onOpenClient={onOpenClient}
        />
        {ofName !== null && (
          <div className={form.row}>
            <span className={form.label}>{t('people:date.name-day')}</span>
            {ofName}
          </div>
        )}
        <div className={form.row}>
          <span className={form.label}>{t('brought:by')}</span>
          {bringer(broughtBy === null ? null : { id: broughtBy, called: broughtByNow?.called ?? '' }, (chosen) =>
            keep({ opId: newOpId(), fields, nameless, broughtBy: chosen?.id ?? null }),
          )}
        </div>
        <div className={form.similar}>{!nameless && looksLike(likenessFields(fields), null)}</div>
        <ErrorSentence error={rest} />
        <div className={form.actions}>
          {kept !== null && <p className={form.kept}>{t('common:unsaved')}</p>}
          <Button variant="subtle" onClick={discard}>
            {kept === null ? t('common:cancel') : t('common:discard')}
          </Button>
          <Button type="submit" loading={create.isPending} rightSection={<KeyHint keys="Ctrl+Enter" />}>
            {t('clients:saveNew')}
          </Button>
        </div>
      </form>
    </Panel>
  )
}
