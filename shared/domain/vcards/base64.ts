const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

const sextets = new Int8Array(256).fill(-1)
for (let at = 0; at < 64; at += 1) sextets[alphabet.charCodeAt(at)] = at
sextets['-'.charCodeAt(0)] = 62
sextets['_'.charCodeAt(0)] = 63

/** The bytes, or null when the text has signs that are not of base64. Space is passed over; what a cut-off end holds is kept. */
export function decodeBase64(text: string): Uint8Array | null {
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4))
  let length = 0
  let bits = 0
  let held = 0
  let ended = false
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code === 0x20 || code === 0x09 || code === 0x0a || code === 0x0d) continue
    if (code === 0x3d) {
      ended = true
      continue
    }
    const sextet = code < 256 ? (sextets[code] ?? -1) : -1
    if (sextet === -1 || ended) return null
    bits = ((bits << 6) | sextet) & 0xffffff
    held += 6
    if (held >= 8) {
      held -= 8
      bytes[length] = (bits >> held) & 0xff
      length += 1
    }
  }
  return bytes.slice(0, length)
}

export function encodeBase64(bytes: Uint8Array): string {
  const chunks: string[] = []
  for (let at = 0; at < bytes.length; at += 3) {
    const [first = 0, second = 0, third = 0] = bytes.subarray(at, at + 3)
    const bits = (first << 16) | (second << 8) | third
    const signs = [18, 12, 6, 0].map((shift) => alphabet[(bits >> shift) & 0x3f]).join('')
    const missing = Math.max(0, at + 3 - bytes.length)
    chunks.push(missing === 0 ? signs : signs.slice(0, 4 - missing) + '='.repeat(missing))
  }
  return chunks.join('')
}
