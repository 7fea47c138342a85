import { Button, Checkbox, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { newOpId } from '#renderer/api/api.ts'
import { useCommand } from '#renderer/api/hooks.ts'
import { refreshAll } from '#renderer/api/query-client.ts'
import { useShop } from '#renderer/api/shop.tsx'
import { ChangedMeanwhile } from '#renderer/ui/ChangedMeanwhile.tsx'
import { ConfirmDialog } from '#renderer/ui/ConfirmDialog.tsx'
import { ErrorSentence } from '#renderer/ui/ErrorSentence.tsx'
import { useFormat } from '#renderer/ui/format.tsx'
import { submitOnControlEnter } from '#renderer/ui/submit-on-control-enter.ts'
import type { ShownRole } from '#shared/contract/access.ts'
import { type GivenRight, RIGHT_GROUPS } from '#shared/domain/access/roles.ts'
import classes from './AccessSettings.module.css'
import { holders, onlyIn, ticked } from './role-draft.ts'
import { useRoleName } from './role-name.ts'

/** What was changed here and is not saved, with the role as it stood when the changing began. */
interface Draft {
  readonly of: ShownRole
  readonly name: string
  readonly rights: readonly GivenRight[]
}

interface RoleRightsProps {
  readonly saved: ShownRole
  readonly onGone: () => void
}

/** One role: every right in words, ticked where it has it. */
export function RoleRights({ saved, onGone }: RoleRightsProps) {
  const { t } = useTranslation(['access', 'settings', 'common'])
  const { rights: own } = useShop()
  const roleName = useRoleName()
  const format = useFormat()
  const save = useCommand('access.saveRole')
  const remove = useCommand('access.removeRole')
  const [draft, setDraft] = useState<Draft | null>(null)
  const [removing, setRemoving] = useState(false)

  const { name, rights, of } = draft ?? { name: saved.name, rights: saved.rights, of: saved }
  const above = onlyIn(saved.rights, own.filter(isGiven)).length > 0
  const changed = draft !== null && (name.trim() !== of.name || rights.join() !== of.rights.join())
  const clash = save.error?.code === 'CONFLICT' && draft !== null
  const set = (part: Partial<Draft>) => setDraft({ of, name, rights, ...part })
  const send = (version: number) => {
    if (save.isPending) return
    save.mutate(
      { opId: newOpId(), id: saved.id, preset: saved.preset, version, name: name.trim(), rights: [...rights] },
      { onSuccess: () => setDraft(null), onError: ({ code }) => code === 'CONFLICT' && refreshAll() },
    )
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (changed) send(of.version)
  }
  const asAtFirst = () =>
    saved.id !== null &&
    remove.mutate(
      { opId: newOpId(), id: saved.id, version: saved.version },
      {
        onSuccess: () => {
          setDraft(null)
          setRemoving(false)
          if (saved.preset === null) onGone()
        },
        onError: ({ code }) => code === 'CONFLICT' && refreshAll(),
      },
    )
  const list = (each: readonly GivenRight[]) =>
    format.list(each.map((right) => t('access:settings.roles.quoted', { right: t(`access:right.${right}`) })))
  return (
    <form className={classes.form} onSubmit={submit} onKeyDown={submitOnControlEnter}>
      {saved.preset === null && (
        <TextInput
          className={classes.roleName ?? ''}
          label={t('access:settings.roles.name')}
          value={name}
          maxLength={40}
          autoComplete="off"
          disabled={above}
          onChange={(event) => set({ name: event.currentTarget.value })}
        />
      )}
      {above && <p className={classes.text}>{t('access:settings.roles.aboveRole')}</p>}
      {RIGHT_GROUPS.map(({ group, rights: inGroup }) => (
        <fieldset key={group} className={classes.rights}>
          <legend>{t(`access:rightGroup.${group}`)}</legend>
          {inGroup.map((right) => {
            const holding = holders(rights, right)
            const mine = own.includes(right)
            return (
              <Checkbox
                key={right}
                className={classes.right ?? ''}
                label={t(`access:right.${right}`)}
                description={
                  <>
                    {t(`access:rightWhat.${right}`)}
                    {holding.length > 0 && <em>{t('access:settings.roles.held', { rights: list(holding) })}</em>}
                    {!mine && <em>{t('access:settings.roles.notYours')}</em>}
                  </>
                }
                checked={rights.includes(right)}
                disabled={above || !mine || holding.length > 0}
                onChange={({ currentTarget: { checked } }) => set({ rights: ticked(rights, right, checked) })}
              />
            )
          })}
        </fieldset>
      ))}
      <div className={classes.roleFoot}>
        {clash ? (
          <ChangedMeanwhile
            busy={save.isPending}
            onKeepMine={() => send(saved.version)}
            onTakeTheirs={() => {
              setDraft(null)
              save.reset()
            }}
          >
            {[
              t('access:settings.roles.conflict'),
              saved.name !== name.trim() && t('access:settings.roles.nameNow', { name: saved.name }),
              onlyIn(rights, saved.rights).length > 0 &&
                t('access:settings.roles.onlyMine', { rights: list(onlyIn(rights, saved.rights)) }),
              onlyIn(saved.rights, rights).length > 0 &&
                t('access:settings.roles.onlyTheirs', { rights: list(onlyIn(saved.rights, rights)) }),
            ]
              .filter(Boolean)
              .join(' ')}
          </ChangedMeanwhile>
        ) : (
          <ErrorSentence error={save.error} />
        )}
        <div className={classes.keysOfRole}>
          <Button type="submit" disabled={!changed || above || clash} loading={save.isPending}>
            {t('settings:saveChanges')}
          </Button>
          {changed && (
            <Button variant="subtle" onClick={() => setDraft(null)}>
              {t('common:discard')}
            </Button>
          )}
          <span role="status" className={classes.text}>
            {changed ? t('settings:unsaved') : save.isSuccess ? t('settings:savedNow') : ''}
          </span>
          {saved.id !== null && !above && (
            <Button variant="subtle" className={classes.atEnd ?? ''} onClick={() => setRemoving(true)}>
              {t(`access:settings.roles.${saved.preset === null ? 'remove' : 'asAtFirst'}`)}
            </Button>
          )}
        </div>
      </div>
      <ConfirmDialog
        opened={removing}
        title={t(`access:settings.roles.${saved.preset === null ? 'removeTitle' : 'asAtFirstTitle'}`, { name: roleName(saved) })}
        text={t(`access:settings.roles.${saved.preset === null ? 'removeText' : 'asAtFirstText'}`)}
        confirm={t(`access:settings.roles.${saved.preset === null ? 'remove' : 'asAtFirst'}`)}
        busy={remove.isPending}
        error={remove.error}
        onConfirm={asAtFirst}
        onClose={() => {
          remove.reset()
          setRemoving(false)
        }}
      />
    </form>
  )
}

const GIVEN: readonly string[] = RIGHT_GROUPS.flatMap(({ rights }) => [...rights])
const isGiven = (right: string): right is GivenRight => GIVEN.includes(right)
