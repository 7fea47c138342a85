import { ApiError } from '#renderer/api/errors.ts'

export const PICTURES = 'image/jpeg,image/png,image/webp,image/gif,image/bmp,image/avif'

const SIDE = 512
const LARGEST_BYTES = 200 * 1024
const QUALITIES = [0.88, 0.78, 0.66, 0.5] as const

/**
 * The middle square of a picture as a JPEG of at most 512 pixels and 200 KB, turned as the camera was held. Refuses with
 * `photo-not-picture` what is no picture.
 */
export async function shrinkPhoto(file: File): Promise<File> {
  const bitmap = await createImageBitmap(file, { imageOrientation: 'from-image' }).catch(() => refuse())
  const middle = Math.min(bitmap.width, bitmap.height)
  const side = Math.min(middle, SIDE)
  const canvas = new OffscreenCanvas(side, side)
  const pen = canvas.getContext('2d') ?? refuse()
  // A transparent picture would turn black as a JPEG.
  pen.fillStyle = 'white'
  pen.fillRect(0, 0, side, side)
  pen.imageSmoothingQuality = 'high'
  pen.drawImage(bitmap, (bitmap.width - middle) / 2, (bitmap.height - middle) / 2, middle, middle, 0, 0, side, side)
  bitmap.close()
  for (const quality of QUALITIES) {
    const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality })
    if (blob.size <= LARGEST_BYTES) return new File([blob], 'photo.jpg', { type: 'image/jpeg' })
  }
  return refuse()
}

function refuse(): never {
  throw new ApiError('RULE', { rule: 'photo-not-picture' })
}
