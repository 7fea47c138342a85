import { type LockedShop, LockScreen } from '#renderer/features/access/LockScreen.tsx'
import { useSpoken } from '#renderer/ui/i18n.ts'

/** Until it is known who reads, the language of the shop. */
export function LockedPage({ locked }: { readonly locked: LockedShop }) {
  return useSpoken(locked.shop.language) && <LockScreen locked={locked} />
}
