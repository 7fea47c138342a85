import type { TodayLine } from '#shared/contract/today.ts'
import type { TodayKind } from '#shared/domain/today/kind.ts'
import type { Day } from '#shared/kernel/day.ts'
import type { Act } from './act.ts'

/** What can be done about a line. */
export interface LineActs {
  /** Opens the client's card, or the task where there is no client. */
  readonly open: (line: TodayLine) => void
  readonly act: (act: Act, kind: TodayKind, line: TodayLine) => void
  /** Beside the line's own act: a message. */
  readonly write: (line: TodayLine) => void
  readonly done: (line: TodayLine) => void
  readonly later: (line: TodayLine, until: Day) => void
  /** Makes a task of it; `why` is its sentence as it is read on the screen. */
  readonly takeUp: (kind: TodayKind, line: TodayLine, why: string) => void
  readonly dismiss: (line: TodayLine) => void
}
