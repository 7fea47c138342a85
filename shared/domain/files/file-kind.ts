/** How a stored file may be looked at inside the program. Nothing of it is ever run. */
export const FILE_SHOWN_AS = ['picture', 'text', 'document', 'other'] as const
export type FileShownAs = (typeof FILE_SHOWN_AS)[number]

export interface FileKind {
  readonly shows: FileShownAs
  /** What it is served as; everything but a picture goes as a bare stream of bytes. */
  readonly mime: string
}

const OTHER: FileKind = { shows: 'other', mime: 'application/octet-stream' }

/**
 * What a file is by its bytes; its name says nothing. A page or a drawing that could run something (HTML, SVG) is text, shown letter by
 * letter. A picture of more than 50 million points would take the window's memory and is only handed out.
 */
export function fileKind(bytes: Uint8Array): FileKind {
  const picture = pictureOf(bytes)
  if (picture !== null) return isDrawable(bytes, picture) ? { shows: 'picture', mime: picture } : OTHER
  if (startsWith(bytes, '%PDF-')) return { shows: 'document', mime: 'application/octet-stream' }
  return bytes.length > 0 && isText(bytes) ? { shows: 'text', mime: 'application/octet-stream' } : OTHER
}

type Picture = 'image/png' | 'image/jpeg' | 'image/gif' | 'image/webp'

function pictureOf(bytes: Uint8Array): Picture | null {
  if (startsWith(bytes, '\x89PNG\r\n\x1a\n')) return 'image/png'
  if (startsWith(bytes, '\xff\xd8\xff')) return 'image/jpeg'
  if (startsWith(bytes, 'GIF87a') || startsWith(bytes, 'GIF89a')) return 'image/gif'
  return startsWith(bytes, 'RIFF') && startsWith(bytes.subarray(8), 'WEBP') ? 'image/webp' : null
}

const MOST_POINTS = 50_000_000

/** Width and height stand at fixed places in PNG and GIF, the two that can promise thousands of times more points than bytes. */
function isDrawable(bytes: Uint8Array, picture: Picture): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (picture === 'image/png') return bytes.length >= 24 && view.getUint32(16) * view.getUint32(20) <= MOST_POINTS
  if (picture === 'image/gif') return bytes.length >= 10 && view.getUint16(6, true) * view.getUint16(8, true) <= MOST_POINTS
  return true
}

/** UTF-8, or one of the old alphabets of one byte: no signs but letters, tabs and line ends. */
function isText(bytes: Uint8Array): boolean {
  return bytes.subarray(0, 64 * 1024).every((byte) => byte >= 32 || byte === 9 || byte === 10 || byte === 13)
}

function startsWith(bytes: Uint8Array, head: string): boolean {
  return bytes.length >= head.length && [...head].every((sign, at) => bytes[at] === sign.charCodeAt(0))
}
