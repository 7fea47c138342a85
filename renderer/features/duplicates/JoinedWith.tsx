import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useQuery } from '#renderer/api/hooks.ts'
import { ErrorSentence } from '#renderer/ui/ErrorSentence.tsx'
import { useFormat } from '#renderer/ui/format.tsx'
import { TextKey } from '#renderer/ui/TextKey.tsx'
import type { Merge } from '#shared/contract/merges.ts'
import classes from './JoinedWith.module.css'
import { PartDialog } from './PartDialog.tsx'
import { useUndoMerge } from './use-undo-merge.ts'

/** Of how many merges a card tells; the page of merges has them all. */
const MOST = 20

/** On a card that another was merged into: with whose, when, and the way back. */
export function JoinedWith({ clientId }: { readonly clientId: number }) {
  const { t } = useTranslation('duplicates')
  const format = useFormat()
  const [asking, setAsking] = useState<Merge | null>(null)
  const { told, undo, error } = useUndoMerge()
  const merges = useQuery('clients.merges', { clientId, limit: MOST }).data?.rows.filter(({ undoneAt }) => undoneAt === null)
  if (!merges || (merges.length === 0 && told === null)) return null
  return (
    <div className={classes.joined}>
      {merges.map((merge) => (
        <p key={merge.id}>
          {t('joinedWith', { merged: merge.merged.called, when: format.instant(merge.at) })}
          <TextKey aria-label={t('partOf', { merged: merge.merged.called })} onClick={() => setAsking(merge)}>
            {t('part')}
          </TextKey>
        </p>
      ))}
      {told !== null && <p role="status">{told}</p>}
      <ErrorSentence error={error} />
      <PartDialog merge={asking} onUndo={undo} onClose={() => setAsking(null)} />
    </div>
  )
}
