import { type Query, QueryCache, QueryClient } from '@tanstack/react-query'
import type { OutputOf } from '#shared/contract/client.ts'

type State = OutputOf<'shop.state'>

const STATE = 'shop.state'

/** `networkMode: 'always'`: the backend is on this machine, so the state of the internet must not pause anything. */
export const queryClient = new QueryClient({
  queryCache: new QueryCache({
    onSuccess: (answer, { queryKey }) => {
      if (queryKey[0] === STATE) forgetOthers(answer as State)
    },
  }),
  defaultOptions: {
    queries: { networkMode: 'always', retry: false, refetchOnWindowFocus: false, refetchOnReconnect: false },
    mutations: { networkMode: 'always', retry: false },
  },
})

const GATHER_MS = 20
let waiting = false

/** After any write whatever is on the screen is asked for again. An answer and its event, a few ms apart, make one asking. */
export function refreshAll(): void {
  if (waiting) return
  waiting = true
  setTimeout(() => {
    waiting = false
    void queryClient.invalidateQueries()
  }, GATHER_MS)
}

/** Nobody works at this till any more: the screen is told who can. */
export function noticeLocked(): void {
  if (stateNow()?.state !== 'locked') void queryClient.invalidateQueries({ queryKey: [STATE] }, { cancelRefetch: false })
}

/** Whether somebody else, or nobody, has come to work at this till since. */
export function isHandedOver(from: number): boolean {
  const now = stateNow()
  return now?.state === 'locked' || (now?.state === 'ready' && now.me.id !== from)
}

const stateNow = () => queryClient.getQueryData<State>([STATE, {}])

let whoReads: string | null = null

/** What was read with the rights of one is not shown to another. */
function forgetOthers(state: State): void {
  const who = state.state === 'ready' ? `${state.me.id} ${state.rights.join()}` : state.state
  const others = { predicate: ({ queryKey }: Query) => queryKey[0] !== STATE }
  if (whoReads !== null && whoReads !== who) {
    if (state.state === 'ready') void queryClient.resetQueries(others)
    else queryClient.removeQueries(others)
  }
  whoReads = who
}
