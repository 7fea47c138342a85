import { closeSync, fsyncSync, openSync, readSync, writeSync } from 'node:fs'
import { checkOf, newSealKey, PIECE_BYTES, type SealKey, sealPiece } from './sealed-file.ts'

/**
 * Writes a sealed copy of a file and has it on the disk; answers the key it was sealed with. Throws what the system refuses with; what was written until then is for the caller to remove.
 *
 * @param onShare bytes read so far
 */
export function sealFile(from: string, to: string, label: string, passphrase: string, onShare: (done: number) => void): SealKey {
  const key = newSealKey(passphrase)
  const source = openSync(from, 'r')
  try {
    // Never through a link that somebody put there, nor over a file that is there.
    const target = openSync(to, 'wx', 0o600)
    try {
      const sealedLabel = sealPiece(key, Buffer.from(label), 0, false)
      const length = Buffer.alloc(4)
      length.writeUInt32BE(sealedLabel.length)
      const head = [key.header, length, sealedLabel]
      for (const part of [...head, checkOf(...head)]) writeAll(target, part)
      const piece = Buffer.alloc(PIECE_BYTES)
      let [place, done, size] = [1, 0, readPiece(source, piece)]
      for (;;) {
        const sealed = Buffer.from(piece.subarray(0, size))
        const next = size === PIECE_BYTES ? readPiece(source, piece) : 0
        writeAll(target, sealPiece(key, sealed, place, next === 0))
        done += size
        onShare(done)
        if (next === 0) break
        place += 1
        size = next
      }
      fsyncSync(target)
      return key
    } finally {
      closeSync(target)
    }
  } finally {
    closeSync(source)
  }
}

/** Fills the buffer as far as the file goes: the system may give less at a time. */
export function readPiece(file: number, piece: Buffer): number {
  let filled = 0
  while (filled < piece.length) {
    const read = readSync(file, piece, filled, piece.length - filled, null)
    if (read === 0) break
    filled += read
  }
  return filled
}

function writeAll(file: number, bytes: Buffer): void {
  let written = 0
  while (written < bytes.length) written += writeSync(file, bytes, written)
}
