import { Button, SegmentedControl } from '@mantine/core'
import { IconCheck, IconPrinter } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useQuery } from '#renderer/api/hooks.ts'
import { useKeptChoice } from '#renderer/platform/kept-choice.ts'
import { ErrorSentence } from '#renderer/ui/ErrorSentence.tsx'
import { useFormat } from '#renderer/ui/format.tsx'
import { KeyHint } from '#renderer/ui/KeyHint.tsx'
import { printSheet } from '#renderer/ui/print-sheet.ts'
import { SavedBar } from '#renderer/ui/SavedBar.tsx'
import { useWhen } from '#renderer/ui/use-when.ts'
import type { OutputOf } from '#shared/contract/client.ts'
import type { TodayLine } from '#shared/contract/today.ts'
import type { TodayKind } from '#shared/domain/today/kind.ts'
import type { Day } from '#shared/kernel/day.ts'
import type { Act } from './act.ts'
import { Board } from './Board.tsx'
import { EmptyDay } from './EmptyDay.tsx'
import { FOLDED } from './KindGroup.tsx'
import type { LineActs } from './line-acts.ts'
import { calledOf, keyOf } from './line-key.ts'
import { MorningSheet } from './MorningSheet.tsx'
import { StartWith } from './StartWith.tsx'
import classes from './Today.module.css'
import { useLineKeys } from './use-line-keys.ts'
import { type Marked, useMarks } from './use-marks.ts'

/** Acts that belong to other features. */
export type OtherAct = Exclude<Act, 'done' | 'wished' | 'open'>

type TaskReason = Extract<TodayLine['reason'], { readonly why: 'task' }>

/** What is done to a task, which has more to it than an answer. */
export interface TaskActs {
  /** One that concerns nobody has no card to open. */
  readonly open: (task: TaskReason) => void
  readonly done: (task: TaskReason) => void
  readonly later: (task: TaskReason, until: Day) => void
  readonly drop: (task: TaskReason) => void
  /** A reminder becomes a task; `why` is its sentence. */
  readonly takeUp: LineActs['takeUp']
}

/** What came of an act of another feature. */
export type Came = Pick<Marked, 'markId' | 'of' | 'until'>

interface TodayProps {
  readonly onOpenClient: (clientId: number) => void
  readonly tasks: TaskActs
  /** Further keys of the head. */
  readonly keys: ReactNode
  /** Beneath the head: what went wrong and belongs to no line. */
  readonly note: ReactNode
  /** What was just done to a task, in the place of what was just answered. */
  readonly saved: ReactNode
  /** `told` shows what came of it, with its way back. */
  readonly onAct: (act: OtherAct, line: TodayLine, told: (came: Came) => void) => void
}

const ALL_OF_A_KIND = 200

