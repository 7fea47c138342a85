import { QueryClient } from '@tanstack/react-query'

/** `networkMode: 'always'`: the backend is on this machine, so the state of the internet must not pause anything. */
export const queryClient = new QueryClient({
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
