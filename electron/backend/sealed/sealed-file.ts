import { createCipheriv, createDecipheriv, createHash, randomBytes, scryptSync } from 'node:crypto'

/*
 * A `.regulars` file: what can be read of a shop's copy with its passphrase only.
 *
 *   header    32 bytes  "REGULARS", format 1, log2 N, r, p of scrypt, salt (16), size of a piece (4)
 *   label     4 bytes its length, then a sealed piece 0: the description as JSON
 *   check     8 bytes of SHA-256 over all before it: tells a damaged beginning from a wrong passphrase
 *   pieces    sealed pieces 1…, each of the size named in the header but the last
 *
 * A sealed piece is nonce (12), text, tag (16) of AES-256-GCM, and bound to the header, its place, and whether it is the last: none can be left out,
 * added, moved, or taken from another file.
 */

const MAGIC = Buffer.from('REGULARS', 'latin1')
const FORMAT = 1
export const HEADER_BYTES = 32
export const PIECE_BYTES = 1 << 20
export const CHECK_BYTES = 8
const NONCE_BYTES = 12
const TAG_BYTES = 16
export const SEAL_BYTES = NONCE_BYTES + TAG_BYTES
/** No description is near as long: a longer one is no description. */
export const LONGEST_LABEL = 64 * 1024

/** About 0.4 s and 128 MB for each guess. */
const COST = { log2N: 17, r: 8, p: 1 } as const
/** What a file may ask of the computer that opens it. */
const DEAREST = { log2N: 18, r: 8, p: 1 } as const

export type SealedProblem = 'not-sealed' | 'newer-format' | 'damaged' | 'wrong-passphrase'

/** Why a sealed file is not read. */
export class SealedFileError extends Error {
  readonly problem: SealedProblem
  constructor(problem: SealedProblem) {
    super(problem)
    this.name = 'SealedFileError'
    this.problem = problem
  }
}

export interface SealKey {
  readonly header: Buffer
  readonly key: Buffer
}

/** A header with a salt of its own, and the key that the passphrase makes with it. */
export function newSealKey(passphrase: string): SealKey {
  const header = Buffer.alloc(HEADER_BYTES)
  MAGIC.copy(header)
  header.set([FORMAT, COST.log2N, COST.r, COST.p], MAGIC.length)
  randomBytes(16).copy(header, 12)
  header.writeUInt32BE(PIECE_BYTES, 28)
  return { header, key: keyOf(passphrase, header) }
}

/** The key for a header that was read. Throws `SealedFileError` for what is no such header. */
export function sealKeyOf(passphrase: string, header: Buffer): SealKey {
  requireHeader(header)
  return { header, key: keyOf(passphrase, header) }
}

export function requireHeader(header: Buffer): void {
  if (header.length < HEADER_BYTES || !header.subarray(0, MAGIC.length).equals(MAGIC)) throw new SealedFileError('not-sealed')
  const [format = 0, log2N = 0, r = 0, p = 0] = header.subarray(MAGIC.length, 12)
  if (format > FORMAT) throw new SealedFileError('newer-format')
  const fits = log2N >= 15 && log2N <= DEAREST.log2N && r === DEAREST.r && p === DEAREST.p
  if (format !== FORMAT || !fits || header.readUInt32BE(28) !== PIECE_BYTES) throw new SealedFileError('damaged')
}

/** The same letters make the same key however the keyboard composes them. */
function keyOf(passphrase: string, header: Buffer): Buffer {
  const [log2N = 0, r = 0, p = 0] = header.subarray(MAGIC.length + 1, 12)
  const maxmem = 256 * 2 ** log2N * r
  return scryptSync(passphrase.normalize('NFKC'), header.subarray(12, 28), 32, { N: 2 ** log2N, r, p, maxmem })
}

export function sealPiece({ header, key }: SealKey, text: Uint8Array, place: number, last: boolean): Buffer {
  const nonce = randomBytes(NONCE_BYTES)
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(bound(header, place, last))
  return Buffer.concat([nonce, cipher.update(text), cipher.final(), cipher.getAuthTag()])
}

/** Null when it was changed, moved, or sealed with another key. */
export function openPiece({ header, key }: SealKey, sealed: Buffer, place: number, last: boolean): Buffer | null {
  if (sealed.length < SEAL_BYTES) return null
  const tag = sealed.subarray(sealed.length - TAG_BYTES)
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, NONCE_BYTES), { authTagLength: TAG_BYTES })
    .setAAD(bound(header, place, last))
    .setAuthTag(tag)
  try {
    return Buffer.concat([decipher.update(sealed.subarray(NONCE_BYTES, sealed.length - TAG_BYTES)), decipher.final()])
  } catch {
    return null
  }
}

function bound(header: Buffer, place: number, last: boolean): Buffer {
  const where = Buffer.alloc(5)
  where.writeUInt32BE(place)
  where[4] = last ? 1 : 0
  return Buffer.concat([header, where])
}

export function checkOf(...parts: readonly Buffer[]): Buffer {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return hash.digest().subarray(0, CHECK_BYTES)
}
