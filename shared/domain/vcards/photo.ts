import { decodeBase64 } from './base64.ts'
import { unescapeText } from './escapes.ts'
import type { Property } from './property.ts'
import type { PhotoMime, VcardPhoto } from './vcard.ts'

type ReadPhoto =
  | { readonly photo: VcardPhoto }
  | { readonly why: 'photo-refused'; readonly address: string }
  | { readonly why: 'photo-not-understood' }

/** Null when the line is empty. An address on the internet is never fetched: it is given back as refused. */
export function readPhoto(property: Property): ReadPhoto | null {
  if (property.bytes !== null) return property.bytes.length === 0 ? null : recognised(property.bytes)
  const value = unescapeText(property.text).trim()
  if (value === '') return null
  const data = /^data:[^,]{0,200},/i.exec(value)
  if (data !== null) return recognised(decodeBase64(value.slice(data[0].length)))
  if (!property.isBase64 && /^[a-z][a-z0-9+.-]{1,20}:/i.test(value))
    return { why: 'photo-refused', address: value.slice(0, 2000) }
  return recognised(decodeBase64(value))
}

function recognised(bytes: Uint8Array | null): ReadPhoto {
  const mime = bytes === null ? null : mimeOf(bytes)
  return bytes === null || mime === null ? { why: 'photo-not-understood' } : { photo: { mime, bytes } }
}

/** By the first bytes, because the names in cards are often wrong. SVG is none: it may carry a program. */
function mimeOf(bytes: Uint8Array): PhotoMime | null {
  const start = String.fromCharCode(...bytes.subarray(0, 12))
  if (start.startsWith('\xff\xd8\xff')) return 'image/jpeg'
  if (start.startsWith('\x89PNG\r\n\x1a\n')) return 'image/png'
  if (start.startsWith('GIF8')) return 'image/gif'
  if (start.startsWith('RIFF') && start.slice(8) === 'WEBP') return 'image/webp'
  if (start.startsWith('BM')) return 'image/bmp'
  const brand = start.slice(4, 8) === 'ftyp' ? start.slice(8) : ''
  if (brand === 'avif') return 'image/avif'
  return ['heic', 'heix', 'heim', 'mif1', 'msf1'].includes(brand) ? 'image/heic' : null
}
