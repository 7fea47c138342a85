import { useState } from 'react'
import { newOpId } from '#renderer/api/api.ts'
import { useCommand } from '#renderer/api/hooks.ts'
import type { TodayLine } from '#shared/contract/today.ts'
import type { ReminderMark } from '#shared/domain/today/mark.ts'
import type { Day } from '#shared/kernel/day.ts'
import { calledOf } from './line-key.ts'

/** What was just answered to a line, and can be taken back for ten seconds. */
export interface Marked {
  readonly markId: number
  /** What it is called back by: the mark of the line, an answer as at the till, or what was written down of a conversation. */
  readonly of: 'line' | 'answer' | 'contact'
  readonly clientId: number | null
  readonly called: string
  readonly mark: ReminderMark
  readonly until: Day | null
}

export function useMarks() {
  const [marked, setMarked] = useState<Marked | null>(null)
  const mark = useCommand('today.mark')
  const takeBack = useCommand('today.takeBack')
  const takeAnswerBack = useCommand('people.takeBack')
  const undoContact = useCommand('contacts.undo')
  return {
    marked,
    busy: mark.isPending,
    error: mark.error ?? takeBack.error ?? takeAnswerBack.error ?? undoContact.error,
    told: setMarked,
    mark(line: TodayLine, how: ReminderMark, until: Day | null = null) {
      if (mark.isPending) return
      const clientId = line.client?.id ?? null
      takeBack.reset()
      takeAnswerBack.reset()
      undoContact.reset()
      mark.mutate(
        { opId: newOpId(), cause: line.cause, clientId, mark: how, until },
        {
          onSuccess: ({ markId }) => setMarked({ markId, of: 'line', clientId, called: calledOf(line), mark: how, until }),
        },
      )
    },
    undo({ markId, of, clientId }: Marked) {
      setMarked(null)
      if (of === 'line') takeBack.mutate({ opId: newOpId(), markId })
      else if (of === 'contact') undoContact.mutate({ opId: newOpId(), id: markId })
      else if (clientId !== null) takeAnswerBack.mutate({ opId: newOpId(), clientId, markId })
    },
  }
}
