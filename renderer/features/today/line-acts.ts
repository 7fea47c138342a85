import type { TodayLine } from '#shared/contract/today.ts'
import type { TodayKind } from '#shared/domain/today/kind.ts'
import type { Day } from '#shared/kernel/day.ts'
import type { Act } from './act.ts'

/** What can be done about a line. */
export interface LineActs {
  readonly openClient: (clientId: number) => void
  readonly act: (act: Act, kind: TodayKind, line: TodayLine) => void
  readonly done: (line: TodayLine) => void
  readonly later: (line: TodayLine, until: Day) => void
  readonly dismiss: (line: TodayLine) => void
}
