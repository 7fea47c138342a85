import { createHash } from 'node:crypto'
import { closeSync, fstatSync, fsyncSync, openSync, writeSync } from 'node:fs'
import { readPiece } from './seal-file.ts'
import {
  CHECK_BYTES,
  checkOf,
  HEADER_BYTES,
  LONGEST_LABEL,
  openPiece,
  PIECE_BYTES,
  requireHeader,
  SEAL_BYTES,
  SealedFileError,
  type SealKey,
  sealKeyOf,
} from './sealed-file.ts'

interface Opened {
  readonly label: string
  /** Of the text of the file. */
  readonly size: number
  readonly sha256: string
}

/**
 * Reads a sealed file to its end, and writes what is in it where `to` says; null only reads it. Throws `SealedFileError`, and then `to` may hold a part,
 * which is for the caller to remove.
 *
 * @param secret the passphrase, or the key that it was just sealed with, which costs no second scrypt
 * @param onShare bytes read so far
 */
export function openSealed(from: string, to: string | null, secret: string | SealKey, onShare: (done: number) => void): Opened {
  const source = openSync(from, 'r')
  try {
    const header = take(source, HEADER_BYTES)
    requireHeader(header)
    const length = take(source, 4)
    const labelBytes = length.readUInt32BE(0)
    if (labelBytes > LONGEST_LABEL) throw new SealedFileError('damaged')
    const sealedLabel = take(source, labelBytes)
    if (!take(source, CHECK_BYTES).equals(checkOf(header, length, sealedLabel))) throw new SealedFileError('damaged')
    const key = typeof secret === 'string' ? sealKeyOf(secret, header) : secret
    if (!key.header.equals(header)) throw new SealedFileError('damaged')
    const label = openPiece(key, sealedLabel, 0, false)
    if (label === null) throw new SealedFileError('wrong-passphrase')

    const whole = fstatSync(source).size - HEADER_BYTES - 4 - labelBytes - CHECK_BYTES
    const pieces = Math.ceil(whole / (PIECE_BYTES + SEAL_BYTES))
    if (pieces < 1) throw new SealedFileError('damaged')
    const target = to === null ? null : openSync(to, 'wx', 0o600)
    try {
      const hash = createHash('sha256')
      const sealed = Buffer.alloc(PIECE_BYTES + SEAL_BYTES)
      let size = 0
      for (let place = 1; place <= pieces; place += 1) {
        const text = openPiece(key, sealed.subarray(0, readPiece(source, sealed)), place, place === pieces)
        if (text === null) throw new SealedFileError('damaged')
        hash.update(text)
        for (let written = 0; target !== null && written < text.length; ) written += writeSync(target, text, written)
        size += text.length
        onShare(size)
      }
      if (target !== null) fsyncSync(target)
      return { label: label.toString('utf8'), size, sha256: hash.digest('hex') }
    } finally {
      if (target !== null) closeSync(target)
    }
  } finally {
    closeSync(source)
  }
}

function take(file: number, bytes: number): Buffer {
  const taken = Buffer.alloc(bytes)
  if (readPiece(file, taken) < bytes) throw new SealedFileError(bytes === HEADER_BYTES ? 'not-sealed' : 'damaged')
  return taken
}
