import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useQuery } from '#renderer/api/hooks.ts'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { ErrorSentence } from '#renderer/ui/ErrorSentence.tsx'
import { useFormat } from '#renderer/ui/format.tsx'
import { useMovementWords } from './movement-words.ts'
import classes from './Points.module.css'
import { Amount } from './PointsBox.tsx'

const PAGE = 50

/** Every entry of a client's ledger, the latest first: when, why, how much, and the balance after it. */
export function MovementHistory({ clientId }: { readonly clientId: number }) {
  const { t } = useTranslation('loyalty')
  return (
    <div className={classes.history}>
      <div className={classes.headings} aria-hidden="true">
        <span>{t('column.when')}</span>
        <span>{t('column.why')}</span>
        <span>{t('column.amount')}</span>
        <span>{t('column.balance')}</span>
      </div>
      <Page clientId={clientId} before={null} />
    </div>
  )
}

function Page({ clientId, before }: { readonly clientId: number; readonly before: number | null }) {
  const { t } = useTranslation('loyalty')
  const format = useFormat()
  const causeOf = useMovementWords()
  const { data, error } = useQuery('loyalty.movements', { clientId, before, limit: PAGE })
  const [next, setNext] = useState<number | null>(null)
  if (!data) return <ErrorSentence error={error} />
  if (data.rows.length === 0) return <EmptyState picture="cup" title={t('noMovements')} text={t('noMovementsHint')} />
  const last = data.rows.at(-1)
  return (
    <>
      <ul className={classes.movements}>
        {data.rows.map((movement) => (
          <li key={movement.id} className={classes.movement}>
            <span className={classes.day}>{format.dayShort(movement.day)}</span>
            <span className={classes.cause}>
              {causeOf(movement)}
              {movement.forgiven > 0 && <small>{t('forgiven', { count: movement.forgiven })}</small>}
            </span>
            <Amount value={movement.amount} />
            <span className={classes.after}>{format.number(movement.balance)}</span>
          </li>
        ))}
      </ul>
      {next !== null && <Page clientId={clientId} before={next} />}
      {next === null && data.more && last && (
        <Button className={classes.earlier ?? ''} variant="outline" onClick={() => setNext(last.id)}>
          {t('earlierMovements')}
        </Button>
      )}
    </>
  )
}
