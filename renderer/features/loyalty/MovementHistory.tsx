import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useQuery } from '#renderer/api/hooks.ts'
import { CardBox } from '#renderer/ui/CardBox.tsx'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { ErrorSentence } from '#renderer/ui/ErrorSentence.tsx'
import { useFormat } from '#renderer/ui/format.tsx'
import { useMovementAmount, useMovementNotes, useMovementWords } from '#renderer/ui/movement-words.ts'
import { ToggleKey } from '#renderer/ui/ToggleKey.tsx'
import type { Movement } from '#shared/contract/loyalty.ts'
import type { LedgerUnit } from '#shared/domain/loyalty/ledger.ts'
import { inFours } from '#shared/domain/loyalty/voucher-code.ts'
import classes from './Points.module.css'

const PAGE = 50

/** Every entry of a client's ledger, the latest first: when, why, how much, and the balance after it. */
export function MovementHistory({ clientId }: { readonly clientId: number }) {
  const { t } = useTranslation('movements')
  const [unit, setUnit] = useState<LedgerUnit | null>(null)
  const units = useQuery('loyalty.movements', { clientId, before: null, limit: PAGE, unit: null }).data?.units ?? []
  return (
    <CardBox title={t('title')}>
      <div className={classes.history}>
        {units.length > 1 && (
          <div className={classes.units}>
            <ToggleKey on={unit === null} onClick={() => setUnit(null)}>
              {t('all')}
            </ToggleKey>
            {units.map((one) => (
              <ToggleKey key={one} on={unit === one} onClick={() => setUnit(one)}>
                {t(`unit.${one}`)}
              </ToggleKey>
            ))}
          </div>
        )}
        <div className={classes.headings} aria-hidden="true">
          <span>{t('column.when')}</span>
          <span>{t('column.why')}</span>
          <span>{t('column.amount')}</span>
          <span>{t('column.balance')}</span>
        </div>
        <Page key={unit} clientId={clientId} before={null} unit={unit} several={unit === null && units.length > 1} />
      </div>
    </CardBox>
  )
}

interface PageProps {
  readonly clientId: number
  readonly before: number | null
  readonly unit: LedgerUnit | null
  /** Entries of several units stand together: each says whose it is. */
  readonly several: boolean
}

function Page({ clientId, before, unit, several }: PageProps) {
  const { t } = useTranslation('movements')
  const { data, error } = useQuery('loyalty.movements', { clientId, before, limit: PAGE, unit })
  const [next, setNext] = useState<number | null>(null)
  if (!data) return <ErrorSentence error={error} />
  if (data.rows.length === 0) return <EmptyState picture="cup" title={t('none')} text={t('noneHint')} />
  const last = data.rows.at(-1)
  return (
    <>
      <ul className={classes.movements}>
        {data.rows.map((movement) => (
          <Row key={movement.id} movement={movement} several={several} />
        ))}
      </ul>
      {next !== null && <Page clientId={clientId} before={next} unit={unit} several={several} />}
      {next === null && data.more && last && (
        <Button className={classes.earlier ?? ''} variant="outline" onClick={() => setNext(last.id)}>
          {t('earlier')}
        </Button>
      )}
    </>
  )
}

function Row({ movement, several }: { readonly movement: Movement; readonly several: boolean }) {
  const { t } = useTranslation('movements')
  const format = useFormat()
  const causeOf = useMovementWords()
  const notesOf = useMovementNotes()
  const amountOf = useMovementAmount()
  const { unit, of, voucher, amount, balance } = movement
  const number = unit === 'money' || unit === 'debt' ? (value: number) => format.money(value) : format.number
  const whose = voucher === 'deposit' || unit === 'gifts' ? '' : unit === 'money' ? inFours(of) : of
  const notes = [
    ...(several && unit !== 'points' ? [[t(`unit.${unit}`), whose].filter(Boolean).join(' · ')] : []),
    ...notesOf(movement),
  ]
  return (
    <li className={classes.movement}>
      <span className={classes.day}>{format.dayShort(movement.day)}</span>
      <span className={classes.cause}>
        {causeOf(movement)}
        {notes.length > 0 && <small>{notes.join(' · ')}</small>}
      </span>
      <span className={classes.amount} data-less={amount < 0 || undefined}>
        {amountOf(movement)}
      </span>
      {/* What is left of a gift is the shop's stock, not his. */}
      <span className={classes.after}>{unit === 'gifts' ? '' : number(balance)}</span>
    </li>
  )
}
