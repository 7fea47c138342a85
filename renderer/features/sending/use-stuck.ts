import { useQuery } from '#renderer/api/hooks.ts'
import { useBegun } from '#renderer/api/use-begun.ts'
import { STUCK_STATES } from '#shared/domain/sending/message.ts'

/** How many messages somebody has to look at. `after` so many milliseconds it is asked for the first time. */
export function useStuck(after: number): number {
  const begun = useBegun(after)
  const counts = useQuery('sending.state', begun ? {} : null).data?.counts
  return counts === undefined ? 0 : STUCK_STATES.reduce((sum, state) => sum + counts[state], 0)
}
