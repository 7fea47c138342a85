import { Button, TextInput } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { newOpId } from '#renderer/api/api.ts'
import { useCommand } from '#renderer/api/hooks.ts'
import { ErrorSentence } from '#renderer/ui/ErrorSentence.tsx'
import { FilterTabs } from '#renderer/ui/FilterTabs.tsx'
import type { ShownRole } from '#shared/contract/access.ts'
import { PRESET_RIGHTS } from '#shared/domain/access/roles.ts'
import classes from './AccessSettings.module.css'
import { RoleRights } from './RoleRights.tsx'
import { keyOf, useRoleName } from './role-name.ts'

/** The roles one after the other, each as a list of what it may do, and a new one. */
export function Roles({ roles }: { readonly roles: readonly ShownRole[] }) {
  const { t } = useTranslation('access')
  const roleName = useRoleName()
  const add = useCommand('access.saveRole')
  const [chosen, setChosen] = useState('employee')
  const [typed, setTyped] = useState('')
  const role = roles.find((each) => keyOf(each) === chosen) ?? roles[0]
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const name = typed.trim()
    if (name === '' || add.isPending) return
    add.mutate(
      // Begins as an employee of a shop that changed nothing: less is seldom meant.
      { opId: newOpId(), id: null, preset: null, version: 0, name, rights: [...PRESET_RIGHTS.employee] },
      {
        onSuccess: ({ id }) => {
          setTyped('')
          setChosen(String(id))
        },
      },
    )
  }
  return (
    <>
      <FilterTabs
        label={t('settings.roles.title')}
        value={role ? keyOf(role) : ''}
        onChange={setChosen}
        tabs={roles.map((each) => ({ value: keyOf(each), label: roleName(each), count: each.people }))}
      />
      {role && <RoleRights key={keyOf(role)} saved={role} onGone={() => setChosen('employee')} />}
      <form className={classes.add} onSubmit={submit}>
        <TextInput
          aria-label={t('settings.roles.newName')}
          placeholder={t('settings.roles.newName')}
          value={typed}
          maxLength={40}
          autoComplete="off"
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <Button
          type="submit"
          variant="default"
          disabled={typed.trim() === ''}
          loading={add.isPending}
          leftSection={<IconPlus size={20} stroke={1.75} aria-hidden="true" />}
        >
          {t('settings.roles.add')}
        </Button>
      </form>
      <ErrorSentence error={add.error} />
    </>
  )
}
