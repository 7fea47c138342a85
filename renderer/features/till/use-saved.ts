import { useState } from 'react'
import { newOpId } from '#renderer/api/api.ts'
import { useCommand } from '#renderer/api/hooks.ts'
import { focusTillSearch } from '#renderer/ui/SearchField.tsx'
import type { SavedVisit } from '#shared/contract/visits.ts'
import type { Basket } from './basket.ts'
import type { Guest } from './unsaved.ts'

export interface Saved {
  readonly visit: SavedVisit
  readonly guest: Guest
  readonly basket: Basket
  /** Null for a passer-by. */
  readonly name: string | null
}

interface Kept extends Saved {
  /** Of the undo, so that pressing it twice undoes once. */
  readonly undoId: string
}

/** The visit just saved: ten seconds on a bar with its undo, and some minutes more under Ctrl+Z. */
export function useSaved({
  first,
  idle,
  restore,
}: {
  /** What was saved before this window knew of it. */
  readonly first: Saved | null
  readonly idle: boolean
  readonly restore: (before: Saved) => void
}) {
  const [last, setLast] = useState<Kept | null>(() => first && { ...first, undoId: newOpId() })
  const [shown, setShown] = useState(first !== null)
  const [undone, setUndone] = useState<Saved | null>(null)
  const undo = useCommand('visits.undo')

  const bar: Saved | null = shown ? last : null

  return {
    bar,
    undone,
    error: undo.error,
    show(saved: Saved) {
      setLast({ ...saved, undoId: newOpId() })
      setShown(true)
      setUndone(null)
      undo.reset()
    },
    hide: () => setShown(false),
    dismissNote: () => {
      setUndone(null)
      undo.reset()
    },
    /** Takes the visit back; when nobody else has come meanwhile, its guest and basket stand there again to be put right. */
    undo() {
      if (last === null || undo.isPending) return
      undo.mutate(
        { opId: last.undoId, visitId: last.visit.visitId },
        {
          onSuccess: () => {
            setShown(false)
            setLast(null)
            setUndone(last)
            if (idle) restore(last)
            else focusTillSearch()
          },
        },
      )
    },
  }
}
