import { useShop } from '#renderer/api/shop.tsx'
import { type Wording, wordingOf } from '#shared/domain/presets/wording.ts'
import { useReader } from './PlaceSelects.tsx'

/** The words in which this shop speaks: the owner's own, else those of such a place in the reader's language. */
export function useWording(): Wording {
  const { shop } = useShop()
  const usual = wordingOf(shop.venue, useReader())
  return {
    welcome: shop.welcome || usual.welcome,
    passerBy: shop.passerBy || usual.passerBy,
    usualQuestion: shop.usualQuestion || usual.usualQuestion,
  }
}
