import { useEffect, useState } from 'react'
import { useQuery } from '#renderer/api/hooks.ts'
import { STUCK_STATES } from '#shared/domain/sending/message.ts'

/** How many messages somebody has to look at. `after` so many milliseconds it is asked for the first time. */
export function useStuck(after: number): number {
  const [begun, setBegun] = useState(after === 0)
  useEffect(() => {
    const timer = setTimeout(() => setBegun(true), after)
    return () => clearTimeout(timer)
  }, [after])
  const counts = useQuery('sending.state', begun ? {} : null).data?.counts
  return counts === undefined ? 0 : STUCK_STATES.reduce((sum, state) => sum + counts[state], 0)
}
