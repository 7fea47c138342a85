/**
 * Bytes as a string of characters 0 … 255. The structure of a card is ASCII under every charset, and each line may name a charset of
 * its own, so cards are taken apart as octets and only values are decoded.
 */
export type Octets = string

export function octetsOf(bytes: Uint8Array): Octets {
  const chunks: string[] = []
  for (let at = 0; at < bytes.length; at += 8192) chunks.push(String.fromCharCode(...bytes.subarray(at, at + 8192)))
  return chunks.join('')
}

export function bytesOf(octets: Octets): Uint8Array {
  const bytes = new Uint8Array(octets.length)
  for (let at = 0; at < octets.length; at += 1) bytes[at] = octets.charCodeAt(at)
  return bytes
}

/** How many octets a code point takes in UTF-8. */
export function utf8Length(codePoint: number): number {
  if (codePoint < 0x80) return 1
  if (codePoint < 0x800) return 2
  return codePoint < 0x10000 ? 3 : 4
}

export function utf8Octets(text: string): Octets {
  return text.replace(/[^\0-\x7f]/gu, (sign) => {
    const point = sign.codePointAt(0) ?? 0
    const length = utf8Length(point)
    const tail = Array.from({ length: length - 1 }, (_, at) => 0x80 | ((point >> (6 * (length - 2 - at))) & 0x3f))
    const lead = ((0xf00 >> length) & 0xff) | (point >> (6 * (length - 1)))
    return String.fromCharCode(lead, ...tail)
  })
}

export function isAscii(octets: Octets): boolean {
  return !/[^\0-\x7f]/.test(octets)
}

/** Soft line breaks are already gone; "=" before anything but two hexadecimal digits is kept as it stands. */
export function decodeQuotedPrintable(octets: Octets): Octets {
  return octets.replace(/=([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
}
