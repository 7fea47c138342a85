import { Button, NativeSelect } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useDeferredValue, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useQuery } from '#renderer/api/hooks.ts'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { ErrorSentence } from '#renderer/ui/ErrorSentence.tsx'
import { FilterTabs } from '#renderer/ui/FilterTabs.tsx'
import { KeyHint } from '#renderer/ui/KeyHint.tsx'
import { PageTitle } from '#renderer/ui/PageTitle.tsx'
import { Panel } from '#renderer/ui/Panel.tsx'
import { SearchField } from '#renderer/ui/SearchField.tsx'
import { useShortcuts } from '#renderer/ui/shortcuts.ts'
import { TextKey } from '#renderer/ui/TextKey.tsx'
import { ToToday } from '#renderer/ui/ToToday.tsx'
import type { TASK_LISTS } from '#shared/contract/tasks.ts'
import { TaskRow } from './TaskRow.tsx'
import classes from './Tasks.module.css'
import { useTasks } from './use-tasks.tsx'

type List = (typeof TASK_LISTS)[number]

interface TasksPageProps {
  readonly onOpenClient: (id: number) => void
  readonly onToday: () => void
}

const PAGE = 50
const MOST = 200

/** All tasks: those whose day has come, all open ones, and those that are over; of everybody or of one. */
export function TasksPage({ onOpenClient, onToday }: TasksPageProps) {
  const { t } = useTranslation('tasks')
  const tasks = useTasks()
  const [list, setList] = useState<List>('due')
  const [assigneeId, setAssignee] = useState<number | null>(null)
  const [typed, setTyped] = useState('')
  const [limit, setLimit] = useState(PAGE)
  const text = useDeferredValue(typed)
  const staff = useQuery('staff.list', {}).data ?? []
  const { data, error } = useQuery('tasks.list', { list, assigneeId, text, offset: 0, limit }, { keepPrevious: true })
  useShortcuts(t('title'), [{ keys: 'N', label: t('newTask'), run: () => tasks.add() }])
  const look = (change: () => void) => {
    setLimit(PAGE)
    change()
  }
  const counts = data?.counts
  return (
    <div className={classes.page}>
      <PageTitle title={t('title')} aside={<ToToday onClick={onToday} />}>
        <Button
          leftSection={<IconPlus size={20} stroke={1.75} aria-hidden="true" />}
          rightSection={<KeyHint keys="N" />}
          onClick={() => tasks.add()}
        >
          {t('newTask')}
        </Button>
      </PageTitle>
      <div className={classes.look}>
        <FilterTabs<List>
          label={t('which')}
          value={list}
          onChange={(value) => look(() => setList(value))}
          tabs={[
            { value: 'due', label: t('list.due'), count: counts && counts.overdue + counts.today },
            { value: 'open', label: t('list.open'), count: counts?.open },
            { value: 'over', label: t('list.over') },
          ]}
        />
        <NativeSelect
          aria-label={t('form.who')}
          value={assigneeId ?? ''}
          data={[{ value: '', label: t('everybody') }, ...staff.map(({ id, name }) => ({ value: String(id), label: name }))]}
          onChange={({ currentTarget: { value } }) => look(() => setAssignee(value === '' ? null : Number(value)))}
        />
        <SearchField
          label={t('search')}
          placeholder={t('searchHint')}
          value={typed}
          onChange={(value) => look(() => setTyped(value))}
        />
      </div>
      <ErrorSentence error={error} />
      {data !== undefined && (
        <Panel aria-label={t(`list.${list}`)}>
          {data.rows.length === 0 ? (
            <EmptyState picture="cup" title={t(text.trim() === '' ? `none.${list}` : 'noneFound')} text={t('noneHint')} />
          ) : (
            <ul className={classes.rows}>
              {data.rows.map((task) => (
                <TaskRow key={task.id} task={task} tasks={tasks} onOpenClient={onOpenClient} />
              ))}
            </ul>
          )}
          {data.more && limit < MOST && <TextKey onClick={() => setLimit(MOST)}>{t('showMore')}</TextKey>}
          {data.more && limit >= MOST && <p className={classes.quiet}>{t('narrow', { count: MOST })}</p>}
        </Panel>
      )}
      <div className={classes.foot}>{tasks.bar}</div>
      {tasks.dialog}
    </div>
  )
}
