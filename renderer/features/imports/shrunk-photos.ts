import { middleOf } from '#renderer/ui/portrait/frame.ts'
import { openPhoto } from '#renderer/ui/portrait/open-photo.ts'
import type { Decode } from '#shared/domain/imports/encoding.ts'
import { KEPT_PHOTO, photoProblem } from '#shared/domain/pictures/photo-problem.ts'
import { encodeBase64 } from '#shared/domain/vcards/base64.ts'
import { readVcards } from '#shared/domain/vcards/read-vcards.ts'

/**
 * Photos in a file of vCards that are too large for the shop, or of a kind it does not keep, shrunk by this browser: base64 by the card's
 * place in the file. Null when there are none. A photo that cannot be drawn here is not among them; the import says so.
 */
export async function shrunkPhotos(file: File): Promise<File | null> {
  const { cards } = readVcards(new Uint8Array(await file.arrayBuffer()), decode)
  const shrunk: Record<string, string> = {}
  for (const { row, card } of cards) {
    const { photo } = card
    if (photo === null || photoProblem(photo.bytes, KEPT_PHOTO) === null) continue
    const small = await shrink(new Blob([new Uint8Array(photo.bytes)], { type: photo.mime })).catch(() => null)
    if (small !== null) shrunk[row] = encodeBase64(new Uint8Array(await small.arrayBuffer()))
  }
  return Object.keys(shrunk).length === 0 ? null : new File([JSON.stringify(shrunk)], 'photos.json')
}

/** The middle of it, as when a photo is chosen. */
async function shrink(large: Blob): Promise<File> {
  const photo = await openPhoto(large)
  try {
    return await photo.cut(middleOf(photo))
  } finally {
    photo.close()
  }
}

const decode: Decode = (bytes, encoding) => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch (error) {
    // Thrown for bytes that are not of the encoding; anything else is ours.
    if (error instanceof TypeError) return null
    throw error
  }
}
