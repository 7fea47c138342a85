import { useProgress } from '#renderer/api/backend-events.ts'
import type { ApiError } from '#renderer/api/errors.ts'
import { useCommand, useOpId } from '#renderer/api/hooks.ts'
import type { InputOf, OutputOf } from '#shared/contract/client.ts'

type RunName = 'imports.run' | 'imports.runCards' | 'imports.runVisits'

interface Run<N extends RunName> {
  readonly outcome: OutputOf<N> | undefined
  readonly error: ApiError | null
  readonly running: boolean
  readonly progress: ReturnType<typeof useProgress>
  readonly start: (input: Omit<InputOf<N>, 'opId'>) => void
  /** Forgets a refusal, when the person goes back. */
  readonly reset: () => void
}

/** Carries an import out, once for each time it is meant: after an answer that was lost on the way the same intent is sent again. */
export function useRun<N extends RunName>(name: N, onDone: () => void): Run<N> {
  const { mutate, data, error, isPending, reset } = useCommand(name)
  const [opId, nextOpId] = useOpId()
  const progress = useProgress(opId)
  const start = (input: Omit<InputOf<N>, 'opId'>) =>
    mutate({ opId, ...input } as InputOf<N>, {
      onSuccess: () => {
        onDone()
        nextOpId()
      },
      onError: ({ code }) => code !== 'OFFLINE' && nextOpId(),
    })
  return { outcome: data, error, running: isPending, progress, start, reset }
}
