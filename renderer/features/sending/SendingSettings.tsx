import { Button } from '@mantine/core'
import { IconListDetails } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useQuery } from '#renderer/api/hooks.ts'
import { ErrorSentence } from '#renderer/ui/ErrorSentence.tsx'
import { Part } from '#renderer/ui/Part.tsx'
import { AccountBox } from './AccountBox.tsx'
import classes from './Sending.module.css'

/** The shop's two accounts for sending, how they fare, and the way to what was sent. */
export function SendingSettings({ onMessages }: { readonly onMessages: () => void }) {
  const { t } = useTranslation('sending')
  const accounts = useQuery('sending.accounts', {})
  const state = useQuery('sending.state', {}, { every: 60_000 })
  return (
    <Part title={t('title')} lead={t('lead')}>
      <ErrorSentence error={accounts.error ?? state.error} />
      {accounts.data && state.data && (
        <>
          <AccountBox channel="mail" account={accounts.data.mail} state={state.data.mail} />
          <AccountBox channel="sms" account={accounts.data.sms} state={state.data.sms} />
          <div className={classes.row}>
            <Button
              variant="outline"
              leftSection={<IconListDetails size={20} stroke={1.75} aria-hidden="true" />}
              onClick={onMessages}
            >
              {t('allMessages')}
            </Button>
          </div>
        </>
      )}
    </Part>
  )
}
