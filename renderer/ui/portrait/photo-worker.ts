import { CHOSEN_PHOTO, KEPT_PHOTO, photoProblem } from '#shared/domain/pictures/photo-problem.ts'
import { pictureHead } from '#shared/domain/pictures/picture-head.ts'
import type { Frame } from './frame.ts'
import type { PhotoAnswer, PhotoAsk } from './photo-messages.ts'

/* A thread of its own for one photo: decoding, turning, cutting and encoding, so that the till goes on meanwhile. */

/** The longer side, in pixels, of what is shown while the photo is framed. */
const PREVIEW = 1200
/** The side of what is kept. */
const SIDE = 512
/** The longer side of a picture that is kept whole. */
const LARGEST = 900
const QUALITIES = [0.88, 0.78, 0.66, 0.5, 0.35] as const

let picture: ImageBitmap | null = null

self.onmessage = ({ data }: MessageEvent<PhotoAsk>) => {
  const answer =
    data.kind === 'open'
      ? open(data.file)
      : data.kind === 'take'
        ? shown(data.bitmap)
        : data.kind === 'whole'
          ? whole()
          : cut(data.frame)
  // Whatever fails in decoding or encoding is the picture's fault.
  void answer.catch((): PhotoAnswer => ({ kind: 'refused', problem: 'photo-damaged' })).then(send)
}

function send(answer: PhotoAnswer): void {
  self.postMessage(answer, { transfer: answer.kind === 'opened' ? [answer.preview] : [] })
}

/** Looks at the first bytes before anything is decoded. Of a moving picture the first moment is taken; the camera's turn is undone. */
async function open(file: Blob): Promise<PhotoAnswer> {
  if (file.size > CHOSEN_PHOTO.bytes) {
    const start = new Uint8Array(await file.slice(0, 4096).arrayBuffer())
    const problem = photoProblem(start, { ...CHOSEN_PHOTO, bytes: 0 })
    return {
      kind: 'refused',
      problem: problem === 'photo-is-program' || problem === 'photo-not-picture' ? problem : 'photo-too-heavy',
    }
  }
  const bytes = new Uint8Array(await file.arrayBuffer())
  const problem = photoProblem(bytes, CHOSEN_PHOTO)
  const type = pictureHead(bytes)?.type
  if (problem !== null || type === undefined) return { kind: 'refused', problem: problem ?? 'photo-not-picture' }
  return shown(await createImageBitmap(new Blob([bytes], { type }), { imageOrientation: 'from-image' }))
}

async function shown(opened: ImageBitmap): Promise<PhotoAnswer> {
  picture?.close()
  picture = opened
  const { width, height } = opened
  const scale = Math.min(1, PREVIEW / Math.max(width, height))
  const small = { resizeWidth: Math.max(1, Math.round(width * scale)), resizeHeight: Math.max(1, Math.round(height * scale)) }
  const preview = await createImageBitmap(opened, { ...small, resizeQuality: 'high' })
  return { kind: 'opened', preview, width, height }
}

/** A square of at most 512 pixels. */
function cut({ x, y, side }: Frame): Promise<PhotoAnswer> {
  const size = Math.max(1, Math.round(Math.min(side, SIDE)))
  return drawn({ x, y, width: side, height: side }, { width: size, height: size })
}

/** As it is, at most 900 pixels wide and high: 38 mm on paper at 600 dots an inch. */
function whole(): Promise<PhotoAnswer> {
  if (picture === null) throw new Error('no picture is open')
  const { width, height } = picture
  const scale = Math.min(1, LARGEST / Math.max(width, height))
  const size = { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) }
  return drawn({ x: 0, y: 0, width, height }, size)
}

interface Size {
  readonly width: number
  readonly height: number
}

/** A JPEG of at most 200 KB. Encoded anew, so nothing of where and when it was taken goes along. */
async function drawn(part: Size & { readonly x: number; readonly y: number }, { width, height }: Size): Promise<PhotoAnswer> {
  if (picture === null) throw new Error('no picture is open')
  const canvas = new OffscreenCanvas(width, height)
  const pen = canvas.getContext('2d')
  if (pen === null) throw new Error('no canvas')
  // A transparent picture would turn black as a JPEG.
  pen.fillStyle = 'white'
  pen.fillRect(0, 0, width, height)
  pen.imageSmoothingQuality = 'high'
  pen.drawImage(picture, part.x, part.y, part.width, part.height, 0, 0, width, height)
  for (const quality of QUALITIES) {
    const file = await canvas.convertToBlob({ type: 'image/jpeg', quality })
    if (file.size <= KEPT_PHOTO.bytes) return { kind: 'cut', file }
  }
  return { kind: 'refused', problem: 'photo-too-heavy' }
}
