import { ActionIcon } from '@mantine/core'
import { IconMessage } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { WriteDialog } from './WriteDialog.tsx'

/** Opens the dialog in which a client is written to. */
export function WriteKey({ clientId }: { readonly clientId: number }) {
  const { t } = useTranslation('messages')
  const [opened, setOpened] = useState(false)
  return (
    <>
      <ActionIcon variant="outline" aria-label={t('write')} title={t('write')} onClick={() => setOpened(true)}>
        <IconMessage size={20} stroke={1.75} aria-hidden="true" />
      </ActionIcon>
      {opened && <WriteDialog clientId={clientId} kind={null} cause={null} onDone={() => setOpened(false)} />}
    </>
  )
}
