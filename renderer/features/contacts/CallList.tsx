import { Button, SegmentedControl } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { newOpId } from '#renderer/api/api.ts'
import { useCommand, useQuery } from '#renderer/api/hooks.ts'
import { useKeptChoice } from '#renderer/platform/kept-choice.ts'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { ErrorSentence } from '#renderer/ui/ErrorSentence.tsx'
import { useFormat } from '#renderer/ui/format.tsx'
import { KeyHint } from '#renderer/ui/KeyHint.tsx'
import { Page } from '#renderer/ui/Page.tsx'
import { PageTitle } from '#renderer/ui/PageTitle.tsx'
import { printSheet } from '#renderer/ui/print-sheet.ts'
import { useShortcuts } from '#renderer/ui/shortcuts.ts'
import { ToToday } from '#renderer/ui/ToToday.tsx'
import { useWhomName, WhomField } from '#renderer/ui/WhomField.tsx'
import type { BlockedCall, Call } from '#shared/contract/calls.ts'
import type { TodayReason } from '#shared/contract/today.ts'
import type { Whom } from '#shared/contract/whom.ts'
import { BlockedCalls } from './BlockedCalls.tsx'
import classes from './CallList.module.css'
import { CallPanel } from './CallPanel.tsx'
import { CallPaper } from './CallPaper.tsx'
import { CallQueue } from './CallQueue.tsx'
import { CallsDone } from './CallsDone.tsx'
import { type Called, useCallSession } from './use-call-session.ts'

interface CallListProps {
  /** Of whom it is first; null for whom Today asks to call. */
  readonly begins: Whom | null
  /** Why a client is called, in words. */
  readonly why: (reason: TodayReason) => ReactNode
  readonly onWrite: (call: Call | BlockedCall) => void
  readonly onOpenClient: (clientId: number) => void
  readonly onLeave: () => void
}

const NOBODY: readonly Call[] = []

/** Works the calls of the day through, one client after the other; whole by the keyboard. */
export function CallList({ begins, why, onWrite, onOpenClient, onLeave }: CallListProps): ReactNode {
  const { t } = useTranslation(['calls', 'today'])
  const format = useFormat()
  const [kept, setWho] = useKeptChoice<'mine' | 'all'>('today-who')
  const who = kept ?? 'all'
  const [whom, setWhom] = useState(begins)
  const name = useWhomName()(whom)
  const { data, error } = useQuery('contacts.callList', { who, whom }, { keepPrevious: true })
  const session = useCallSession(data?.calls ?? NOBODY, JSON.stringify(whom))
  const undo = useCommand('contacts.undo')
  const { current, called, before } = session
  const nobody = data !== undefined && data.blocked.length + called.length + session.left.length === 0
  const print = data !== undefined && data.calls.length > 0 ? () => void printSheet('calls') : null
  useShortcuts(t('calls:title'), [
    { keys: 'Escape', label: t('today:toToday'), run: onLeave },
    ...(print === null ? [] : [{ keys: 'Ctrl+P', label: t('calls:print'), run: print }]),
  ])

  const takeBack = (one: Called) => undo.mutate({ opId: newOpId(), id: one.contactId }, { onSuccess: () => session.unsave(one) })
  const back = before === null ? null : () => (before.kind === 'called' ? takeBack(before.one) : session.unskip(before.clientId))
  return (
    <Page>
      <PageTitle
        title={t('calls:title')}
        aside={
          <>
            {current !== null && (
              <span>{t('calls:progress', { number: format.number(session.number), total: format.number(session.total) })}</span>
            )}
            <ToToday onClick={onLeave} />
          </>
        }
      >
        <WhomField bare value={whom} onChange={setWhom} everybody={t('calls:everybody')} />
        <SegmentedControl
          aria-label={t('today:whose')}
          value={who}
          onChange={(value) => setWho(value === 'mine' ? 'mine' : 'all')}
          data={[
            { value: 'mine', label: t('today:mine') },
            { value: 'all', label: t('today:all') },
          ]}
        />
        {print !== null && (
          <Button
            variant="outline"
            size="sm"
            leftSection={<IconPrinter size={20} stroke={1.75} aria-hidden="true" />}
            rightSection={<KeyHint keys="Ctrl+P" />}
            onClick={print}
          >
            {t('calls:print')}
          </Button>
        )}
      </PageTitle>
      <ErrorSentence error={error ?? undo.error} />
      {data && (
        <div className={classes.page} data-empty={nobody || undefined}>
          {!nobody && (
            <div className={classes.side}>
              <CallQueue session={session} />
              <BlockedCalls blocked={data.blocked} onWrite={onWrite} onOpenClient={onOpenClient} />
            </div>
          )}
          {current !== null ? (
            <CallPanel
              key={current.client.id}
              call={current}
              why={why}
              onSaved={session.save}
              onSkip={session.skip}
              onBack={back}
              onWrite={() => onWrite(current)}
              onOpenClient={() => onOpenClient(current.client.id)}
            />
          ) : called.length > 0 || session.skipped.length > 0 ? (
            <CallsDone session={session} onTakeBack={takeBack} onLeave={onLeave} />
          ) : (
            <EmptyState
              picture="cup"
              title={t('calls:nobody')}
              text={t(whom === null ? 'calls:nobodyHint' : 'calls:nobodyOfList')}
            >
              <Button variant="outline" onClick={onLeave}>
                {t('today:toToday')}
              </Button>
            </EmptyState>
          )}
        </div>
      )}
      {data && <CallPaper calls={data.calls} name={name} why={why} />}
    </Page>
  )
}
