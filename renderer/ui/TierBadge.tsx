import { IconAward } from '@tabler/icons-react'
import type { ClientCard } from '#shared/contract/clients.ts'
import { Badge } from './Badge.tsx'
import { useNextTierWords } from './tier-words.ts'

/** The level a client has, with what is wanting to the next one where the pointer rests. Nothing below the lowest level. */
export function TierBadge({ tier }: { readonly tier: ClientCard['loyalty']['tier'] }) {
  const nextWords = useNextTierWords()
  if (tier === null || tier.name === null) return null
  return (
    <span title={nextWords(tier)}>
      <Badge tone="good" icon={<IconAward stroke={1.75} aria-hidden="true" />}>
        {tier.name}
      </Badge>
    </span>
  )
}
