import { useEffect, useState } from 'react'
import { clock } from './clock.ts'

const TICK_MS = 250

/** Whole seconds until an instant, counting down by themselves; 0 once it is there, and for none. */
export function useSecondsUntil(until: number | null): number {
  const [now, setNow] = useState(() => clock.now())
  useEffect(() => {
    if (until === null) return
    const tick = () => {
      setNow(clock.now())
      if (clock.now() >= until) clearInterval(timer)
    }
    const timer = setInterval(tick, TICK_MS)
    tick()
    return () => clearInterval(timer)
  }, [until])
  return until === null ? 0 : Math.max(0, Math.ceil((until - now) / 1_000))
}
