import { Progress } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useFormat } from '#renderer/ui/format.tsx'
import classes from './Running.module.css'

interface RunningProps {
  readonly progress: { readonly done: number; readonly total: number } | null
  readonly of: 'clients' | 'visits'
}

/** While clients or visits are being written. */
export function Running({ progress, of }: RunningProps) {
  const { t } = useTranslation('imports')
  const format = useFormat()
  const percent = progress === null || progress.total === 0 ? 0 : (100 * progress.done) / progress.total
  const title = of === 'visits' ? t('runningVisits') : t('running')
  const written = progress && { done: format.number(progress.done), total: format.number(progress.total) }
  return (
    <div className={classes.running}>
      <h3 className={classes.title}>{title}</h3>
      <Progress value={percent} size="lg" className={classes.bar ?? ''} aria-label={title} />
      <p className={classes.text} role="status">
        {written && (of === 'visits' ? t('writtenVisits', written) : t('written', written))}
      </p>
      <p className={classes.text}>{t('runningHint')}</p>
    </div>
  )
}
