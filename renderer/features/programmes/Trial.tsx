import { Button, Progress, SegmentedControl } from '@mantine/core'
import { IconHistory } from '@tabler/icons-react'
import { useState } from 'react'
import { Trans, useTranslation } from 'react-i18next'
import { useProgress } from '#renderer/api/backend-events.ts'
import { useOpId } from '#renderer/api/hooks.ts'
import { useReport } from '#renderer/api/report.ts'
import { ErrorSentence } from '#renderer/ui/ErrorSentence.tsx'
import { useFormat } from '#renderer/ui/format.tsx'
import type { InputOf, OutputOf } from '#shared/contract/client.ts'
import type { ProgrammeRules } from '#shared/contract/programmes.ts'
import type { Draft } from './draft.ts'
import classes from './Programmes.module.css'
import { useUnit } from './use-unit.ts'

type Tried = InputOf<'loyalty.simulate'>['programme']
type Found = OutputOf<'loyalty.simulate'>

const PERIODS = ['three', 'six', 'twelve'] as const
type Period = (typeof PERIODS)[number]
const MONTHS: Readonly<Record<Period, number>> = { three: 3, six: 6, twelve: 12 }

/** Of the kinds that can be tried on what was. */
export type TriedDraft = Extract<Draft, { kind: Tried['kind'] }>

interface TrialProps {
  /** The rules as they are typed; null when a blank needs another look, which is then told there. */
  readonly read: () => ProgrammeRules | null
  readonly draft: TriedDraft
}

/** Runs the draft over the visits of the last months: what it would have given, and how much of the turnover that is. */
export function Trial({ read, draft }: TrialProps) {
  const { t } = useTranslation(['programmes', 'common'])
  const [period, setPeriod] = useState<Period>('three')
  const [opId, nextOpId] = useOpId()
  const progress = useProgress(opId)
  const { mutate, data, error, isPending, reset } = useReport('loyalty.simulate')
  /** What was tried: an answer to other words than now stand in the form is not shown. */
  const [tried, setTried] = useState<{ draft: Draft; period: Period } | null>(null)
  const fits = tried !== null && tried.draft === draft && tried.period === period
  const run = () => {
    const programme = read()
    if (programme === null) return
    setTried({ draft, period })
    mutate({ opId, programme: programme as Tried, months: MONTHS[period] }, { onSettled: nextOpId })
  }
  const cancel = () => {
    reset()
    nextOpId()
    setTried(null)
  }
  return (
    <section className={classes.trial} aria-label={t('programmes:trial.title')}>
      <div className={classes.trialHead}>
        <IconHistory className={classes.sign} size={20} stroke={1.75} aria-hidden="true" />
        <h3>{t('programmes:trial.title')}</h3>
        <span>{t('programmes:trial.over')}</span>
        <SegmentedControl
          aria-label={t('programmes:trial.over')}
          value={period}
          data={PERIODS.map((value) => ({ value, label: t(`programmes:trial.months.${value}`) }))}
          onChange={(value) => setPeriod(PERIODS.find((each) => each === value) ?? 'three')}
        />
        {isPending ? (
          <Button variant="subtle" onClick={cancel}>
            {t('common:cancel')}
          </Button>
        ) : (
          <Button variant="outline" onClick={run}>
            {t('programmes:trial.count')}
          </Button>
        )}
      </div>
      {isPending && (
        <div className={classes.running}>
          <span className={classes.quiet}>{t('programmes:trial.counting')}</span>
          <Progress
            value={progress === null ? 0 : (100 * progress.done) / Math.max(1, progress.total)}
            aria-label={t('programmes:trial.counting')}
          />
        </div>
      )}
      <ErrorSentence error={error} />
      <div role="status">{data && fits && !isPending && <Told found={data} kind={draft.kind} period={period} />}</div>
    </section>
  )
}

function Told({ found, kind, period }: { readonly found: Found; readonly kind: Tried['kind']; readonly period: Period }) {
  const { t } = useTranslation(['programmes', 'common'])
  const format = useFormat()
  const unit = useUnit()
  const { visits, clients, given, worth, share } = found
  const ofCards = kind === 'bonus'
  if (ofCards ? clients.came === 0 : visits === 0) return <p className={classes.told}>{t('programmes:trial.empty')}</p>
  const what = {
    points: { count: given.points.count, words: unit.counted(given.points.count) },
    stamps: { count: given.free.count, words: t('programmes:trial.free', { count: given.free.count }) },
    discount: { count: given.discounts.count, words: t('common:visits', { count: given.discounts.count }) },
    bonus: { count: given.bonuses.points, words: unit.counted(given.bonuses.points) },
  }[kind]
  const months = t(`programmes:trial.months.${period}`)
  const facts = {
    clients: t('common:clients', { count: clients.came }),
    reached: t('common:clients', { count: clients.reached }),
    from: format.day(found.firstDay ?? found.from),
    until: format.day(found.lastDay ?? found.until),
  }
  return (
    <>
      <p className={classes.told}>
        {what.count === 0 ? (
          t('programmes:trial.nothing', { months })
        ) : (
          <Trans
            t={t}
            i18nKey={`programmes:trial.${worth === 0 ? 'unspent' : kind}`}
            values={{ months }}
            components={{
              what: <strong>{what.words}</strong>,
              worth: <strong>{format.money(worth)}</strong>,
              share: <strong>{format.percent(share)}</strong>,
            }}
          />
        )}
      </p>
      <p className={classes.quiet}>
        {ofCards
          ? t('programmes:trial.cards', facts)
          : t('programmes:trial.regarded', { ...facts, visits: t('common:visits', { count: visits }) })}{' '}
        {t('programmes:trial.unknown')}
      </p>
    </>
  )
}
