import { ApiError } from '#renderer/api/errors.ts'
import type { Frame } from './frame.ts'
import type { PhotoAnswer, PhotoAsk } from './photo-messages.ts'

/** A photo that is being framed. Its thread ends with `close`. */
export interface OpenPhoto {
  readonly preview: ImageBitmap
  readonly width: number
  readonly height: number
  /** What is inside the frame, as a file to keep. */
  cut(frame: Frame): Promise<File>
  /** All of it, made small. */
  whole(): Promise<File>
  close(): void
}

/** Opens what was chosen, dropped, pasted or taken. Refuses with the rule that says why. */
export async function openPhoto(source: Blob | ImageBitmap): Promise<OpenPhoto> {
  const worker = new Worker(new URL('./photo-worker.ts', import.meta.url), { type: 'module' })
  try {
    const opened =
      source instanceof Blob
        ? await ask(worker, { kind: 'open', file: source }, [])
        : await ask(worker, { kind: 'take', bitmap: source }, [source])
    if (opened.kind !== 'opened') throw new Error('the thread answered something else')
    const { preview, width, height } = opened
    const fileOf = async (question: PhotoAsk) => {
      const answer = await ask(worker, question, [])
      if (answer.kind !== 'cut') throw new Error('the thread answered something else')
      return new File([answer.file], 'photo.jpg', { type: 'image/jpeg' })
    }
    return {
      preview,
      width,
      height,
      cut: (frame) => fileOf({ kind: 'cut', frame }),
      whole: () => fileOf({ kind: 'whole' }),
      close() {
        worker.terminate()
        preview.close()
      },
    }
  } catch (problem) {
    worker.terminate()
    throw problem
  }
}

/** One question at a time. */
function ask(worker: Worker, question: PhotoAsk, transfer: Transferable[]): Promise<PhotoAnswer> {
  return new Promise((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<PhotoAnswer>) => {
      if (data.kind === 'refused') reject(new ApiError('RULE', { rule: data.problem }))
      else resolve(data)
    }
    // Out of memory, most likely: what no rule foresaw.
    worker.onerror = () => reject(new ApiError('RULE', { rule: 'photo-damaged' }))
    worker.postMessage(question, transfer)
  })
}
