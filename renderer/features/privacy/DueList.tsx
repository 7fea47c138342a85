import { Button, Checkbox, Progress } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useProgress } from '#renderer/api/backend-events.ts'
import { useCommand, useOpId } from '#renderer/api/hooks.ts'
import { useReportAtOnce } from '#renderer/api/report.ts'
import { ConfirmDialog } from '#renderer/ui/ConfirmDialog.tsx'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { ErrorSentence } from '#renderer/ui/ErrorSentence.tsx'
import { useFormat } from '#renderer/ui/format.tsx'
import { Group } from '#renderer/ui/Part.tsx'
import { PersonRow } from '#renderer/ui/PersonRow.tsx'
import type { OutputOf } from '#shared/contract/client.ts'
import classes from './Known.module.css'

/** Who has been away for longer than the rule says: looked at, chosen, erased; never by itself. */
export function DueList({ onOpenClient }: { readonly onOpenClient: (id: number) => void }) {
  const { t } = useTranslation(['privacy', 'common'])
  const { data, error, mutate } = useReportAtOnce('privacy.due', {})
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set())
  const [asking, setAsking] = useState(false)
  const [opId, nextOpId] = useOpId()
  const erase = useCommand('privacy.eraseDue')
  const progress = useProgress(opId)
  if (data === undefined) return <ErrorSentence error={error} />
  if (data.total === 0 && !erase.data)
    return <EmptyState picture="search" title={t('privacy:dueNone')} text={t('privacy:dueNoneHint')} />
  const free = data.rows.filter(({ hindrance }) => hindrance === null)
  const toggle = (id: number) => {
    const next = new Set(chosen)
    if (!next.delete(id)) next.add(id)
    setChosen(next)
  }
  const confirm = () =>
    erase.mutate(
      { opId, ids: [...chosen] },
      {
        onSuccess: () => {
          setAsking(false)
          setChosen(new Set())
          mutate({})
        },
        onSettled: nextOpId,
      },
    )
  return (
    <Group title={t('privacy:due')} hint={t('privacy:dueTotal', { count: data.total })}>
      {erase.data && (
        <p className={classes.lead} role="status">
          {t('privacy:erasedCount', erase.data)} {erase.data.atClose && t('privacy:atClose')}
        </p>
      )}
      <ul className={classes.rows} aria-label={t('privacy:due')}>
        {data.rows.map((row) => (
          <DueRow
            key={row.id}
            row={row}
            chosen={chosen.has(row.id)}
            onChoose={() => toggle(row.id)}
            onOpen={() => onOpenClient(row.id)}
          />
        ))}
      </ul>
      {data.total > 0 && (
        <div className={classes.foot}>
          <Button variant="default" disabled={free.length === 0} onClick={() => setChosen(new Set(free.map(({ id }) => id)))}>
            {t('privacy:chooseAll')}
          </Button>
          <Button color="danger" variant="outline" disabled={chosen.size === 0} onClick={() => setAsking(true)}>
            {t('privacy:eraseChosen', { count: chosen.size })}
          </Button>
        </div>
      )}
      <ConfirmDialog
        opened={asking}
        danger
        long
        title={t('privacy:eraseChosen', { count: chosen.size })}
        text={t('privacy:eraseChosenText')}
        confirm={t('privacy:eraseNow')}
        busy={erase.isPending}
        error={erase.error}
        onClose={() => setAsking(false)}
        onConfirm={confirm}
      >
        <div className={classes.plan}>
          <ul className={`${classes.planList} ${classes.beside}`}>
            {data.rows
              .filter(({ id }) => chosen.has(id))
              .map(({ id, called }) => (
                <li key={id}>{called}</li>
              ))}
          </ul>
          <p className={classes.quiet}>{t('privacy:copies')}</p>
        </div>
        {progress !== null && erase.isPending && <Progress value={(100 * progress.done) / Math.max(1, progress.total)} />}
      </ConfirmDialog>
    </Group>
  )
}

type Rows = OutputOf<'privacy.due'>['rows']

interface DueRowProps {
  readonly row: Rows[number]
  readonly chosen: boolean
  readonly onChoose: () => void
  readonly onOpen: () => void
}

function DueRow({ row, chosen, onChoose, onOpen }: DueRowProps) {
  const { t } = useTranslation(['privacy', 'errors'])
  const format = useFormat()
  const { called, colour, photo, since, hindrance } = row
  const sum = hindrance === null ? '' : format.money(hindrance.sum, 'full')
  const why = hindrance === null ? '' : t(`errors:rule.${hindrance.rule}`, { debtMoney: sum, leftMoney: sum })
  return (
    <li className={classes.choose}>
      <Checkbox aria-label={called} checked={chosen} disabled={hindrance !== null} onChange={onChoose} />
      <button type="button" className={classes.person} onClick={onOpen}>
        <PersonRow
          name={called}
          colour={colour}
          photo={photo}
          faceSize={40}
          detail={why}
          side={t('privacy:lastHere', { day: format.day(since) })}
        />
      </button>
    </li>
  )
}
