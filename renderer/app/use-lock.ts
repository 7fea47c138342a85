import { useEffect, useEffectEvent, useRef } from 'react'
import { newOpId } from '#renderer/api/api.ts'
import { send } from '#renderer/api/hooks.ts'
import { noticeLocked } from '#renderer/api/query-client.ts'
import { useShop } from '#renderer/api/shop.tsx'
import { clock } from '#renderer/platform/clock.ts'
import { isPressed } from '#renderer/ui/shortcuts.ts'

export const LOCK_KEYS = 'Ctrl+L'

const LOOK_EVERY_MS = 5_000
const TOUCHES = ['pointerdown', 'pointermove', 'keydown', 'wheel'] as const

/** Ends the work at this till: by its key, at once and over every dialog, and by itself when nobody touched it for the minutes the shop decided. */
export function useLock(): () => void {
  const { guard } = useShop()
  const touchedAt = useRef(0)
  const locking = useRef(false)
  const guarded = guard !== null
  const idleMs = (guard?.idleMinutes ?? 0) * 60_000

  const lock = () => {
    if (!guarded || locking.current) return
    locking.current = true
    void send('access.lock', { opId: newOpId() })
      // A till that cannot be asked is asked again at the next look; one that is locked already says so by itself.
      .catch(noticeLocked)
      .finally(() => {
        locking.current = false
      })
  }
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (!isPressed(LOCK_KEYS, event)) return
    event.preventDefault()
    lock()
  })
  const look = useEffectEvent(() => {
    if (clock.now() - touchedAt.current >= idleMs) lock()
  })
  useEffect(() => {
    if (!guarded) return
    const listener = (event: KeyboardEvent) => press(event)
    window.addEventListener('keydown', listener, { capture: true })
    return () => window.removeEventListener('keydown', listener, { capture: true })
  }, [guarded])
  useEffect(() => {
    if (idleMs === 0) return
    const touch = () => {
      touchedAt.current = clock.now()
    }
    touch()
    for (const each of TOUCHES) window.addEventListener(each, touch, { capture: true, passive: true })
    const timer = setInterval(() => look(), LOOK_EVERY_MS)
    return () => {
      clearInterval(timer)
      for (const each of TOUCHES) window.removeEventListener(each, touch, { capture: true })
    }
  }, [idleMs])
  return lock
}
