import {
  type InfiniteData,
  keepPreviousData,
  MutationObserver,
  skipToken,
  type UseInfiniteQueryResult,
  type UseMutationResult,
  type UseQueryResult,
  useInfiniteQuery,
  useMutation,
  useQueries,
  useQuery as useTanStackQuery,
} from '@tanstack/react-query'
import { useState } from 'react'
import type { InputOf, OutputOf, ReadName, WriteName } from '#shared/contract/client.ts'
import { withAllowance } from './allowance.ts'
import { call, newOpId } from './api.ts'
import type { ApiError } from './errors.ts'
import { queryClient, refreshAll } from './query-client.ts'

interface QueryOptions {
  /** Shows the previous answer while the next one is on its way: for a search box or a page of a list, so that nothing flickers. */
  readonly keepPrevious?: boolean
  /** Reads again after so many milliseconds: for what the clock changes. */
  readonly every?: number
}

/** Reads, and reads again after every write. `null` as input waits. */
export function useQuery<N extends ReadName>(
  name: N,
  input: InputOf<N> | null,
  { keepPrevious = false, every }: QueryOptions = {},
): UseQueryResult<OutputOf<N>, ApiError> {
  return useTanStackQuery<OutputOf<N>, ApiError>({
    queryKey: [name, input],
    queryFn: input === null ? skipToken : () => call(name, input),
    ...(keepPrevious ? { placeholderData: keepPreviousData } : {}),
    ...(every === undefined ? {} : { refetchInterval: every }),
  })
}

/** Begins to read before the screen that shows it is drawn: the answer is under way while React works. */
export function askAhead<N extends ReadName>(name: N, input: InputOf<N>): void {
  void queryClient.prefetchQuery({ queryKey: [name, input], queryFn: () => call(name, input) })
}

/** Reads several of one kind side by side, such as the pages of a long list; `undefined` until an answer is there. */
export function useEach<N extends ReadName>(name: N, inputs: readonly InputOf<N>[]): readonly (OutputOf<N> | undefined)[] {
  const answers = useQueries({ queries: inputs.map((input) => ({ queryKey: [name, input], queryFn: () => call(name, input) })) })
  return answers.map(({ data }) => data)
}

/** Reads a long list page after page; after a write the pages are read again from the first, each from where the one before it now ends. */
export function usePages<N extends ReadName, Place>(
  name: N,
  inputAt: (place: Place | null) => InputOf<N>,
  nextOf: (page: OutputOf<N>) => Place | null,
): UseInfiniteQueryResult<InfiniteData<OutputOf<N>>, ApiError> {
  return useInfiniteQuery<OutputOf<N>, ApiError, InfiniteData<OutputOf<N>>, readonly unknown[], Place | null>({
    queryKey: [name, 'pages', inputAt(null)],
    queryFn: ({ pageParam }) => call(name, inputAt(pageParam as Place | null)),
    initialPageParam: null,
    getNextPageParam: nextOf,
    placeholderData: keepPreviousData,
  })
}

/**
 * Writes; everything on the screen is read again after it. The caller's form makes the `opId` when it opens. What whoever works here may not
 * do is asked of somebody who may, in place.
 */
export function useCommand<N extends WriteName>(name: N): UseMutationResult<OutputOf<N>, ApiError, InputOf<N>> {
  return useMutation<OutputOf<N>, ApiError, InputOf<N>>({
    mutationKey: [name],
    mutationFn: (input) => withAllowance(name, () => call(name, input)),
    onSuccess: refreshAll,
  })
}

/** Writes without drawing the asking screen anew while the answer is under way. Rejects with `ApiError`. */
export function send<N extends WriteName>(name: N, input: InputOf<N>): Promise<OutputOf<N>> {
  const mutationFn = (asked: InputOf<N>) => withAllowance(name, () => call(name, asked))
  return new MutationObserver<OutputOf<N>, ApiError, InputOf<N>>(queryClient, {
    mutationKey: [name],
    mutationFn,
    onSuccess: refreshAll,
  }).mutate(input)
}

/** An `opId` for the form that is open (`first`: that of a draft taken up again), and a way to take the next one after it was saved. */
export function useOpId(first?: string): readonly [opId: string, next: () => void] {
  const [opId, setOpId] = useState(() => first ?? newOpId())
  return [opId, () => setOpId(newOpId())]
}
