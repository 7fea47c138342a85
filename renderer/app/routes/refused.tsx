import { PageTitle } from '#renderer/ui/PageTitle.tsx'
import type { RefusalFacts } from '#shared/contract/shop.ts'

export function RefusedPage({ refusal }: { readonly refusal: RefusalFacts }) {
  return (
    <main>
      <PageTitle title={refusal.reason} />
    </main>
  )
}
