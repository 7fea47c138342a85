import { Button, Progress, SegmentedControl } from '@mantine/core'
import { IconHistory } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useProgress } from '#renderer/api/backend-events.ts'
import { useOpId } from '#renderer/api/hooks.ts'
import { useReport } from '#renderer/api/report.ts'
import { ErrorSentence } from '#renderer/ui/ErrorSentence.tsx'
import type { ProgrammeRules } from '#shared/contract/programmes.ts'
import type { Draft } from './draft.ts'
import classes from './Programmes.module.css'
import { type Period, TrialTold } from './TrialTold.tsx'

const PERIODS: readonly Period[] = ['three', 'six', 'twelve']
const MONTHS: Readonly<Record<Period, number>> = { three: 3, six: 6, twelve: 12 }

interface TrialProps {
  /** The rules as they are typed; null when a blank needs another look, which is then told there. */
  readonly read: () => ProgrammeRules | null
  readonly draft: Draft
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
    mutate({ opId, programme, months: MONTHS[period] }, { onSettled: nextOpId })
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
      <div role="status">{data && fits && !isPending && <TrialTold found={data} kind={draft.kind} period={period} />}</div>
    </section>
  )
}
