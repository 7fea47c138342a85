import { createHash } from 'node:crypto'
import type { Context } from '#electron/backend/context.ts'
import { refuse } from '#shared/contract/errors.ts'
import { insertPhoto } from './repository.ts'

/** A photo is shrunk on the till before it is sent; what is larger has not been. */
const LARGEST = 200 * 1024

/** Stores a received picture and answers its id. Only the pictures a browser draws without running anything: JPEG, PNG, WebP, told by their first bytes. */
export function storePhoto({ db, incoming, now }: Context, fileId: string): string {
  const file = incoming.get(fileId)
  const mime = file?.kind === 'photo' ? pictureType(file.bytes) : null
  if (!file || mime === null || file.bytes.length > LARGEST) refuse('photo-not-picture')
  const id = createHash('sha256').update(file.bytes).update(fileId).digest('base64url').slice(0, 22)
  insertPhoto(db, { id, mime, bytes: Buffer.from(file.bytes), at: now })
  return id
}

function pictureType(bytes: Uint8Array): 'image/jpeg' | 'image/png' | 'image/webp' | null {
  const head = Buffer.from(bytes.subarray(0, 12)).toString('latin1')
  if (head.startsWith('\xff\xd8\xff')) return 'image/jpeg'
  if (head.startsWith('\x89PNG\r\n\x1a\n')) return 'image/png'
  return head.startsWith('RIFF') && head.endsWith('WEBP') ? 'image/webp' : null
}
