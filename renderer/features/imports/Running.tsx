import { Progress } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useFormat } from '#renderer/ui/format.tsx'
import classes from './Running.module.css'

interface RunningProps {
  readonly progress: { readonly done: number; readonly total: number } | null
}

/** While the clients are being written. */
export function Running({ progress }: RunningProps) {
  const { t } = useTranslation('imports')
  const format = useFormat()
  const percent = progress === null || progress.total === 0 ? 0 : (100 * progress.done) / progress.total
  return (
    <div className={classes.running}>
      <h3 className={classes.title}>{t('running')}</h3>
      <Progress value={percent} size="lg" className={classes.bar ?? ''} aria-label={t('running')} />
      <p className={classes.text} role="status">
        {progress && t('written', { done: format.number(progress.done), total: format.number(progress.total) })}
      </p>
      <p className={classes.text}>{t('runningHint')}</p>
    </div>
  )
}
