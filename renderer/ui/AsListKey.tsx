import { Button } from '@mantine/core'
import { IconUsers } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useFormat } from './format.tsx'

interface AsListKeyProps {
  readonly onClick: () => void
  /** How many the list will have, where fewer of them are shown here. */
  readonly count?: number
}

/** Shows in the list of clients who is behind a number. */
export function AsListKey({ onClick, count }: AsListKeyProps) {
  const { t } = useTranslation('figures')
  const format = useFormat()
  return (
    <Button variant="soft" leftSection={<IconUsers size={20} stroke={1.75} aria-hidden="true" />} onClick={onClick}>
      {count === undefined ? t('asList') : t('asListAll', { shown: format.number(count) })}
    </Button>
  )
}
