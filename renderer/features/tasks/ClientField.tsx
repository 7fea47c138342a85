import { Button } from '@mantine/core'
import { IconUserPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FindClient } from '#renderer/ui/FindClient.tsx'
import { PersonRow } from '#renderer/ui/PersonRow.tsx'
import type { TaskClient } from './draft.ts'
import classes from './Tasks.module.css'

interface ClientFieldProps {
  readonly client: TaskClient | null
  readonly onChange: (client: TaskClient | null) => void
}

/** For whom a task is: found by name, phone or code; or for nobody. */
export function ClientField({ client, onChange }: ClientFieldProps) {
  const { t } = useTranslation('tasks')
  const [seeking, setSeeking] = useState(false)
  const take = (hit: TaskClient) => {
    setSeeking(false)
    onChange(hit)
  }
  return (
    <fieldset className={classes.group}>
      <legend>{t('form.client')}</legend>
      {seeking ? (
        <FindClient label={t('form.chooseClient')} autoFocus onChoose={take} />
      ) : (
        <div className={classes.chosen}>
          {client === null ? (
            <span className={classes.quiet}>{t('form.nobody')}</span>
          ) : (
            <PersonRow name={client.called} colour={client.colour} photo={client.photo} faceSize={36} />
          )}
          <Button
            variant="default"
            size="sm"
            leftSection={<IconUserPlus size={18} stroke={1.75} aria-hidden="true" />}
            onClick={() => setSeeking(true)}
          >
            {t(client === null ? 'form.chooseClient' : 'form.another')}
          </Button>
          {client !== null && (
            <Button variant="subtle" size="sm" onClick={() => onChange(null)}>
              {t('form.withoutClient')}
            </Button>
          )}
        </div>
      )}
    </fieldset>
  )
}
