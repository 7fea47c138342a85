import { Button } from '@mantine/core'
import { IconPlayerStop } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { newOpId } from '#renderer/api/api.ts'
import { useCommand, usePages, useQuery } from '#renderer/api/hooks.ts'
import { ConfirmDialog } from '#renderer/ui/ConfirmDialog.tsx'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { ErrorSentence } from '#renderer/ui/ErrorSentence.tsx'
import { FilterTabs } from '#renderer/ui/FilterTabs.tsx'
import { Page } from '#renderer/ui/Page.tsx'
import { PageTitle } from '#renderer/ui/PageTitle.tsx'
import { ToToday } from '#renderer/ui/ToToday.tsx'
import { type MessageState, STUCK_STATES } from '#shared/domain/sending/message.ts'
import { MessageRow } from './MessageRow.tsx'
import classes from './Sending.module.css'

const FILTERS = {
  all: [],
  waiting: ['queued', 'sending'],
  sent: ['sent'],
  stuck: STUCK_STATES,
} as const
export type Filter = keyof typeof FILTERS
const PAGE = 50

interface MessagesProps {
  /** What is shown at first. */
  readonly begins: Filter
  readonly onOpenClient: (id: number) => void
  readonly onToday: () => void
}

/** Everything that the program sends, and where it stands: what waits can be stopped, what surely did not leave goes again, of the unknown somebody decides. */
export function Messages({ begins, onOpenClient, onToday }: MessagesProps) {
  const { t } = useTranslation(['sending', 'today'])
  const [filter, setFilter] = useState(begins)
  const [stopping, setStopping] = useState(false)
  const stop = useCommand('sending.stop')
  const counts = useQuery('sending.state', {}).data?.counts
  const pages = usePages(
    'sending.messages',
    (before: number | null) => ({ clientId: null, states: [...FILTERS[filter]], before, limit: PAGE }),
    ({ rows, more }) => (more ? (rows.at(-1)?.id ?? null) : null),
  )
  const rows = pages.data?.pages.flatMap((page) => page.rows) ?? []
  const countOf = (states: readonly MessageState[]) =>
    counts === undefined ? undefined : states.reduce((sum, state) => sum + counts[state], 0)
  const waiting = counts?.queued ?? 0
  const tabs = (Object.keys(FILTERS) as Filter[]).map((each) => ({
    value: each,
    label: t(`filter.${each}`),
    ...(each === 'all' ? {} : { count: countOf(FILTERS[each]) }),
  }))
  return (
    <Page>
      <div className={classes.top}>
        <PageTitle title={t('messages')} aside={<ToToday onClick={onToday} />} />
        <p className={classes.hint}>{t('messagesLead')}</p>
      </div>
      <div className={classes.bar}>
        <FilterTabs label={t('messages')} value={filter} onChange={setFilter} tabs={tabs} />
        {waiting > 0 && (
          <Button
            variant="outline"
            leftSection={<IconPlayerStop size={20} stroke={1.75} aria-hidden="true" />}
            onClick={() => setStopping(true)}
          >
            {t('stopAll')}
          </Button>
        )}
      </div>
      <ErrorSentence error={pages.error} />
      {pages.data && !pages.isPlaceholderData && rows.length === 0 && (
        <EmptyState
          picture="letter"
          title={t(`noMessages.${filter}`)}
          {...(filter === 'all' ? { text: t('noMessagesHint') } : {})}
        >
          <Button variant="outline" onClick={filter === 'all' ? onToday : () => setFilter('all')}>
            {t(filter === 'all' ? 'today:toToday' : 'allMessages')}
          </Button>
        </EmptyState>
      )}
      <ul className={classes.list} aria-label={t('messages')}>
        {rows.map((message) => (
          <li key={message.id}>
            <MessageRow message={message} onOpenClient={onOpenClient} />
          </li>
        ))}
      </ul>
      {pages.hasNextPage && (
        <div className={classes.row}>
          <Button variant="outline" loading={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
            {t('more')}
          </Button>
        </div>
      )}
      <ConfirmDialog
        opened={stopping}
        title={t('stopAllTitle')}
        text={t('stopAllText', { count: waiting })}
        confirm={t('stop')}
        busy={stop.isPending}
        error={stop.error}
        onConfirm={() => stop.mutate({ opId: newOpId(), ids: null }, { onSuccess: () => setStopping(false) })}
        onClose={() => setStopping(false)}
      />
    </Page>
  )
}
