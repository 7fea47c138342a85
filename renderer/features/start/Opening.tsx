import { Progress } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useProgress } from '#renderer/api/backend-events.ts'
import { Mark } from '#renderer/ui/Mark.tsx'
import classes from './Opening.module.css'

interface OpeningProps {
  readonly name: string
  readonly opId: string
  /** Invented clients are being written, which takes a while. */
  readonly sample: boolean
}

/** Between the last question and the till. */
export function Opening({ name, opId, sample }: OpeningProps) {
  const { t } = useTranslation('start')
  const progress = useProgress(opId)
  const percent = progress === null || progress.total === 0 ? 0 : Math.floor((100 * progress.done) / progress.total)
  return (
    <main className={classes.page}>
      <span className={classes.mark}>
        <Mark size={72} />
      </span>
      <h1 className={classes.title}>{t('opening', { name })}</h1>
      {sample && (
        <>
          <p className={classes.text}>{t('inventing')}</p>
          <Progress value={percent} size="lg" className={classes.bar ?? ''} aria-label={t('inventing')} />
          <p className={classes.text}>{t('written', { percent })}</p>
        </>
      )}
    </main>
  )
}
