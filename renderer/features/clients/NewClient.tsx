import { Button } from '@mantine/core'
import { IconCamera } from '@tabler/icons-react'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { newOpId, upload } from '#renderer/api/api.ts'
import { useCommand } from '#renderer/api/hooks.ts'
import { useKeptDraft } from '#renderer/platform/kept-draft.ts'
import { pickFile } from '#renderer/platform/pick-file.ts'
import { ErrorSentence } from '#renderer/ui/ErrorSentence.tsx'
import { KeyHint } from '#renderer/ui/KeyHint.tsx'
import { PageTitle } from '#renderer/ui/PageTitle.tsx'
import { Panel } from '#renderer/ui/Panel.tsx'
import { useShortcuts } from '#renderer/ui/shortcuts.ts'
import type { Birthday, ClientFace } from '#shared/contract/clients.ts'
import classes from './NewClient.module.css'
import form from './ProfileForm.module.css'
import { ProfileForm } from './ProfileForm.tsx'
import { fieldsFromText, fieldsOfPerson, type ProfileFields, profileOf } from './profile-fields.ts'
import { PICTURES, shrinkPhoto } from './shrink-photo.ts'
import { useProblems } from './use-problems.ts'

interface NewClientProps {
  /** What was typed in search of him. */
  readonly text: string
  /** A person who is on someone's card already. */
  readonly person?: { readonly id: number; readonly name: string; readonly birthday: Birthday | null }
  /** What else has to be done before the card counts as made; may be refused, and is asked again with the next press. */
  readonly onMade?: (id: number) => Promise<unknown>
  readonly onCreated: (id: number, samePhone: readonly ClientFace[]) => void
  readonly onLeave: () => void
  readonly onOpenClient: (id: number) => void
}

interface Kept {
  readonly opId: string
  readonly fields: ProfileFields
}

/** A new card. What is typed is kept until it is saved or discarded, whatever happens to the window. */
export function NewClient({ text, person, onMade, onCreated, onLeave, onOpenClient }: NewClientProps) {
  const { t } = useTranslation(['clients', 'common'])
  const [kept, keep] = useKeptDraft<Kept>(person ? `new-client-of-${person.id}` : 'new-client')
  const [begun] = useState<Kept>(() => ({ opId: newOpId(), fields: person ? fieldsOfPerson(person) : fieldsFromText(text) }))
  const [photo, setPhoto] = useState<{ readonly file: File; readonly preview: string } | null>(null)
  const [local, setLocal] = useState<unknown>(null)
  const create = useCommand('clients.create')
  const { opId, fields } = kept ?? begun
  const { problems, rest } = useProblems(local ?? create.error)

  const choosePhoto = async () => {
    const file = await pickFile(PICTURES)
    if (!file) return
    try {
      const small = await shrinkPhoto(file)
      setPhoto({ file: small, preview: URL.createObjectURL(small) })
      setLocal(null)
    } catch (problem) {
      setLocal(problem)
    }
  }
  const save = async () => {
    if (create.isPending) return
    setLocal(null)
    try {
      const input = profileOf(fields)
      const photoFile = photo === null ? null : await upload('photo', photo.file)
      const { id, samePhone } = await create.mutateAsync({ opId, ...input, photoFile, consentGiven: fields.consent === 'given' })
      await onMade?.(id)
      keep(null)
      onCreated(id, samePhone)
    } catch (problem) {
      setLocal(problem)
    }
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void save()
  }
  const discard = () => {
    keep(null)
    onLeave()
  }
  useShortcuts(t('clients:newClient'), [
    { keys: 'Ctrl+Enter', label: t('common:save'), run: () => void save() },
    { keys: 'Escape', label: t('clients:leaveForm'), run: onLeave },
  ])

  return (
    <Panel shape="corner" className={classes.sheet ?? ''} aria-label={t('clients:newClient')}>
      <PageTitle title={t('clients:newClient')} aside={t('clients:newHint')} />
      <form className={`${form.form} ${classes.form}`} onSubmit={submit} noValidate>
        <div className={form.row}>
          <span className={form.label}>{t('clients:field.photo')}</span>
          <div className={classes.photo}>
            {photo === null ? (
              <span className={classes.noPhoto}>
                <IconCamera size={26} stroke={1.75} aria-hidden="true" />
              </span>
            ) : (
              <img className={classes.preview} src={photo.preview} alt="" />
            )}
            <Button variant="default" onClick={() => void choosePhoto()}>
              {t('common:chooseFile')}
            </Button>
            {photo !== null && (
              <Button variant="subtle" onClick={() => setPhoto(null)}>
                {t('common:remove')}
              </Button>
            )}
          </div>
        </div>
        <ProfileForm
          fields={fields}
          first={fields.name === '' && fields.phones.length > 0 ? 'nickname' : 'name'}
          problems={problems}
          consentWithdrawable={false}
          onChange={(next) => keep({ opId, fields: next })}
          onOpenClient={onOpenClient}
        />
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