/** The first screen of the day: whom to greet, what to ask, what was promised, who slips away, what to collect. */
export function Today({ onOpenClient, tasks, keys: headKeys, note, saved, onAct }: TodayProps): ReactNode {
  const { t } = useTranslation('today')
  const when = useWhen()
  const [kept, setWho] = useKeptChoice<'mine' | 'all'>('today-who')
  const who = kept ?? 'all'
  const [unfolded, setUnfolded] = useState<ReadonlySet<TodayKind>>(new Set())
  const limitEach = unfolded.size === 0 ? FOLDED + 1 : ALL_OF_A_KIND
  const list = useQuery('today.list', { who, limitEach }, { keepPrevious: true })
  const marks = useMarks()
  const keys = useLineKeys()
  const markDone = (line: TodayLine) => keys.leave(line, () => marks.mark(line, 'done'))
  const acts: LineActs = {
    open({ client, reason }) {
      if (client !== null) onOpenClient(client.id)
      else if (reason.why === 'task') tasks.open(reason)
    },
    done(line) {
      if (line.reason.why === 'task') tasks.done(line.reason)
      else markDone(line)
    },
    later(line, until) {
      const { reason } = line
      keys.leave(line, () => (reason.why === 'task' ? tasks.later(reason, until) : marks.mark(line, 'later', until)))
    },
    dismiss(line) {
      if (line.reason.why === 'task') tasks.drop(line.reason)
      else keys.leave(line, () => marks.mark(line, 'dismissed'))
    },
    takeUp: tasks.takeUp,
    write: (line) => acts.act('write', 'call', line),
    act(act, _, line) {
      if (act === 'done' || act === 'wished') acts.done(line)
      else if (act === 'open') acts.open(line)
      else
        onAct(act, line, (came) =>
          marks.told({ ...came, clientId: line.client?.id ?? null, called: calledOf(line), mark: 'done' }),
        )
    },
  }
  const { data } = list
  if (data === undefined) return <ErrorSentence error={list.error} />
  const first = firstOf(data)
  const { marked } = marks
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the arrows only move the focus between the keys of the lines.
    <div className={classes.page} onKeyDown={keys.press}>
      <Head data={data} who={who} onWho={setWho} keys={headKeys} />
      {note}
      {first && <StartWith key={keyOf(first.line)} {...first} acts={acts} />}
      {first === null ? (
        <EmptyDay who={who} elsewhere={data.total > 0} onShowAll={() => setWho('all')} />
      ) : (
        <Board
          kinds={data.kinds}
          first={first.line}
          unfolded={unfolded}
          onUnfold={(kind, open) =>
            setUnfolded(new Set(open ? [...unfolded, kind] : [...unfolded].filter((one) => one !== kind)))
          }
          acts={acts}
        />
      )}
      <div className={classes.foot}>
        <ErrorSentence error={marks.error} />
        {saved}
        {saved === null && marked && (
          <SavedBar
            key={marked.markId}
            title={[t(`marked.${marked.mark}`), marked.called]}
            facts={marked.until === null ? [] : [t('comesBack', { when: when(marked.until) })]}
            onUndo={() => marks.undo(marked)}
            onGone={() => marks.told(null)}
          />
        )}
      </div>
      <MorningSheet who={who} />
    </div>
  )
}

function firstOf({ kinds, startWith }: OutputOf<'today.list'>) {
  if (startWith === null) return null
  for (const { kind, lines } of kinds) {
    const line = lines.find(({ cause, client }) => cause === startWith.cause && (client?.id ?? null) === startWith.clientId)
    if (line) return { kind, line, first: startWith }
  }
  return null
}

interface HeadProps {
  readonly data: OutputOf<'today.list'>
  readonly who: 'mine' | 'all'
  readonly onWho: (who: 'mine' | 'all') => void
  readonly keys: ReactNode
}

function Head({ data: { kinds, total, mine }, who, onWho, keys }: HeadProps) {
  const { t } = useTranslation('today')
  const format = useFormat()
  const nothing = kinds.filter((one) => one.total === 0).map(({ kind }) => t(`kind.${kind}`))
  return (
    <div className={classes.head}>
      <h1>{t('title')}</h1>
      <span className={classes.number}>{t('mineOf', { things: t('things', { count: total }), count: mine })}</span>
      <span className={classes.nothing}>
        {nothing.length > 0 && nothing.length < kinds.length && (
          <>
            <IconCheck size={16} stroke={1.75} aria-hidden="true" />
            <span title={format.list(nothing)}>{t('nothing', { kinds: format.list(nothing) })}</span>
          </>
        )}
      </span>
      {keys}
      <SegmentedControl
        aria-label={t('whose')}
        value={who}
        onChange={(value) => onWho(value === 'mine' ? 'mine' : 'all')}
        data={[
          { value: 'mine', label: t('mine') },
          { value: 'all', label: t('all') },
        ]}
      />
      <Button
        variant="outline"
        size="sm"
        className={classes.print ?? ''}
        leftSection={<IconPrinter size={20} stroke={1.75} aria-hidden="true" />}
        rightSection={<KeyHint keys="Ctrl+P" />}
        aria-label={t('print')}
        disabled={total === 0}
        onClick={() => void printSheet('morning')}
      >
        {t('sheet.title')}
      </Button>
    </div>
  )
}
