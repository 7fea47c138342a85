import { Progress } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { ErrorSentence } from './ErrorSentence.tsx'
import classes from './Telling.module.css'

interface TellingProps {
  /** A slow read, as `useTold` answers it. */
  readonly told: {
    readonly error: Parameters<typeof ErrorSentence>[0]['error']
    readonly isFetching: boolean
    readonly isOld: boolean
    readonly data: unknown
    readonly progress: { readonly done: number; readonly total: number } | null
  }
}

/** How far a slow read is, once it has taken a moment; or why it could not be read. */
export function Telling({ told: { error, isFetching, isOld, data, progress } }: TellingProps) {
  const { t } = useTranslation('common')
  const waits = isFetching && (isOld || data === undefined)
  return (
    <>
      <ErrorSentence error={error} />
      {waits && (
        <div className={classes.telling} role="status">
          <Progress
            value={progress === null || progress.total === 0 ? 0 : Math.min(100, (progress.done / progress.total) * 100)}
            aria-label={t('loading')}
          />
        </div>
      )}
    </>
  )
}
