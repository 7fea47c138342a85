import { Button } from '@mantine/core'
import { IconUsers } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'

/** Shows in the list of clients who is behind a number. */
export function AsListKey({ onClick }: { readonly onClick: () => void }) {
  const { t } = useTranslation('figures')
  return (
    <Button variant="soft" leftSection={<IconUsers size={20} stroke={1.75} aria-hidden="true" />} onClick={onClick}>
      {t('asList')}
    </Button>
  )
}
