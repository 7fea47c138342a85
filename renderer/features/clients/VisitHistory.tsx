import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useQuery } from '#renderer/api/hooks.ts'
import { Badge } from '#renderer/ui/Badge.tsx'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { ErrorSentence } from '#renderer/ui/ErrorSentence.tsx'
import { useFormat } from '#renderer/ui/format.tsx'
import type { InputOf } from '#shared/contract/client.ts'
import type { ClientCard } from '#shared/contract/clients.ts'
import type { VisitRow } from '#shared/contract/visits.ts'
import classes from './Visits.module.css'
import { useWhatWords } from './what-words.ts'

interface VisitHistoryProps {
  readonly clientId: number
  readonly opening: ClientCard['opening']
}

/** Every visit, the latest first. */
export function VisitHistory({ clientId, opening }: VisitHistoryProps) {
  const { t } = useTranslation('clients')
  return (
    <div className={classes.history}>
      <div className={classes.headings} aria-hidden="true">
        <span>{t('column.when')}</span>
        <span>{t('column.receipt')}</span>
        <span>{t('column.what')}</span>
        <span>{t('column.tip')}</span>
        <span>{t('column.points')}</span>
        <span>{t('column.sum')}</span>
      </div>
      <Page clientId={clientId} opening={opening} before={null} />
    </div>
  )
}

const PAGE = 50

type Before = InputOf<'visits.ofClient'>['before']

/** One page, and on demand the next one under it: each page stays fresh by itself. */
function Page({ clientId, opening, before }: VisitHistoryProps & { readonly before: Before }) {
  const { t } = useTranslation('clients')
  const { data, error } = useQuery('visits.ofClient', { clientId, before, limit: PAGE })
  const [next, setNext] = useState<Before>(null)
  const last = data?.rows.at(-1)
  if (!data) return <ErrorSentence error={error} />
  if (data.rows.length === 0 && opening.visits === 0) {
    return <EmptyState picture="cup" title={t('noVisits')} text={t('noVisitsHint')} />
  }
  return (
    <>
      <ul className={classes.visits}>
        {data.rows.map((visit) => (
          <Visit key={visit.id} visit={visit} />
        ))}
      </ul>
      {next !== null && <Page clientId={clientId} opening={opening} before={next} />}
      {next === null && data.more && last && (
        <Button className={classes.earlier ?? ''} variant="outline" onClick={() => setNext({ at: last.at, id: last.id })}>
          {t('earlierVisits')}
        </Button>
      )}
      {!data.more && opening.visits > 0 && <p className={classes.none}>{t('openingVisits', { count: opening.visits })}</p>}
    </>
  )
}

function Visit({ visit }: { readonly visit: VisitRow }) {
  const { t } = useTranslation('clients')
  const format = useFormat()
  const whatWords = useWhatWords()
  const { at, receiptNo, what, total, tip, points, state, returned, companionOf } = visit
  return (
    <li className={classes.visit} data-void={state === 'void' || undefined}>
      <span className={classes.when}>{format.instant(at)}</span>
      <span className={classes.when}>{receiptNo === null ? '' : t('receiptNo', { number: receiptNo })}</span>
      <span className={classes.what}>
        {(what !== '' || companionOf === null) && <span>{whatWords(what)}</span>}
        {state === 'void' && <Badge size="mini">{t('voided')}</Badge>}
        {returned > 0 && <Badge size="mini">{t('returned', { sum: format.money(returned) })}</Badge>}
        {companionOf !== null && <Badge size="mini">{t('cameAlong')}</Badge>}
      </span>
      <span className={classes.side}>{tip === 0 ? '' : format.money(tip, 'full')}</span>
      <span className={classes.side}>{points === 0 ? '' : `${points > 0 ? '+' : ''}${format.number(points)}`}</span>
      <span className={classes.sum}>{companionOf === null ? format.money(total, 'full') : ''}</span>
    </li>
  )
}
