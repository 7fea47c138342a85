import { ActionIcon, Button } from '@mantine/core'
import { IconChecklist, IconPhoneCall, IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { ContactDialog } from '#renderer/features/contacts/ContactDialog.tsx'
import { TasksPage } from '#renderer/features/tasks/TasksPage.tsx'
import { takenUpAs } from '#renderer/features/tasks/taken-up.ts'
import { useTasks } from '#renderer/features/tasks/use-tasks.tsx'
import { type TaskActs, Today } from '#renderer/features/today/Today.tsx'
import { KeyHint } from '#renderer/ui/KeyHint.tsx'
import { useShortcuts } from '#renderer/ui/shortcuts.ts'
import type { ClientFace } from '#shared/contract/clients.ts'
import type { TodayLine } from '#shared/contract/today.ts'
import { purposeOfLine } from '#shared/domain/contacts/line-purpose.ts'
import { paths, pathTo } from '../paths.ts'
import { atTill } from './till.tsx'

/** Today, with the acts of the other features handed in. */
export function TodayPage() {
  const [, navigate] = useLocation()
  const { t } = useTranslation(['tasks', 'calls'])
  const tasks = useTasks()
  /** The line for which somebody is being called. */
  const [calling, setCalling] = useState<(TodayLine & { readonly client: ClientFace }) | null>(null)
  useShortcuts(t('title'), [{ keys: 'N', label: t('newTask'), run: () => tasks.add() }])
  const acts: TaskActs = {
    open: ({ taskId }) => tasks.open('change', taskId),
    done: ({ taskId }) => tasks.open('done', taskId),
    drop: ({ taskId }) => tasks.open('drop', taskId),
    later: ({ taskId, text, shown, version }, until) => tasks.later({ id: taskId, text, shown, version }, until),
    takeUp: (kind, line, why) => tasks.add(takenUpAs(kind, line, why), line.cause),
  }
  return (
    <>
      <Today
        onOpenClient={(id) => navigate(pathTo('client', { id }))}
        tasks={acts}
        saved={tasks.bar}
        keys={
          <>
            <Button
              variant="outline"
              size="sm"
              leftSection={<IconPlus size={20} stroke={1.75} aria-hidden="true" />}
              rightSection={<KeyHint keys="N" />}
              onClick={() => tasks.add()}
            >
              {t('newTask')}
            </Button>
            <ActionIcon
              variant="outline"
              aria-label={t('calls:open')}
              title={t('calls:open')}
              onClick={() => navigate(paths.calls)}
            >
              <IconPhoneCall size={20} stroke={1.75} aria-hidden="true" />
            </ActionIcon>
            <ActionIcon variant="outline" aria-label={t('all')} title={t('all')} onClick={() => navigate(paths.tasks)}>
              <IconChecklist size={20} stroke={1.75} aria-hidden="true" />
            </ActionIcon>
          </>
        }
        onAct={(act, line) => {
          const { client } = line
          if (client === null) return
          if (act === 'call') return setCalling({ ...line, client })
          if (act === 'give' || act === 'renew') return navigate(paths.till, { state: atTill(client.id) })
          navigate(
            act === 'settle' ? pathTo('clientPart', { id: client.id, part: 'loyalty' }) : pathTo('client', { id: client.id }),
          )
        }}
      />
      {tasks.dialog}
      {calling !== null && (
        <ContactDialog
          client={calling.client}
          phone={calling.phone}
          begins={{ purpose: purposeOfLine(calling.reason.why) }}
          lines={[calling.cause]}
          onSaved={() => setCalling(null)}
          onClose={() => setCalling(null)}
        />
      )}
    </>
  )
}

export function AllTasksPage() {
  const [, navigate] = useLocation()
  return <TasksPage onToday={() => navigate(paths.today)} onOpenClient={(id) => navigate(pathTo('client', { id }))} />
}
