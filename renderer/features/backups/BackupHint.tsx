import { useTranslation } from 'react-i18next'
import { useCommand, useOpId, useQuery } from '#renderer/api/hooks.ts'
import { TextKey } from '#renderer/ui/TextKey.tsx'
import classes from './Backups.module.css'

/** Once a week, for who may change it: that all copies lie on the one computer. */
export function BackupHint({ onOpen }: { readonly onOpen: () => void }) {
  const { t } = useTranslation('backups')
  const { data } = useQuery('backups.alarm', {})
  const [opId, nextOpId] = useOpId()
  const dismiss = useCommand('backups.dismissHint')
  if (!data?.hint) return null
  return (
    <p className={classes.hint}>
      <span>{t('hint')}</span>
      <TextKey onClick={onOpen}>{t('choosePlace')}</TextKey>
      <TextKey onClick={() => dismiss.mutate({ opId }, { onSettled: nextOpId })}>{t('notNow')}</TextKey>
    </p>
  )
}
