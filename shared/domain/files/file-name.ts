const LONGEST = 120
const LONGEST_ENDING = 12

/**
 * A file's name as it may be kept and shown: no path, no signs that cannot be seen or that turn the writing round, at most 120 letters with its
 * ending kept. Empty when nothing is left.
 */
export function safeFileName(name: string): string {
  const plain = name
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Zl}\p{Zp}]/gu, '')
    .replace(/[\\/:*?"<>|]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^[.\s]+/, '')
  const letters = [...plain]
  if (letters.length <= LONGEST) return plain
  const dot = plain.lastIndexOf('.')
  const ending = dot > 0 && plain.length - dot <= LONGEST_ENDING ? plain.slice(dot) : ''
  return `${letters.slice(0, LONGEST - ending.length - 1).join('')}…${ending}`
}
