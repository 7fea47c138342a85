import { Button, UnstyledButton } from '@mantine/core'
import { IconPlaneDeparture } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommand, useOpId, useQuery } from '#renderer/api/hooks.ts'
import { Badge } from '#renderer/ui/Badge.tsx'
import { BoxAct } from '#renderer/ui/CardBox.tsx'
import { ErrorSentence } from '#renderer/ui/ErrorSentence.tsx'
import { useFormat } from '#renderer/ui/format.tsx'
import type { Absence } from '#shared/contract/care.ts'
import { type Day, partsOfDay } from '#shared/kernel/day.ts'
import { AwayDialog } from './AwayDialog.tsx'
import classes from './Care.module.css'

interface Client {
  readonly id: number
  readonly called: string
}

function useWritten(): (day: Day) => string {
  const format = useFormat()
  return (day) => format.monthAndDay(partsOfDay(day).month, partsOfDay(day).day)
}

/** In the title of a part of the card: he says that he will be away. */
export function AwayKey({ client }: { readonly client: Client }) {
  const { t } = useTranslation('care')
  const [asking, setAsking] = useState(false)
  return (
    <>
      <BoxAct icon={<IconPlaneDeparture size={18} stroke={1.75} aria-hidden="true" />} onClick={() => setAsking(true)}>
        {t('away.key')}
      </BoxAct>
      {asking && <AwayDialog client={client} absence={null} now={null} onDone={() => setAsking(false)} />}
    </>
  )
}

/** Beside the name of a guest at the till: that he is away, as the shop knows it, or the way to write that down. */
export function AwayAtTill({ client }: { readonly client: Client }) {
  const { t } = useTranslation('care')
  const { today } = useFormat()
  const written = useWritten()
  const [opened, setOpened] = useState<{ readonly absence: Absence | null } | null>(null)
  const absences = useQuery('care.ofClient', { clientId: client.id }).data?.absences
  const [next] = absences ?? []
  const words = next && awayWords(next, today, written, t)
  return (
    <>
      <UnstyledButton
        className={(next ? classes.badge : classes.quiet) ?? ''}
        aria-label={words ?? t('away.key')}
        title={words ?? t('away.key')}
        onClick={() => setOpened({ absence: next ?? null })}
      >
        {next ? (
          <Badge tone="info" icon={<IconPlaneDeparture size={16} stroke={1.75} aria-hidden="true" />}>
            {words}
          </Badge>
        ) : (
          <IconPlaneDeparture size={20} stroke={1.75} aria-hidden="true" />
        )}
      </UnstyledButton>
      {opened && <AwayDialog client={client} absence={opened.absence} now={next ?? null} onDone={() => setOpened(null)} />}
    </>
  )
}

type Words = (key: 'away.now' | 'away.ahead', values: { day: string; from: string; until: string }) => string

function awayWords({ from, until }: Absence, today: Day, written: (day: Day) => string, t: Words): string {
  return t(from <= today ? 'away.now' : 'away.ahead', { day: written(until), from: written(from), until: written(until) })
}

/** When he is or will be away: changed, or over sooner. */
export function AwayLines({ client, absences }: { readonly client: Client; readonly absences: readonly Absence[] }) {
  const { t } = useTranslation('care')
  const { today } = useFormat()
  const written = useWritten()
  const [changing, setChanging] = useState<Absence | null>(null)
  const [opId, nextOpId] = useOpId()
  const end = useCommand('care.endAbsence')
  if (absences.length === 0) return null
  return (
    <ul className={classes.list}>
      {absences.map((absence) => (
        <li key={absence.id} className={classes.away}>
          <IconPlaneDeparture size={20} stroke={1.75} aria-hidden="true" />
          <span className={classes.words}>
            <strong>{awayWords(absence, today, written, t)}</strong>
            {absence.why !== '' && <span>{absence.why}</span>}
          </span>
          <Button variant="subtle" size="sm" onClick={() => setChanging(absence)}>
            {t('away.change')}
          </Button>
          <Button
            variant="soft"
            size="sm"
            loading={end.isPending}
            onClick={() => end.mutate({ opId, id: absence.id, version: absence.version }, { onSettled: nextOpId })}
          >
            {t(absence.from < today ? 'away.back' : 'away.notGoing')}
          </Button>
        </li>
      ))}
      <ErrorSentence error={end.error} />
      {changing && (
        <AwayDialog
          client={client}
          absence={changing}
          now={absences.find(({ id }) => id === changing.id) ?? null}
          onDone={() => setChanging(null)}
        />
      )}
    </ul>
  )
}
