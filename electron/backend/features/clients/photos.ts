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
  const id = createHash('sha256').update(file.bytes).update(fileId).digest('base64url').slice(0, 22)
  insertPhoto(db, { id, mime, bytes: Buffer.from(file.bytes), at: now })
  return id
}
