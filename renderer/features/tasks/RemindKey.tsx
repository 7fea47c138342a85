import { Button } from '@mantine/core'
import { IconBellPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '#renderer/ui/format.tsx'
import { addDays } from '#shared/kernel/day.ts'
import type { TaskClient } from './draft.ts'
import classes from './Tasks.module.css'
import { useTasks } from './use-tasks.tsx'

/** What was promised to the guest who stands there, written down with one tap: for tomorrow, unless said otherwise. */
export function RemindKey({ client }: { readonly client: TaskClient }) {
  const { t } = useTranslation('tasks')
  const { today } = useFormat()
  const tasks = useTasks()
  return (
    <>
      <Button
        variant="subtle"
        size="sm"
        leftSection={<IconBellPlus size={18} stroke={1.75} aria-hidden="true" />}
        aria-label={t('remind.of', { name: client.called })}
        onClick={() => tasks.add({ client, day: addDays(today, 1) })}
      >
        {t('remind.title')}
      </Button>
      {tasks.bar && <div className={classes.floating}>{tasks.bar}</div>}
      {tasks.dialog}
    </>
  )
}
