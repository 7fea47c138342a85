import { Button, Modal, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommand, useOpId } from '#renderer/api/hooks.ts'
import { ConfirmDialog } from '#renderer/ui/ConfirmDialog.tsx'
import { ErrorSentence } from '#renderer/ui/ErrorSentence.tsx'
import { useFormat } from '#renderer/ui/format.tsx'
import { submitOnControlEnter } from '#renderer/ui/submit-on-control-enter.ts'
import { ToggleKey } from '#renderer/ui/ToggleKey.tsx'
import type { ClientCard } from '#shared/contract/clients.ts'
import type { Household } from '#shared/contract/households.ts'
import { AddMember, type Candidate } from './AddMember.tsx'
import classes from './Household.module.css'
import { HouseholdMembers, type MemberDraft } from './HouseholdMembers.tsx'
import { useSharesWords } from './household-words.ts'

interface HouseholdDialogProps {
  readonly card: ClientCard
  /** Null makes a new one. */
  readonly household: Household | null
  readonly relatives: readonly Candidate[]
  readonly onDone: () => void
}

/** Who shares what, and who of them may use it. */
export function HouseholdDialog({ card, household, relatives, onDone }: HouseholdDialogProps) {
  const { t } = useTranslation(['households', 'common'])
  const format = useFormat()
  const sharesOf = useSharesWords()
  const [opId, renew] = useOpId()
  const [seen] = useState(household)
  const [name, setName] = useState(() => seen?.name ?? t('households:nameOf', { name: card.called }))
  const [sharesPoints, setSharesPoints] = useState(seen?.sharesPoints ?? true)
  const [sharesPasses, setSharesPasses] = useState(seen?.sharesPasses ?? false)
  const [members, setMembers] = useState<readonly MemberDraft[]>(() => seen?.members ?? [ownDraft(card)])
  const [tried, setTried] = useState(false)
  const [dissolving, setDissolving] = useState(false)
  const command = useCommand('loyalty.saveHousehold')
  const dissolve = useCommand('loyalty.dissolveHousehold')
  const conflict = command.error?.code === 'CONFLICT' && household !== null ? household : null

  const save = (version: number) => {
    setTried(true)
    if (name.trim() === '' || command.isPending) return
    const wanted = members.map(({ id: clientId, mayUse }) => ({ clientId, mayUse }))
    command.mutate(
      { opId, id: seen?.id ?? null, version, name, sharesPoints, sharesPasses, members: wanted },
      { onSuccess: onDone, onError: (refusal) => refusal.code !== 'OFFLINE' && renew() },
    )
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    save(seen?.version ?? 0)
  }
  const add = (candidate: Candidate) => setMembers([...members, { ...candidate, mayUse: true }])
  return (
    <Modal
      opened
      size="lg"
      onClose={onDone}
      title={t(seen === null ? 'households:newTitle' : 'households:editTitle')}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <form className={classes.form} onSubmit={submit} onKeyDown={submitOnControlEnter} noValidate>
        <div className={classes.what}>
          <TextInput
            className={classes.called ?? ''}
            label={t('households:name')}
            maxLength={60}
            autoComplete="off"
            value={name}
            error={tried && name.trim() === '' ? t('households:nameNeeded') : null}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <fieldset className={classes.choice}>
            <legend>{t('households:shared')}</legend>
            <ToggleKey on={sharesPoints} onClick={() => setSharesPoints(!sharesPoints)}>
              {t('households:points')}
            </ToggleKey>
            <ToggleKey on={sharesPasses} onClick={() => setSharesPasses(!sharesPasses)}>
              {t('households:passes')}
            </ToggleKey>
          </fieldset>
        </div>
        <HouseholdMembers members={members} onChange={setMembers} />
        <AddMember
          relatives={relatives.filter(({ id }) => !members.some((member) => member.id === id))}
          except={members.map(({ id }) => id)}
          onAdd={add}
        />
        <p className={classes.hint}>{t('households:stays')}</p>
        {conflict ? (
          <div className={classes.conflict} role="alert">
            <p>
              {t('households:conflict', {
                name: conflict.name,
                shares: sharesOf(conflict),
                members: format.list(conflict.members.map(({ called }) => called)),
              })}
            </p>
            <Button variant="default" onClick={() => save(conflict.version)}>
              {t('common:keepMine')}
            </Button>
          </div>
        ) : (
          <ErrorSentence error={command.error} />
        )}
        <div className={classes.actions}>
          {seen !== null && (
            <Button className={classes.dissolve ?? ''} variant="subtle" color="danger" onClick={() => setDissolving(true)}>
              {t('households:dissolve')}
            </Button>
          )}
          <Button variant="subtle" onClick={onDone}>
            {t('common:cancel')}
          </Button>
          <Button type="submit" loading={command.isPending}>
            {t('common:save')}
          </Button>
        </div>
      </form>
      {seen !== null && (
        <ConfirmDialog
          opened={dissolving}
          title={t('households:dissolveTitle', { name: seen.name })}
          text={t('households:dissolveText')}
          confirm={t('households:dissolve')}
          danger
          busy={dissolve.isPending}
          error={dissolve.error}
          onClose={() => setDissolving(false)}
          onConfirm={() => dissolve.mutate({ opId, id: seen.id }, { onSuccess: onDone, onError: renew })}
        />
      )}
    </Modal>
  )
}

const ownDraft = ({ id, called, colour, photo, loyalty }: ClientCard): MemberDraft => ({
  id,
  called,
  colour,
  photo,
  points: loyalty.points,
  mayUse: true,
})
