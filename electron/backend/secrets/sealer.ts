import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { writeDurably } from '#electron/backend/db/durable-file.ts'

/** Makes a secret unreadable to whoever has only the file it is kept in. */
export interface Sealer {
  /** Which way it was sealed; another way cannot open it. */
  readonly way: string
  /** `about` is sealed along: opened about anything else, it is as good as lost. */
  seal(secret: string, about: string): string
  /** Null when it cannot be opened here. */
  open(sealed: string, about: string): string | null
}

const KEY_BYTES = 32
const IV_BYTES = 12
const TAG_BYTES = 16

/** AES-256-GCM by a key of its own in a file that only its owner may read, made with the first secret. A folder taken elsewhere without it keeps its secrets shut. */
export function keyFileSealer(path: string): Sealer {
  return {
    way: 'key-file',
    seal(secret, about) {
      const key = readKey(path) ?? makeKey(path)
      const iv = randomBytes(IV_BYTES)
      const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(about))
      const text = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()])
      return Buffer.concat([iv, cipher.getAuthTag(), text]).toString('base64')
    },
    open(sealed, about) {
      const key = readKey(path)
      const bytes = Buffer.from(sealed, 'base64')
      if (key === null || bytes.length < IV_BYTES + TAG_BYTES) return null
      try {
        const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, IV_BYTES))
          .setAAD(Buffer.from(about))
          .setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES))
        return Buffer.concat([decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES)), decipher.final()]).toString('utf8')
      } catch {
        return null // another key, another purpose, or changed
      }
    },
  }
}

function readKey(path: string): Buffer | null {
  try {
    const key = Buffer.from(readFileSync(path, 'utf8'), 'base64')
    return key.length === KEY_BYTES ? key : null
  } catch {
    return null
  }
}

function makeKey(path: string): Buffer {
  const key = randomBytes(KEY_BYTES)
  writeDurably(path, key.toString('base64'))
  return key
}
