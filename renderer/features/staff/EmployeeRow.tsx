import { ActionIcon, Button, Popover, TextInput, UnstyledButton } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Face } from '#renderer/ui/Face.tsx'
import type { StaffRow } from '#shared/contract/staff.ts'
import classes from './StaffSettings.module.css'

const COLOURS = [1, 2, 3, 4, 5, 6, 7, 8] as const

interface EmployeeRowProps {
  readonly employee: StaffRow
  /** How many clients he answers for, in words. */
  readonly load: string
  readonly onChange: (changed: { readonly name?: string; readonly colour?: number }) => void
  readonly onLeave: () => void
}

/** One who works here: the face changes its colour, the name is changed where it stands. */
export function EmployeeRow({ employee, load, onChange, onLeave }: EmployeeRowProps) {
  const { t } = useTranslation('staff')
  const [choosing, setChoosing] = useState(false)
  const rename = (typed: string) => {
    const name = typed.trim()
    if (name !== '' && name !== employee.name) onChange({ name })
  }
  return (
    <div className={classes.row}>
      <Popover opened={choosing} onChange={setChoosing} position="bottom-start" trapFocus returnFocus>
        <Popover.Target>
          <ActionIcon
            className={classes.face ?? ''}
            variant="transparent"
            aria-label={t('colourOf', { name: employee.name })}
            title={t('colour')}
            onClick={() => setChoosing(!choosing)}
          >
            <Face name={employee.name} colour={employee.colour} size={44} />
          </ActionIcon>
        </Popover.Target>
        <Popover.Dropdown className={classes.colours ?? ''} aria-label={t('colourOf', { name: employee.name })}>
          {COLOURS.map((colour) => (
            <UnstyledButton
              key={colour}
              className={classes.colour ?? ''}
              aria-label={`${t('colour')} ${colour}`}
              aria-pressed={colour === employee.colour}
              onClick={() => {
                setChoosing(false)
                if (colour !== employee.colour) onChange({ colour })
              }}
            >
              <Face name={employee.name} colour={colour} size={40} />
              {colour === employee.colour && <IconCheck size="1rem" stroke={2.5} aria-hidden="true" />}
            </UnstyledButton>
          ))}
        </Popover.Dropdown>
      </Popover>
      <TextInput
        className={classes.name ?? ''}
        aria-label={t('name')}
        defaultValue={employee.name}
        maxLength={80}
        autoComplete="off"
        onKeyDown={(event) => event.key === 'Enter' && event.currentTarget.blur()}
        onBlur={(event) => {
          if (event.currentTarget.value.trim() === '') event.currentTarget.value = employee.name
          rename(event.currentTarget.value)
        }}
      />
      <span className={classes.load}>{load}</span>
      {employee.role === 'owner' ? (
        <span className={classes.role}>{t('owner')}</span>
      ) : (
        <Button size="sm" variant="subtle" aria-label={t('leaveOf', { name: employee.name })} onClick={onLeave}>
          {t('leave')}
        </Button>
      )}
    </div>
  )
}
