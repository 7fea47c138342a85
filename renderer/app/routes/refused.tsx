import { HaveCopy } from '#renderer/features/backups/HaveCopy.tsx'
import { Refused } from '#renderer/features/start/Refused.tsx'
import type { RefusalFacts } from '#shared/contract/shop.ts'

export function RefusedPage({ refusal }: { readonly refusal: RefusalFacts }) {
  return <Refused refusal={refusal} wayBack={(leads) => <HaveCopy variant={leads ? 'filled' : 'outline'} />} />
}
