import type { Rule } from '#shared/contract/errors.ts'

/** What the system says of a stick that is full, shut or pulled out, as a rule with a sentence. */
export function placeRule(code: string): Rule | null {
  if (['ENOSPC', 'EDQUOT', 'EFBIG'].includes(code)) return 'place-full'
  if (['EROFS', 'EACCES', 'EPERM'].includes(code)) return 'place-read-only'
  if (['ENOENT', 'ENOTDIR', 'ENODEV', 'ENXIO', 'ENOTCONN', 'EHOSTDOWN', 'ESTALE'].includes(code)) return 'place-gone'
  return ['EIO', 'EBADF', 'ETIMEDOUT', 'EBUSY', 'UNKNOWN'].includes(code) ? 'place-unreliable' : null
}
