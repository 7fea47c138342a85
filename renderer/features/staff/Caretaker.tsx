import { Popover, UnstyledButton } from '@mantine/core'
import { IconCheck, IconChevronDown } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommand, useOpId, useQuery } from '#renderer/api/hooks.ts'
import { ErrorSentence } from '#renderer/ui/ErrorSentence.tsx'
import { Face } from '#renderer/ui/Face.tsx'
import type { StaffRow } from '#shared/contract/staff.ts'
import classes from './Caretaker.module.css'
import { useLoadWords } from './load-words.ts'

/** Who answers for the client, chosen where it stands; who serves him most stands first, with the numbers. */
export function Caretaker({ clientId }: { readonly clientId: number }) {
  const { t } = useTranslation('staff')
  const load = useLoadWords()
  const [opened, setOpened] = useState(false)
  const [opId, nextOpId] = useOpId()
  const known = useQuery('staff.ofClient', { clientId }).data
  const staff = useQuery('staff.list', {}).data
  const set = useCommand('staff.setCaretaker')
  if (!known || !staff) return null

  const { caretaker, served, of } = known
  const working = staff.filter(({ leftAt }) => leftAt === null)
  // One alone answers for everybody: nothing to choose and nothing to say.
  if (working.length < 2 && caretaker === null) return null
  const visitsServedBy = (id: number) => served.find(({ employeeId }) => employeeId === id)?.visits ?? 0
  const inOrder = working.toSorted((one, other) => visitsServedBy(other.id) - visitsServedBy(one.id))
  const choose = (employeeId: number | null) => {
    if (set.isPending) return
    if (employeeId === (caretaker?.id ?? null)) return setOpened(false)
    set.mutate(
      { opId, clientId, employeeId, instead: caretaker?.id ?? null },
      { onSuccess: () => setOpened(false), onSettled: nextOpId },
    )
  }
  const words = (employee: StaffRow) => {
    const visits = visitsServedBy(employee.id)
    return [visits > 0 ? t('served', { visits, of }) : null, load(employee)].filter((part) => part !== null).join(' · ')
  }
  const name = caretaker === null ? t('noCaretaker') : t('caretaker', { name: caretaker.name })
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-start" trapFocus returnFocus>
      <Popover.Target>
        <UnstyledButton className={classes.key ?? ''} onClick={() => setOpened(!opened)} title={t('hint')}>
          {caretaker?.left ? `${name} (${t('leftMark')})` : name}
          <IconChevronDown size="0.875rem" stroke={1.75} aria-hidden="true" />
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown className={classes.sheet ?? ''} aria-label={t('choose')}>
        <p className={classes.hint}>{t('hint')}</p>
        <ul className={classes.list}>
          {inOrder.map((employee) => (
            <li key={employee.id}>
              <UnstyledButton
                className={classes.row ?? ''}
                aria-pressed={employee.id === caretaker?.id}
                onClick={() => choose(employee.id)}
              >
                <Face name={employee.name} colour={employee.colour} size={36} />
                <span className={classes.words}>
                  <span className={classes.name}>{employee.name}</span>
                  <span className={classes.load}>{words(employee)}</span>
                </span>
                {employee.id === caretaker?.id && <IconCheck size="1.125rem" stroke={2} aria-hidden="true" />}
              </UnstyledButton>
            </li>
          ))}
          {caretaker !== null && (
            <li>
              <UnstyledButton className={classes.row ?? ''} onClick={() => choose(null)}>
                <span className={classes.name}>{t('nobody')}</span>
              </UnstyledButton>
            </li>
          )}
        </ul>
        <ErrorSentence error={set.error} />
      </Popover.Dropdown>
    </Popover>
  )
}
