import { ActionIcon, Button } from '@mantine/core'
import { IconUsers, IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FindClient } from '#renderer/ui/FindClient.tsx'
import classes from './Referral.module.css'

interface Bringer {
  readonly id: number
  readonly called: string
}

interface BringerFieldProps {
  readonly value: Bringer | null
  readonly onChange: (value: Bringer | null) => void
}

/** In the form of a new card: who brought him, asked for only when somebody wants to say it. */
export function BringerField({ value, onChange }: BringerFieldProps) {
  const { t } = useTranslation('brought')
  const [asking, setAsking] = useState(false)
  if (value !== null)
    return (
      <p className={classes.bringer}>
        {value.called}
        <ActionIcon variant="subtle" size={44} aria-label={t('forget', { name: value.called })} onClick={() => onChange(null)}>
          <IconX size={20} stroke={1.75} aria-hidden="true" />
        </ActionIcon>
      </p>
    )
  if (asking)
    return (
      // biome-ignore lint/a11y/noStaticElementInteractions: Escape leaves the question, not the form around it.
      <div
        className={classes.form}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return
          event.preventDefault()
          event.stopPropagation()
          setAsking(false)
        }}
      >
        <FindClient
          label={t('search')}
          autoFocus
          onChoose={({ id, called }) => {
            setAsking(false)
            onChange({ id, called })
          }}
        />
      </div>
    )
  return (
    <Button
      variant="subtle"
      className={classes.ask ?? ''}
      leftSection={<IconUsers size={20} stroke={1.75} aria-hidden="true" />}
      onClick={() => setAsking(true)}
    >
      {t('say')}
    </Button>
  )
}
