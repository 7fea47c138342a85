import { createHmac, randomBytes, scrypt, timingSafeEqual } from 'node:crypto'
import type { Vault } from '#electron/backend/secrets/vault.ts'

/** Memory and time that one guess costs: 32 MB, a tenth of a second or so. OWASP's cheat sheet on storing passwords names these as enough (N = 2^15, r = 8). */
const COST = { N: 1 << 15, r: 8, p: 1, maxmem: 64 * 1024 * 1024 }
const HASH_BYTES = 32
const SALT_BYTES = 16
const PEPPER = 'access'

export interface Hashed {
  readonly salt: Buffer
  readonly hash: Buffer
}

/** The secret that all hashes of this computer are made with: beside the database, so that a copy of it alone cannot be tried out. Null when there is none. */
export function pepperOf(vault: Vault): string | null {
  return vault.read(PEPPER, PEPPER)
}

/** Made with the first password. */
export function makePepper(vault: Vault, now: number): string {
  const known = pepperOf(vault)
  if (known !== null) return known
  const pepper = randomBytes(32).toString('base64')
  vault.keep(PEPPER, PEPPER, pepper, now)
  return pepper
}

/** A code of a recovery sheet is long enough to need no pepper, and must help where that is lost: `pepper` is empty for it. */
export async function hashSecret(pepper: string, secret: string): Promise<Hashed> {
  const salt = randomBytes(SALT_BYTES)
  return { salt, hash: await stretch(pepper, secret, salt) }
}

/** Takes as long for somebody unknown (`kept` is null), who is never right. */
export async function isSecret(pepper: string, secret: string, kept: Hashed | null): Promise<boolean> {
  const hash = await stretch(pepper, secret, kept?.salt ?? Buffer.alloc(SALT_BYTES))
  return kept !== null && timingSafeEqual(hash, kept.hash)
}

/** A badge has to be found by what it says, so it has no salt; nobody thinks up its code, and without the pepper it cannot be tried. */
export function badgeHash(pepper: string, code: string): Buffer {
  return createHmac('sha256', pepper).update(code.trim().toUpperCase()).digest()
}

function stretch(pepper: string, secret: string, salt: Buffer): Promise<Buffer> {
  const keyed = createHmac('sha256', pepper).update(secret.normalize('NFC')).digest()
  return new Promise((resolve, reject) => {
    scrypt(keyed, salt, HASH_BYTES, COST, (error, hash) => (error ? reject(error) : resolve(hash)))
  })
}
