/** What somebody shows to work at a till. */
export const SECRET_KINDS = ['pin', 'password', 'badge', 'recovery'] as const
export type SecretKind = (typeof SECRET_KINDS)[number]

/** Characters of the owner's password. */
export const PASSWORD = { shortest: 8, longest: 128 } as const
/** Characters of a badge's code. */
export const BADGE = { shortest: 4, longest: 64 } as const

/** The alphabet of a recovery code: 32 signs, without those that are taken for one another on paper (I, L, O, U). */
export const RECOVERY_SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
/** 20 signs of 5 bits: what cannot be guessed even by who has the file and much time. */
const RECOVERY_LENGTH = 20

export type SecretProblem = 'not-a-pin' | 'pin-too-simple' | 'password-too-short' | 'password-is-name' | 'badge-too-short'

/** Why this cannot be kept as a secret of this kind; null when it can. `names` are those of the person and the shop. */
export function secretProblem(kind: SecretKind, secret: string, names: readonly string[]): SecretProblem | null {
  switch (kind) {
    case 'pin':
      if (!/^\d{4,8}$/.test(secret)) return 'not-a-pin'
      return isSimple(secret) ? 'pin-too-simple' : null
    case 'password':
      if ([...secret].length < PASSWORD.shortest) return 'password-too-short'
      return names.some((name) => folded(name) === folded(secret)) || new Set(secret).size < 3 ? 'password-is-name' : null
    case 'badge':
      return secret.length < BADGE.shortest ? 'badge-too-short' : null
    case 'recovery':
      return readRecoveryCode(secret) === null ? 'password-too-short' : null
  }
}

/** All digits the same, or each one more or one less than the one before: what is tried first. */
function isSimple(pin: string): boolean {
  const steps = new Set([...pin].slice(1).map((digit, at) => Number(digit) - Number(pin[at])))
  const [only] = steps
  return steps.size === 1 && only !== undefined && Math.abs(only) <= 1
}

const folded = (text: string) => text.trim().toLowerCase()

/** As it is kept, from what was typed off the sheet: spaces and dashes do not matter, nor does O for 0 or I and L for 1. Null when it is none. */
export function readRecoveryCode(typed: string): string | null {
  const code = typed.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1')
  return code.length === RECOVERY_LENGTH && [...code].every((sign) => RECOVERY_SIGNS.includes(sign)) ? code : null
}

/** In groups of four, as it stands on the sheet. `bytes`: 20 random ones. */
export function recoveryCodeOf(bytes: Uint8Array): string {
  const signs = Array.from(bytes.slice(0, RECOVERY_LENGTH), (byte) => RECOVERY_SIGNS[byte % 32])
  return signs.join('').replace(/(.{4})(?=.)/g, '$1-')
}
