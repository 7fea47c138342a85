import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { RestoreDialog } from './RestoreDialog.tsx'

/** The way back from a copy where there is no shop to work in: before the first start, and instead of a file that was refused. */
export function HaveCopy({ variant }: { readonly variant: 'subtle' | 'outline' | 'filled' }) {
  const { t } = useTranslation('backups')
  const [opened, setOpened] = useState(false)
  return (
    <>
      <Button variant={variant} onClick={() => setOpened(true)}>
        {t('haveCopy')}
      </Button>
      {opened && <RestoreDialog path={null} onClose={() => setOpened(false)} />}
    </>
  )
}
