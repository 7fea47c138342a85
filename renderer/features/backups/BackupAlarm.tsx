import { IconAlertTriangle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useQuery } from '#renderer/api/hooks.ts'
import { TextKey } from '#renderer/ui/TextKey.tsx'
import classes from './Backups.module.css'
import { useMoment } from './use-moment.ts'

/**
 * On every screen once a day has passed without a good copy, or when the disk is almost full; nothing as long as all is well. `onOpen` is null for whom it
 * is not to be mended.
 */
export function BackupAlarm({ onOpen }: { readonly onOpen: (() => void) | null }) {
  const { t } = useTranslation('backups')
  const { moment, bytes } = useMoment()
  const { data } = useQuery('backups.alarm', {}, { every: 60_000 })
  if (!data) return null
  return (
    <>
      {data.room !== null && (
        <p className={classes.alarm} role="alert">
          <Sign />
          <span>{t('alarm.disk', { free: bytes(data.room) })}</span>
        </p>
      )}
      {data.alarm && (
        <p className={classes.alarm} role="alert">
          <Sign />
          <span>{t(`alarm.${data.alarm}`, { since: data.since === null ? '' : moment(data.since) })}</span>
          {onOpen && <TextKey onClick={onOpen}>{t('alarmOpen')}</TextKey>}
        </p>
      )}
    </>
  )
}

const Sign = () => <IconAlertTriangle size={20} stroke={1.75} aria-hidden="true" />
