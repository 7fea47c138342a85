import { type UseMutationResult, type UseQueryResult, useMutation } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { InputOf, OutputOf, ReadName } from '#shared/contract/client.ts'
import { withAllowance } from './allowance.ts'
import { call, newOpId, upload } from './api.ts'
import { useProgress } from './backend-events.ts'
import type { ApiError } from './errors.ts'
import { useQuery } from './hooks.ts'

/** A slow read for which someone has asked: it is not asked again by itself when something is written. */
export function useReport<N extends ReadName>(name: N): UseMutationResult<OutputOf<N>, ApiError, InputOf<N>> {
  return useMutation<OutputOf<N>, ApiError, InputOf<N>>({
    mutationKey: [name],
    mutationFn: (input) => withAllowance(name, () => call(name, input)),
  })
}

/** The same for a page that exists to show it: asked once, as the page opens. */
export function useReportAtOnce<N extends ReadName>(
  name: N,
  input: InputOf<N>,
): UseMutationResult<OutputOf<N>, ApiError, InputOf<N>> {
  const report = useReport(name)
  const { mutate } = report
  const asked = JSON.stringify(input)
  useEffect(() => mutate(JSON.parse(asked) as InputOf<N>), [mutate, asked])
  return report
}

/** Slow reads that say under which name their progress is waited for. */
type TellingName = { [N in ReadName]: 'opId' extends keyof InputOf<N> ? N : never }[ReadName]

export type Told<N extends ReadName> = Pick<UseQueryResult<OutputOf<N>, ApiError>, 'data' | 'error' | 'isFetching'> & {
  /** Still the answer to what was asked before. */
  readonly isOld: boolean
  /** How far the answer is that is under way; null before its first sign of life. */
  readonly progress: { readonly done: number; readonly total: number } | null
}

/** A slow read of a page that stays open: its last answer is shown until the next is there, with how far that is. `null` as input waits. */
export function useTold<N extends TellingName>(name: N, input: Omit<InputOf<N>, 'opId'> | null): Told<N> {
  const [opId] = useState(newOpId)
  const asked = useQuery(name, input && ({ ...input, opId } as InputOf<N>), { keepPrevious: true })
  const { data, error, isFetching, isPlaceholderData } = asked
  return { data, error, isFetching, isOld: isPlaceholderData, progress: useProgress(opId) }
}

/** Hands a file over that will be read for an import; answers its passing name. */
export function useUpload(): UseMutationResult<string, ApiError, File> {
  return useMutation<string, ApiError, File>({ mutationFn: (file) => upload('import', file, 'imports.read') })
}
