import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './ChangedMeanwhile.module.css'

interface ChangedMeanwhileProps {
  /** What stands there now. */
  readonly children: ReactNode
  readonly busy?: boolean
  readonly onKeepMine: () => void
  /** Absent where leaving the form says the same. */
  readonly onTakeTheirs?: () => void
}

/** Somebody else changed the same thing meanwhile: what stands there now, and the choice. */
export function ChangedMeanwhile({ children, busy = false, onKeepMine, onTakeTheirs }: ChangedMeanwhileProps) {
  const { t } = useTranslation('common')
  return (
    <div className={classes.box} role="alert">
      <p>{children}</p>
      <Button variant="outline" size="sm" loading={busy} onClick={onKeepMine}>
        {t('keepMine')}
      </Button>
      {onTakeTheirs && (
        <Button variant="subtle" size="sm" onClick={onTakeTheirs}>
          {t('takeTheirs')}
        </Button>
      )}
    </div>
  )
}
