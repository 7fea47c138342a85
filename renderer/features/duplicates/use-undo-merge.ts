import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call, newOpId } from '#renderer/api/api.ts'
import { useCommand } from '#renderer/api/hooks.ts'

interface UndoMerge {
  /** What came of it, in words. */
  readonly told: string | null
  readonly error: unknown
  /** True when the cards are two again. */
  readonly undo: (mergeId: number) => Promise<boolean>
}

/** Parts two merged cards and says what became of their points. */
export function useUndoMerge(): UndoMerge {
  const { t } = useTranslation('duplicates')
  const [told, setTold] = useState<string | null>(null)
  const command = useCommand('clients.undoMerge')
  const undo = async (mergeId: number) => {
    setTold(null)
    try {
      const { clientId, madeUp } = await command.mutateAsync({ opId: newOpId(), mergeId })
      const calledOf = async (id: number) => (await call('clients.card', { id })).called
      const parted = t('partedAgain', { merged: await calledOf(clientId) })
      const points =
        madeUp &&
        t('madeUp', {
          from: await calledOf(madeUp.from),
          to: await calledOf(madeUp.to),
          points: t('points', { count: madeUp.points }),
        })
      setTold([parted, points].filter(Boolean).join(' '))
      return true
    } catch {
      return false
    }
  }
  return { told, error: command.error, undo }
}
