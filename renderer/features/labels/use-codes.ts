import { useState } from 'react'
import { useCommand, useOpId } from '#renderer/api/hooks.ts'
import type { OnLabel } from './use-choice.ts'

/** Who has something to be scanned, who has not, and a number for each of these. */
export function useCodes(clients: readonly OnLabel[], askAgain: () => Promise<unknown>) {
  const [opId, next] = useOpId()
  const giving = useCommand('codes.give')
  const [isGiving, setGiving] = useState(false)
  const without = clients.filter(({ code }) => code === null).map(({ id }) => id)
  return {
    coded: clients.filter(({ code }) => code !== null),
    without: without.length,
    given: giving.data?.given ?? 0,
    isGiving,
    error: giving.error,
    /** Whether they were given. The new numbers stand there then. */
    give: async (): Promise<boolean> => {
      setGiving(true)
      try {
        await giving.mutateAsync({ opId, ids: without })
        await askAgain()
        return true
      } catch {
        // Said by `error`.
        return false
      } finally {
        next()
        setGiving(false)
      }
    },
  }
}
