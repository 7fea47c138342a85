import { fileUrl } from '#renderer/api/api.ts'
import { useShop } from '#renderer/api/shop.tsx'

/** The picture that stands for the shop on its paper; nothing where it has none. */
export function ShopLogo({ className }: { readonly className: string | undefined }) {
  const { logo } = useShop()
  return logo === null ? null : <img className={className} src={fileUrl('photo', logo)} alt="" />
}
