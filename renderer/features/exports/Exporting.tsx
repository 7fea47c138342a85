import { Progress } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { ErrorSentence } from '#renderer/ui/ErrorSentence.tsx'
import { useFormat } from '#renderer/ui/format.tsx'
import { TextKey } from '#renderer/ui/TextKey.tsx'
import classes from './Exports.module.css'
import type { useTableExport } from './use-table-export.ts'

/** How far the file is, with the way to stop; then how much was saved, or why not. */
export function Exporting({
  running,
  onStop,
}: {
  readonly running: ReturnType<typeof useTableExport>['running']
  readonly onStop: () => void
}) {
  const { t } = useTranslation('exports')
  const format = useFormat()
  if (running.at === 'fetching') {
    const { done, total } = running
    return (
      <div className={classes.progress} role="status">
        <Progress value={total === 0 ? 0 : Math.min(100, (done / total) * 100)} size="lg" aria-label={t('getting')} />
        <p className={classes.line}>
          <span>{total === 0 ? t('getting') : t('row', { done: format.number(done), total: format.number(total) })}</span>
          <TextKey onClick={onStop}>{t('stop')}</TextKey>
        </p>
      </div>
    )
  }
  return (
    <>
      <div role="status">
        {running.at === 'stopped' && <p className={classes.line}>{t('stopped')}</p>}
        {running.at === 'saved' && (
          <p className={classes.saved}>{t('savedRows', { count: running.rows, shown: format.number(running.rows) })}</p>
        )}
      </div>
      <ErrorSentence error={running.at === 'failed' ? running.error : null} />
    </>
  )
}
