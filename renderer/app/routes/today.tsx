import { ActionIcon, Button } from '@mantine/core'
import { IconHeart, IconListCheck, IconPhoneCall, IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { useQuery } from '#renderer/api/hooks.ts'
import { useShop } from '#renderer/api/shop.tsx'
import { BackupHint } from '#renderer/features/backups/BackupHint.tsx'
import { CareBalance } from '#renderer/features/care/CareBalance.tsx'
import { ContactDialog } from '#renderer/features/contacts/ContactDialog.tsx'
import { GiveDialog } from '#renderer/features/gifts/GiveDialog.tsx'
import { SettleDebt } from '#renderer/features/loyalty/SettleDebt.tsx'
import { WriteDialog } from '#renderer/features/messages/WriteDialog.tsx'
import { StuckNote } from '#renderer/features/sending/StuckNote.tsx'
import { TasksPage } from '#renderer/features/tasks/TasksPage.tsx'
import { takenUpAs } from '#renderer/features/tasks/taken-up.ts'
import { useTasks } from '#renderer/features/tasks/use-tasks.tsx'
import { AnswerDialog } from '#renderer/features/till/AnswerDialog.tsx'
import { type Came, type OtherAct, type TaskActs, Today } from '#renderer/features/today/Today.tsx'
import { WatchLine } from '#renderer/features/watch/WatchLine.tsx'
import { KeyHint } from '#renderer/ui/KeyHint.tsx'
import { useShortcuts } from '#renderer/ui/shortcuts.ts'
import { TextKey } from '#renderer/ui/TextKey.tsx'
import type { TodayLine } from '#shared/contract/today.ts'
import { purposeOfLine } from '#shared/domain/contacts/line-purpose.ts'
import type { TemplateKind } from '#shared/domain/messages/template.ts'
import { paths, pathTo } from '../paths.ts'
import { atTill } from './till.tsx'

interface Acting {
  readonly act: Exclude<OtherAct, 'give' | 'renew'>
  readonly line: TodayLine
  readonly client: NonNullable<TodayLine['client']>
  readonly told: (came: Came) => void
}

/** What is done about a line by another feature: a talk, a message, an answer, a payment, a gift that is chosen. */
function ActDialog({ act, line: { cause, reason, phone }, client, told, onClose }: Acting & { readonly onClose: () => void }) {
  const came = (of: Came['of'], markId: number, until: Came['until'] = null) => {
    onClose()
    told({ of, markId, until })
  }
  const purpose = purposeOfLine(reason.why)
  switch (act) {
    case 'call':
      return (
        <ContactDialog
          client={client}
          begins={{ channel: 'call', purpose }}
          phone={phone}
          lines={[cause]}
          onSaved={({ id, nextDay }) => came('contact', id, nextDay)}
          onClose={onClose}
        />
      )
    case 'write':
      return (
        <WriteDialog
          clientId={client.id}
          kind={templateOfLine(reason.why)}
          cause={cause}
          onDone={onClose}
          onSent={({ id }) => told({ of: 'contact', markId: id, until: null })}
        />
      )
    case 'asked':
      if (reason.why !== 'question') return null
      return <AnswerDialog client={client} question={reason} onAnswered={(markId) => came('answer', markId)} onClose={onClose} />
    case 'settle':
      return reason.why === 'debt' ? <SettleDebt client={client} debt={reason.debt} onClose={onClose} /> : null
    case 'choose':
      return <ChooseGift client={client} onClose={onClose} />
  }
}

function ChooseGift({ client, onClose }: Pick<Acting, 'client'> & { readonly onClose: () => void }) {
  const { data } = useQuery('loyalty.gifts', {})
  return data === undefined ? null : (
    <GiveDialog client={client} gifts={data.filter(({ retired }) => !retired)} onDone={onClose} />
  )
}

/** The text for a line of the day; null where there is none of its own. */
function templateOfLine(why: TodayLine['reason']['why']): TemplateKind | null {
  switch (why) {
    case 'birthday':
    case 'name-day':
      return why
    case 'late':
    case 'away':
    case 'touch':
      return 'miss-you'
    case 'pass':
      return 'pass-ends'
    case 'debt':
      return why
    default:
      return null
  }
}

/** Milliseconds: what stood out in the month is counted once the day is on the screen. */
const WATCH_AFTER = 3_000

/** Today, with the acts of the other features handed in. */
export function TodayPage() {
  const [, navigate] = useLocation()
  const { t } = useTranslation(['tasks', 'calls', 'care', 'sending', 'settings', 'clients'])
  const tasks = useTasks()
  const { rights } = useShop()
  const [acting, setActing] = useState<Acting | null>(null)
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
        note={
          <>
            <StuckNote onShow={() => navigate(paths.messages, { state: { messages: 'stuck' } })} />
            {rights.includes('backup.edit') && <BackupHint onOpen={() => navigate(pathTo('settingsPart', { part: 'backup' }))} />}
            <WatchLine after={WATCH_AFTER} onLook={() => navigate(pathTo('loyaltyPart', { part: 'watch' }))} />
          </>
        }
        beginning={
          <>
            <Button variant="soft" onClick={() => navigate(paths.newClient)}>
              {t('clients:newClient')}
            </Button>
            <Button variant="outline" onClick={() => navigate(paths.imports)}>
              {t('clients:bringIn')}
            </Button>
          </>
        }
        further={
          <>
            <TextKey onClick={() => navigate(paths.messages)}>{t('sending:messages')}</TextKey>
            <TextKey onClick={() => navigate(pathTo('settingsPart', { part: 'notContacted' }))}>
              {t('settings:part.notContacted.name')}
            </TextKey>
          </>
        }
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
              <IconListCheck size={20} stroke={1.75} aria-hidden="true" />
            </ActionIcon>
            <ActionIcon
              variant="outline"
              aria-label={t('care:balance.title')}
              title={t('care:balance.title')}
              onClick={() => navigate(paths.care)}
            >
              <IconHeart size={20} stroke={1.75} aria-hidden="true" />
            </ActionIcon>
          </>
        }
        onAct={(act, line, told) => {
          const { client } = line
          if (client === null) return
          // Both are done with the guest standing there: the till has the gift, and sells the pass.
          if (act === 'give' || act === 'renew') return navigate(paths.till, { state: atTill(client.id) })
          setActing({ act, line, client, told })
        }}
      />
      {tasks.dialog}
      {acting && <ActDialog {...acting} onClose={() => setActing(null)} />}
    </>
  )
}

export function AllTasksPage() {
  const [, navigate] = useLocation()
  return <TasksPage onToday={() => navigate(paths.today)} onOpenClient={(id) => navigate(pathTo('client', { id }))} />
}

export function CareBalancePage() {
  const [, navigate] = useLocation()
  return <CareBalance onToday={() => navigate(paths.today)} onOpenClient={(id) => navigate(pathTo('client', { id }))} />
}
