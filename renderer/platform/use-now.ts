import { useEffect, useState } from 'react'
import { clock } from './clock.ts'

const TICK_MS = 5_000

/** The present instant, kept up to date while it is on the screen. */
export function useNow(): number {
  const [now, setNow] = useState(() => clock.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(clock.now()), TICK_MS)
    return () => clearInterval(timer)
  }, [])
  return now
}
