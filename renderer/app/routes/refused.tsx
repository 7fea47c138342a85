import { HaveCopy } from '#renderer/features/backups/HaveCopy.tsx'
import { Refused } from '#renderer/features/start/Refused.tsx'
import { useSpokenHere } from '#renderer/ui/i18n.ts'
import type { RefusalFacts } from '#shared/contract/shop.ts'

export function RefusedPage({ refusal }: { readonly refusal: RefusalFacts }) {
  const spoken = useSpokenHere()
  if (!spoken) return null
  return <Refused refusal={refusal} wayBack={(leads) => <HaveCopy variant={leads ? 'filled' : 'outline'} />} />
}
