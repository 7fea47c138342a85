import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { usePages } from '#renderer/api/hooks.ts'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { ErrorSentence } from '#renderer/ui/ErrorSentence.tsx'
import { useFormat } from '#renderer/ui/format.tsx'
import type { OutputOf } from '#shared/contract/client.ts'
import classes from './Changes.module.css'
import { useChangeWords, useOperationWords } from './change-words.ts'

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
  return (
    <>
      <span className={classes.when}>
        {format.instant(at)}
        <small>{by}</small>
      </span>
      <div className={classes.what}>
        <strong>{operationWords(operation)}</strong>
        {changes.length > 0 && (
          <dl className={classes.fields}>
            {changes.map((change) => {
              const { field, before, after } = toWords(change)
              return (
                <div key={`${field} ${before} ${after}`}>
                  <dt>{field}</dt>
                  <dd>
                    {change.before !== null && <del>{before}</del>}
                    {change.before !== null && <span aria-hidden="true"> → </span>}
                    <ins data-nothing={change.after === null || undefined}>{after}</ins>
                  </dd>
                </div>
              )
            })}
          </dl>
        )}
        {reason !== '' && <span className={classes.reason}>{t('reason', { reason })}</span>}
      </div>
    </>
  )
}
