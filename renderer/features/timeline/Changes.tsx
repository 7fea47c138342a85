import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { usePages } from '#renderer/api/hooks.ts'
import { ChangeFields } from '#renderer/ui/ChangeFields.tsx'
import { useChangeWords, useOperationWords } from '#renderer/ui/change-words.ts'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { ErrorSentence } from '#renderer/ui/ErrorSentence.tsx'
import { useFormat } from '#renderer/ui/format.tsx'
import type { OutputOf } from '#shared/contract/client.ts'
import classes from './Changes.module.css'

type ChangesRow = OutputOf<'timeline.changes'>['rows'][number]

const PAGE = 50

/** Who changed what of the card, when, and what stood there before. */
export function Changes({ clientId }: { readonly clientId: number }) {
  const { t } = useTranslation('timeline')
  const { data, error, hasNextPage, isFetchingNextPage, fetchNextPage } = usePages(
    'timeline.changes',
    (before: number | null) => ({ clientId, before, limit: PAGE }),
    ({ rows, more }) => (more ? (rows.at(-1)?.seq ?? null) : null),
  )
  if (!data) return <ErrorSentence error={error} />
  const rows = data.pages.flatMap((page) => page.rows)
  if (rows.length === 0) return <EmptyState picture="cup" title={t('noChanges')} text={t('noChangesHint')} />
  return (
    <div className={classes.changes}>
      <ul className={classes.list}>
        {rows.map((row) => (
          <li key={row.seq} className={classes.row}>
            <Row row={row} />
          </li>
        ))}
      </ul>
      {hasNextPage && (
        <Button variant="outline" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {t('earlier')}
        </Button>
      )}
    </div>
  )
}

function Row({ row: { at, by, operation, changes, reason } }: { readonly row: ChangesRow }) {
  const { t } = useTranslation('timeline')
  const format = useFormat()
  const operationWords = useOperationWords()
  const toWords = useChangeWords()
  const fieldOf = (change: ChangesRow['changes'][number]) => {
    const { field, before, after } = toWords(change)
    return { field, before: change.before === null ? null : before, after, nothing: change.after === null }
  }
  return (
    <>
      <span className={classes.when}>
        {format.instant(at)}
        <small>{by}</small>
      </span>
      <div className={classes.what}>
        <strong>{operationWords(operation)}</strong>
        <ChangeFields fields={changes.map(fieldOf)} />
        {reason !== '' && <span className={classes.reason}>{t('reason', { reason })}</span>}
      </div>
    </>
  )
}
