import type { PhotoProblem } from '#shared/domain/pictures/photo-problem.ts'
import type { Frame } from './frame.ts'

/** What the page asks of the thread that works on a photo. */
export type PhotoAsk =
  | { readonly kind: 'open'; readonly file: Blob }
  /** A picture of the camera: decoded already, and handed over. */
  | { readonly kind: 'take'; readonly bitmap: ImageBitmap }
  | { readonly kind: 'cut'; readonly frame: Frame }
  /** All of it, made small. */
  | { readonly kind: 'whole' }

export type PhotoAnswer =
  | { readonly kind: 'opened'; readonly preview: ImageBitmap; readonly width: number; readonly height: number }
  | { readonly kind: 'cut'; readonly file: Blob }
  | { readonly kind: 'refused'; readonly problem: PhotoProblem | 'photo-damaged' }
