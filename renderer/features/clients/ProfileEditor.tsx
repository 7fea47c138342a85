import { Button } from '@mantine/core'
import { type FormEvent, type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommand } from '#renderer/api/hooks.ts'
import { refreshAll } from '#renderer/api/query-client.ts'
import { CardBox } from '#renderer/ui/CardBox.tsx'
import { ErrorSentence } from '#renderer/ui/ErrorSentence.tsx'
import { KeyHint } from '#renderer/ui/KeyHint.tsx'
import { useShortcuts } from '#renderer/ui/shortcuts.ts'
import type { ClientCard, ClientFace } from '#shared/contract/clients.ts'
import { Conflicts } from './Conflicts.tsx'
import { type Draft, isChanged, mergeDraft, settle } from './draft.ts'
import classes from './ProfileForm.module.css'
import { ProfileForm } from './ProfileForm.tsx'
import { type FieldName, fieldsOf, type LooksLikeFields, likenessFields, profileOf, sameField } from './profile-fields.ts'
import { useProblems } from './use-problems.ts'

interface ProfileEditorProps {
  readonly card: ClientCard
  readonly draft: Draft
  /** Where the cursor stands first. */
  readonly first: FieldName
  readonly onDraft: (draft: Draft) => void
  /** Closes the form; what was typed stays kept. */
  readonly onLeave: () => void
  readonly onDiscard: () => void
  /** Who else may be on a card already, of what is typed. */
  readonly looksLike: (typed: LooksLikeFields, exceptId: number | null) => ReactNode
  readonly onSaved: (samePhone: readonly ClientFace[]) => void
  readonly onOpenClient: (id: number) => void
}

/** The card's facts being edited. What another changes meanwhile is taken over or shown beside one's own, never overwritten. */
export function ProfileEditor({
  card,
  draft: kept,
  first,
  onDraft,
  onLeave,
  onDiscard,
  looksLike,
  onSaved,
  onOpenClient,
}: ProfileEditorProps) {
  const { t } = useTranslation(['clients', 'common'])
  const update = useCommand('clients.update')
  const [local, setLocal] = useState<unknown>(null)
  const theirs = fieldsOf(card)
  const { draft, conflicts } = mergeDraft(kept, { version: card.version, fields: theirs })
  const error = local ?? update.error
  const { problems, rest } = useProblems(error)
  const changed = isChanged(draft)

  const save = () => {
    if (update.isPending || conflicts.length > 0) return
    if (!changed) return onDiscard()
    setLocal(null)
    try {
      const { consent } = draft.mine
      const input = { opId: draft.opId, id: card.id, version: draft.version, ...profileOf(draft.mine), consent: consent || null }
      update.mutate(input, {
        onSuccess: ({ samePhone }) => onSaved(samePhone),
        onError: ({ code }) => code === 'CONFLICT' && refreshAll(),
      })
    } catch (problem) {
      setLocal(problem)
    }
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    save()
  }
  useShortcuts(t('clients:editing'), [
    { keys: 'Ctrl+Enter', label: t('common:save'), run: save },
    { keys: 'Escape', label: t('clients:leaveForm'), run: onLeave },
  ])

  return (
    <CardBox title={t('clients:profile')}>
      <form className={classes.form} onSubmit={submit} noValidate>
        <Conflicts
          fields={conflicts}
          mine={draft.mine}
          theirs={theirs}
          onSettle={(field, whose) => onDraft(settle(draft, field, theirs, whose))}
        />
        <ProfileForm
          fields={draft.mine}
          first={first}
          problems={problems}
          consentWithdrawable
          nameless={card.nameless}
          onChange={(mine) => onDraft({ ...draft, mine })}
          onOpenClient={onOpenClient}
        />
        <div className={classes.similar}>
          {TELLING.some((field) => !sameField(draft.mine, theirs, field)) && looksLike(likenessFields(draft.mine), card.id)}
        </div>
        <ErrorSentence error={rest} />
        <div className={classes.actions}>
          {changed && <p className={classes.kept}>{t('common:unsaved')}</p>}
          <Button variant="subtle" onClick={onDiscard}>
            {changed ? t('common:discard') : t('common:cancel')}
          </Button>
          <Button
            type="submit"
            loading={update.isPending}
            disabled={conflicts.length > 0}
            rightSection={<KeyHint keys="Ctrl+Enter" />}
          >
            {t('common:save')}
          </Button>
        </div>
      </form>
    </CardBox>
  )
}

/** A change of these may make it somebody else's card. */
const TELLING = ['name', 'nickname', 'phones', 'email', 'birthday'] as const satisfies readonly FieldName[]
