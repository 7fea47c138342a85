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
      onList={() => onList([leaf])}
    />
  )
}
