import { useEffect } from 'react'
import { speak } from '#renderer/app/i18n.ts'
import { type LockedShop, LockScreen } from '#renderer/features/access/LockScreen.tsx'

/** Until it is known who reads, the language of the shop. */
export function LockedPage({ locked }: { readonly locked: LockedShop }) {
  const { language } = locked.shop
  useEffect(() => speak(language), [language])
  return <LockScreen locked={locked} />
}
