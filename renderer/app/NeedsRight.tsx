import type { ReactNode } from 'react'
import { useMay } from '#renderer/api/shop.tsx'
import { NoRight } from '#renderer/features/access/NoRight.tsx'
import type { Right } from '#shared/contract/rights.ts'

/** A page, for whoever may see it. */
export function NeedsRight({ right, children }: { readonly right: Right; readonly children: ReactNode }) {
  return useMay(right) ? children : <NoRight right={right} />
}
