/** Stands where a sign was that is not to be seen; nobody types it. */
const MASK = '·'

/** The last two digits only. */
function maskPhone(typed: string): string {
  const digits = typed.replace(/\D/g, '')
  return digits.length < 6 ? MASK.repeat(3) : `${MASK.repeat(3)} ${MASK.repeat(2)} ${digits.slice(-2)}`
}

/** The first letter only. */
function maskEmail(email: string): string {
  const [first] = email
  return `${first}${MASK.repeat(3)}@${MASK.repeat(3)}`
}

/** A phone, an e-mail address or another way to reach somebody. */
export function maskAddress(address: string): string {
  if (address === '') return ''
  return address.includes('@') ? maskEmail(address) : maskPhone(address)
}

export function isMasked(typed: string): boolean {
  return typed.includes(MASK)
}

/**
 * What a card keeps when it was changed by somebody who sees it masked: what he left as he saw it stays what it was, what he added is added,
 * and what he took out stays, because he cannot know what it is.
 */
export function unmasked(typed: readonly string[], kept: readonly string[]): string[] {
  return [...kept, ...typed.filter((one) => !isMasked(one) && !kept.includes(one))]
}
