import { IconAlertTriangle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useQuery } from '#renderer/api/hooks.ts'
import { useFormat } from '#renderer/ui/format.tsx'
import classes from './Sending.module.css'

/** Addresses of a client that turned a message away; nothing where all is well. */
export function DoubtfulAddress({ clientId }: { readonly clientId: number }) {
  const { t } = useTranslation('sending')
  const format = useFormat()
  const doubtful = useQuery('sending.ofClient', { clientId }).data?.doubtful ?? []
  return doubtful.map(({ channel, address, at }) => (
    <p key={`${channel} ${address}`} className={classes.doubtful} role="note">
      <IconAlertTriangle className={classes.small} stroke={1.75} aria-hidden="true" />
      {t('doubtful', { address, when: format.instant(at) })}
    </p>
  ))
}
