import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useQuery } from '#renderer/api/hooks.ts'
import { useKeptChoice } from '#renderer/platform/kept-choice.ts'
import { ErrorSentence } from '#renderer/ui/ErrorSentence.tsx'
import { SavedBar } from '#renderer/ui/SavedBar.tsx'
import { useWhen } from '#renderer/ui/use-when.ts'
import type { OutputOf } from '#shared/contract/client.ts'
import type { TodayLine } from '#shared/contract/today.ts'
import type { Whom } from '#shared/contract/whom.ts'
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
import { TodayHead } from './TodayHead.tsx'
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
  /** At the end of the page: where else the day leads. */
  readonly further: ReactNode
  /** On an empty day of a shop that knows nobody yet: what to begin with. */
  readonly beginning: ReactNode
  /** What was just done to a task, in the place of what was just answered. */
  readonly saved: ReactNode
  /** `told` shows what came of it, with its way back. */
  readonly onAct: (act: OtherAct, line: TodayLine, told: (came: Came) => void) => void
}

const ALL_OF_A_KIND = 200

/** The first screen of the day: whom to greet, what to ask, what was promised, who slips away, what to collect. */
export function Today({ onOpenClient, tasks, keys: headKeys, note, further, beginning, saved, onAct }: TodayProps): ReactNode {
  const { t } = useTranslation('today')
  const when = useWhen()
  const [kept, setWho] = useKeptChoice<'mine' | 'all'>('today-who')
  const who = kept ?? 'all'
  const [whom, setWhom] = useState<Whom | null>(null)
  const [unfolded, setUnfolded] = useState<ReadonlySet<TodayKind>>(new Set())
  const limitEach = unfolded.size === 0 ? FOLDED + 1 : ALL_OF_A_KIND
  const list = useQuery('today.list', { who, whom, limitEach }, { keepPrevious: true })
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
  // Whose lines stand there: while those of the other choice are on their way, still the old ones.
  const [shownWho, setShownWho] = useState(who)
  if (!list.isPlaceholderData && shownWho !== who) setShownWho(who)
  if (data === undefined) return <ErrorSentence error={list.error} />
  const first = firstOf(data)
  const { marked } = marks
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the arrows only move the focus between the keys of the lines.
    <div className={classes.page} onKeyDown={keys.press}>
      <TodayHead data={data} who={who} onWho={setWho} whom={whom} onWhom={setWhom} keys={headKeys} />
      {note}
      {first && <StartWith key={keyOf(first.line)} {...first} acts={acts} />}
      {first === null ? (
        <EmptyDay who={who} elsewhere={data.total > 0} onShowAll={() => setWho('all')} beginning={beginning} />
      ) : (
        <Board
          key={shownWho}
          kinds={data.kinds}
          first={first.line}
          unfolded={unfolded}
          onUnfold={(kind, open) =>
            setUnfolded(new Set(open ? [...unfolded, kind] : [...unfolded].filter((one) => one !== kind)))
          }
          acts={acts}
        />
      )}
      <div className={classes.further}>{further}</div>
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
      <MorningSheet who={who} whom={whom} />
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
