import { IconBan, IconDoorExit } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { ClientFace } from '#shared/contract/clients.ts'
import { Badge } from './Badge.tsx'

const icons = { 'do-not-contact': IconBan, 'said-goodbye': IconDoorExit }

interface BarredBadgeProps {
  readonly barred: ClientFace['barred']
  readonly size?: 'md' | 'mini'
}

/** Says in words that no list reaches this client. */
export function BarredBadge({ barred, size = 'md' }: BarredBadgeProps) {
  const { t } = useTranslation('consent')
  if (barred === null) return null
  const Icon = icons[barred]
  return (
    <Badge tone="danger" size={size} icon={<Icon stroke={1.75} aria-hidden="true" />}>
      {t(`badge.${barred}`)}
    </Badge>
  )
}
