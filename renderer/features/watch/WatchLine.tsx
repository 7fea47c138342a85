import { useTranslation } from 'react-i18next'
import { useFormat } from '#renderer/ui/format.tsx'
import { TextKey } from '#renderer/ui/TextKey.tsx'
import { useWatchOpen } from './use-watch-open.ts'
import classes from './Watch.module.css'

interface WatchLineProps {
  /** Milliseconds until it is asked for the first time, where something else comes first. */
  readonly after?: number
  readonly onLook: () => void
}

/** One quiet line for who may see it: in which month something is to be looked at. Nothing where there is nothing. */
export function WatchLine({ after = 0, onLook }: WatchLineProps) {
  const { t } = useTranslation('watch')
  const format = useFormat()
  const months = useWatchOpen(after)
  if (months.length === 0) return null
  return (
    <p className={classes.line}>
      <span>
        {t('title')}:{' '}
        {months.map(({ month, open }) => `${format.monthAndYear(`${month}-01`)} · ${t('open', { count: open })}`).join('; ')}
      </span>
      <TextKey onClick={onLook}>{t('look')}</TextKey>
    </p>
  )
}
