import { useState } from 'react'
import { focusTillSearch } from '#renderer/ui/SearchField.tsx'
import type { Guest } from './unsaved.ts'

/** Whether the line for a new fact about the guest is open, and what was last kept of him. Another guest starts afresh. */
export function useFacts(guest: Guest) {
  const clientId = guest.kind === 'client' ? guest.face.id : null
  const [adding, setAdding] = useState<number | null>(null)
  const [kept, setKept] = useState<{ readonly clientId: number; readonly text: string } | null>(null)
  const open = () => {
    setKept(null)
    setAdding(clientId)
  }
  const done = (text: string | null) => {
    setAdding(null)
    if (text !== null && clientId !== null) setKept({ clientId, text })
    focusTillSearch()
  }
  const isOpen = adding !== null && adding === clientId
  return {
    adding: isOpen,
    kept: kept !== null && kept.clientId === clientId ? kept.text : null,
    open,
    toggle: () => (isOpen ? done(null) : open()),
    done,
  }
}
