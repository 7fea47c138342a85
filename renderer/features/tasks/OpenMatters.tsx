import { IconGift, IconMessageCircleQuestion, IconPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useQuery } from '#renderer/api/hooks.ts'
import { BoxAct, BoxEmpty, CardBox } from '#renderer/ui/CardBox.tsx'
import { useFormat } from '#renderer/ui/format.tsx'
import { TaskTime } from '#renderer/ui/TaskTime.tsx'
import type { TaskClient } from './draft.ts'
import { TaskRow } from './TaskRow.tsx'
import classes from './Tasks.module.css'
import { useTasks } from './use-tasks.tsx'

interface OpenMattersProps {
  readonly client: TaskClient
  /** The card is in use: something may be added. */
  readonly inUse: boolean
}

/** What is open with a client, in one list: tasks, gifts planned for him, questions whose day has come. */
export function OpenMatters({ client, inUse }: OpenMattersProps) {
  const { t } = useTranslation('tasks')
  const format = useFormat()
  const tasks = useTasks()
  const { data } = useQuery('tasks.openMatters', { clientId: client.id })
  if (data === undefined) return null
  const { gifts, questions } = data
  const none = data.tasks.length + gifts.length + questions.length === 0
  return (
    <CardBox
      title={t('matters.title')}
      acts={
        inUse && (
          <BoxAct icon={<IconPlus size={18} stroke={1.75} aria-hidden="true" />} onClick={() => tasks.add({ client })}>
            {t('newTask')}
          </BoxAct>
        )
      }
    >
      {none ? (
        <BoxEmpty>{t('matters.none')}</BoxEmpty>
      ) : (
        <ul className={classes.rows}>
          {data.tasks.map((task) => (
            <TaskRow key={`task ${task.id}`} task={task} tasks={tasks} onOpenClient={null} />
          ))}
          {questions.map(({ id, text, about, askAfter }) => (
            <li key={`question ${id}`} className={classes.row}>
              <IconMessageCircleQuestion className={classes.sign} size={22} stroke={1.75} aria-hidden="true" />
              <div className={classes.words}>
                <p className={classes.what}>
                  <strong>{about === null || text.includes(about) ? text : `${about}: ${text}`}</strong>
                </p>
                <p className={classes.quiet}>{t('matters.askSince', { day: format.dayShort(askAfter) })}</p>
              </div>
            </li>
          ))}
          {gifts.map(({ id, name, why, day }) => (
            <li key={`gift ${id}`} className={classes.row}>
              <IconGift className={classes.sign} size={22} stroke={1.75} aria-hidden="true" />
              <div className={classes.words}>
                <p className={classes.what}>
                  <strong>{name}</strong>
                </p>
                <p className={classes.facts}>
                  <TaskTime time={{ day, minute: null }} />
                  <span className={classes.quiet}>{why}</span>
                </p>
              </div>
            </li>
          ))}
        </ul>
      )}
      {tasks.bar}
      {tasks.dialog}
    </CardBox>
  )
}
