import { Button } from '@mantine/core'
import { IconUsers } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useQuery } from '#renderer/api/hooks.ts'
import { useMay } from '#renderer/api/shop.tsx'
import { ClientsDrawer } from '#renderer/ui/ClientsDrawer.tsx'
import type { Condition } from '#shared/contract/conditions.ts'
import type { ShownScores } from './RfmGroups.tsx'

interface ScoredDrawerProps {
  readonly shown: ShownScores
  readonly onClose: () => void
  readonly onOpenClient: (id: number) => void
  readonly onList: (conditions: readonly Condition[]) => void
}

const MOST = 200

/** The clients of a place of the grid or of a group, and the way to the list of clients, where something can be done with all of them. */
export function ScoredDrawer({ shown: { title, hint, leaf }, onClose, onOpenClient, onList }: ScoredDrawerProps) {
  const { t } = useTranslation('worth')
  const seesMoney = useMay('clients.money')
  const { data, error } = useQuery('clients.list', {
    filter: 'all',
    conditions: [leaf],
    text: '',
    sort: seesMoney ? 'spent' : 'visits',
    descending: true,
    offset: 0,
    limit: MOST,
  })
  const rows = data?.rows.map(({ visits, spent, ...client }) => ({ client, visits, takings: spent }))
  return (
    <ClientsDrawer
      title={title}
      hint={hint}
      error={error}
      told={data && rows && { rows, more: data.total - rows.length }}
      onClose={onClose}
      onOpenClient={onOpenClient}
    >
      <Button
        variant="soft"
        leftSection={<IconUsers size={20} stroke={1.75} aria-hidden="true" />}
        onClick={() => onList([leaf])}
      >
        {t('asList')}
      </Button>
    </ClientsDrawer>
  )
}
