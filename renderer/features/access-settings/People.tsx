import { Button, NativeSelect } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { newOpId } from '#renderer/api/api.ts'
import { useCommand } from '#renderer/api/hooks.ts'
import { refreshAll } from '#renderer/api/query-client.ts'
import { useShop } from '#renderer/api/shop.tsx'
import { ChangedMeanwhile } from '#renderer/ui/ChangedMeanwhile.tsx'
import { ErrorSentence } from '#renderer/ui/ErrorSentence.tsx'
import { Face } from '#renderer/ui/Face.tsx'
import { useFormat } from '#renderer/ui/format.tsx'
import type { Member, ShownRole } from '#shared/contract/access.ts'
import classes from './AccessSettings.module.css'
import { BadgeDialog } from './BadgeDialog.tsx'
import { PinDialog } from './PinDialog.tsx'
import { keyOf, keyOfMember, useRoleName } from './role-name.ts'

interface PeopleProps {
  readonly people: readonly Member[]
  readonly roles: readonly ShownRole[]
}

/** Who works here: the role of each, the PIN and the badge. A role is saved as soon as it is chosen. */
export function People({ people, roles }: PeopleProps) {
  const { t } = useTranslation('access')
  const { me } = useShop()
  const roleName = useRoleName()
  const format = useFormat()
  const setRole = useCommand('access.setRole')
  const [asked, setAsked] = useState<{ readonly what: 'pin' | 'badge'; readonly id: number } | null>(null)
  const [wanted, setWanted] = useState<{ readonly id: number; readonly key: string } | null>(null)

  const called = (member: Member) => member.name || t('role.owner')
  const named = (key: string) => {
    const role = roles.find((each) => keyOf(each) === key)
    return role ? roleName(role) : ''
  }
  const give = (member: Member, key: string) => {
    const role = roles.find((each) => keyOf(each) === key)
    if (role === undefined || setRole.isPending) return
    setWanted({ id: member.id, key })
    setRole.mutate(
      {
        opId: newOpId(),
        employeeId: member.id,
        version: member.version,
        role: role.preset ?? 'employee',
        roleId: role.preset === null ? role.id : null,
      },
      { onError: ({ code }) => (code === 'CONFLICT' || code === 'NOT_FOUND') && refreshAll() },
    )
  }
  /** What the owner enters with is decided by himself alone. */
  const secretsOf = (member: Member): readonly ('pin' | 'badge')[] =>
    member.role === 'owner' && me.role !== 'owner' ? [] : ['pin', 'badge']
  const clash = setRole.error?.code === 'CONFLICT' ? people.find(({ id }) => id === wanted?.id) : undefined
  const open = people.find(({ id }) => id === asked?.id) ?? null
  return (
    <>
      <ul className={classes.people} id="setting-peopleAccess" aria-label={t('settings.people.title')}>
        {people.map((member) => {
          const name = called(member)
          return (
            <li key={member.id} className={classes.person}>
              <Face name={member.name} colour={member.colour} size={44} />
              <span className={classes.name}>{name}</span>
              {member.role === 'owner' ? (
                <span className={classes.ownerRole}>{member.name === '' ? '' : t('role.owner')}</span>
              ) : (
                <NativeSelect
                  className={classes.roleOf ?? ''}
                  aria-label={t('settings.people.roleOf', { name })}
                  value={keyOfMember(member)}
                  data={roles.map((role) => ({ value: keyOf(role), label: roleName(role) }))}
                  onChange={({ currentTarget: { value } }) => give(member, value)}
                />
              )}
              {secretsOf(member).map((what) => {
                const at = member[what]
                return (
                  <Button
                    key={what}
                    size="sm"
                    variant={at === null ? 'subtle' : 'default'}
                    className={classes.secretKey ?? ''}
                    leftSection={at !== null && <IconCheck size={18} stroke={2} aria-hidden="true" />}
                    aria-label={t(`settings.${what}.${at === null ? 'giveTo' : 'of'}`, { name })}
                    title={at === null ? undefined : t('settings.since', { when: format.instant(at) })}
                    onClick={() => setAsked({ what, id: member.id })}
                  >
                    {t(`settings.${what}.${at === null ? 'giveKey' : 'has'}`)}
                  </Button>
                )
              })}
            </li>
          )
        })}
      </ul>
      {clash && wanted && keyOfMember(clash) !== wanted.key ? (
        <ChangedMeanwhile
          busy={setRole.isPending}
          onKeepMine={() => give(clash, wanted.key)}
          onTakeTheirs={() => setRole.reset()}
        >
          {t('settings.people.conflict', { name: called(clash), now: named(keyOfMember(clash)), mine: named(wanted.key) })}
        </ChangedMeanwhile>
      ) : (
        <ErrorSentence error={clash ? null : setRole.error} />
      )}
      <PinDialog
        of={
          open !== null && asked?.what === 'pin'
            ? {
                id: open.id,
                name: called(open),
                shows: open.id === me.id ? (open.pin === null ? 'password' : 'pin') : null,
                at: open.pin,
                removable: open.pin !== null,
              }
            : null
        }
        onClose={() => setAsked(null)}
      />
      <BadgeDialog
        of={asked?.what === 'badge' ? open : null}
        name={open === null ? '' : called(open)}
        onClose={() => setAsked(null)}
      />
    </>
  )
}
