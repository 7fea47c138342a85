import { createContext, type ReactNode, useContext } from 'react'
import type { OutputOf } from '#shared/contract/client.ts'
import type { Right } from '#shared/contract/rights.ts'

/** The shop that is open, who works here, and the business day. */
export type OpenShop = Extract<OutputOf<'shop.state'>, { readonly state: 'ready' }>

const ShopContext = createContext<OpenShop | null>(null)

export function ShopProvider({ shop, children }: { readonly shop: OpenShop; readonly children: ReactNode }) {
  return <ShopContext value={shop}>{children}</ShopContext>
}

export function useShop(): OpenShop {
  const shop = useContext(ShopContext)
  if (shop === null) throw new Error('useShop is used before the shop is open')
  return shop
}

/** Whether whoever works here may do or see something. What he may not do can still be allowed by another, in place. */
export function useMay(right: Right): boolean {
  return useShop().rights.includes(right)
}
