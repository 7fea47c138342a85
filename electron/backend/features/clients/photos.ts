import { createHash } from 'node:crypto'
import type { Context } from '#electron/backend/context.ts'
import { refuse } from '#shared/contract/errors.ts'
import { KEPT_PHOTO, photoProblem } from '#shared/domain/pictures/photo-problem.ts'
import { pictureHead } from '#shared/domain/pictures/picture-head.ts'
import { insertPhoto } from './repository.ts'

/**
 * Stores a received picture and answers its id. Only the pictures a browser draws without running anything: JPEG, PNG, WebP, told by their
 * first bytes, made small on the till before they were sent.
 */
export function storePhoto({ db, incoming, now }: Context, fileId: string): string {
  const file = incoming.get(fileId)
  if (file?.kind !== 'photo') refuse('photo-not-picture')
  const problem = photoProblem(file.bytes, KEPT_PHOTO)
  const mime = pictureHead(file.bytes)?.type
  if (problem !== null || mime === undefined) refuse(problem ?? 'photo-not-picture')
  return keep(db, file.bytes, mime, fileId, now)
}

/** Stores a picture that came in a file of clients; null for what is no picture that a browser draws, or too large. `name` tells equal pictures apart. */
export function storePicture({ db, now }: Context, bytes: Uint8Array, name: string): string | null {
  const mime = pictureHead(bytes)?.type
  return mime === undefined || photoProblem(bytes, KEPT_PHOTO) !== null ? null : keep(db, bytes, mime, name, now)
}

function keep(db: Context['db'], bytes: Uint8Array, mime: string, name: string, at: number): string {
  const id = createHash('sha256').update(bytes).update(name).digest('base64url').slice(0, 22)
  insertPhoto(db, { id, mime, bytes: Buffer.from(bytes), at })
  return id
}
