import { useEffect, useState } from 'react'

/** Whether so many milliseconds have gone by: what is of no hurry waits until the page that was opened has what it asked for. */
export function useBegun(after: number): boolean {
  const [begun, setBegun] = useState(after === 0)
  useEffect(() => {
    const timer = setTimeout(() => setBegun(true), after)
    return () => clearTimeout(timer)
  }, [after])
  return begun
}
