import { isMarkup, type PictureHead, pictureHead } from './picture-head.ts'

/** Why a file cannot be a photo, in the words of the rules that refuse. */
export type PhotoProblem = 'photo-empty' | 'photo-too-heavy' | 'photo-is-program' | 'photo-not-picture' | 'photo-too-many-pixels'

export interface PhotoLimits {
  readonly bytes: number
  readonly pixels: number
  readonly types: readonly PictureHead['type'][]
}

/** What may be chosen on the screen: anything a camera or a telephone makes; it is made small there. */
export const CHOSEN_PHOTO: PhotoLimits = {
  bytes: 30 * 1024 * 1024,
  // Decoded, a pixel takes four bytes: more than these would take the memory of the till.
  pixels: 100_000_000,
  types: ['image/jpeg', 'image/png', 'image/webp', 'image/gif', 'image/bmp'],
}

/** What the shop's file takes in. */
export const KEPT_PHOTO: PhotoLimits = {
  bytes: 200 * 1024,
  pixels: 4096 * 4096,
  types: ['image/jpeg', 'image/png', 'image/webp'],
}

export function photoProblem(bytes: Uint8Array, limits: PhotoLimits): PhotoProblem | null {
  if (bytes.length === 0) return 'photo-empty'
  if (isMarkup(bytes)) return 'photo-is-program'
  const head = pictureHead(bytes)
  if (head === null || !limits.types.includes(head.type)) return 'photo-not-picture'
  if (bytes.length > limits.bytes) return 'photo-too-heavy'
  return head.width * head.height > limits.pixels ? 'photo-too-many-pixels' : null
}
