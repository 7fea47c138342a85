import { Button } from '@mantine/core'
import { IconArrowBackUp } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useQuery } from '#renderer/api/hooks.ts'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { Face } from '#renderer/ui/Face.tsx'
import { useFormat } from '#renderer/ui/format.tsx'
import type { Merge } from '#shared/contract/merges.ts'
import classes from './Duplicates.module.css'
import { PartDialog } from './PartDialog.tsx'

interface MergedListProps {
  readonly onUndo: (mergeId: number) => Promise<boolean>
  readonly onOpenClient: (id: number) => void
}

/** Every merge, the latest first; each can be taken back at any time. */
export function MergedList({ onUndo, onOpenClient }: MergedListProps) {
  const { t } = useTranslation('duplicates')
  const format = useFormat()
  const [asking, setAsking] = useState<Merge | null>(null)
  const rows = useQuery('clients.merges', { clientId: null, limit: 200 }).data?.rows
  if (rows?.length === 0) return <EmptyState picture="people" title={t('noMerges')} text={t('noMergesHint')} />
  return (
    <>
      <h2 className={classes.heading}>{t('view.merges')}</h2>
      <ul className={classes.merges}>
        {rows?.map((merge) => (
          <li key={merge.id} className={classes.merge} data-undone={merge.undoneAt !== null || undefined}>
            <Face name={merge.survivor.called} colour={merge.survivor.colour} photo={merge.survivor.photo} size={44} />
            <button type="button" className={classes.mergeWords} onClick={() => onOpenClient(merge.survivor.id)}>
              <strong>{t('mergeRow', { merged: merge.merged.called, survivor: merge.survivor.called })}</strong>
              <span>
                {[
                  t('mergeBy', { when: format.instant(merge.at), by: merge.by }),
                  ...(merge.visits > 0 ? [t('visits', { count: merge.visits })] : []),
                ].join(' · ')}
              </span>
            </button>
            {merge.undoneAt === null ? (
              <Button
                variant="outline"
                leftSection={<IconArrowBackUp size={18} stroke={1.75} aria-hidden="true" />}
                onClick={() => setAsking(merge)}
              >
                {t('part')}
              </Button>
            ) : (
              <span className={classes.undone}>{t('undone', { when: format.instant(merge.undoneAt) })}</span>
            )}
          </li>
        ))}
      </ul>
      <PartDialog merge={asking} onUndo={onUndo} onClose={() => setAsking(null)} />
    </>
  )
}
