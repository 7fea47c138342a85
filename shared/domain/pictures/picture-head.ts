/** What a picture's first bytes say of it; the name of the file and what the browser calls it are not asked. */
export interface PictureHead {
  readonly type: 'image/jpeg' | 'image/png' | 'image/webp' | 'image/gif' | 'image/bmp'
  readonly width: number
  readonly height: number
}

/** Reads kind and size without decoding, so that a small file that would unfold to gigabytes is known beforehand. Null: no picture of these kinds, or cut off. */
export function pictureHead(bytes: Uint8Array): PictureHead | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (const read of [png, jpeg, webp, gif, bmp]) {
    const head = read(view)
    if (head !== null) return head.width > 0 && head.height > 0 ? head : null
  }
  return null
}

/** An SVG, or another page of markup: it may carry scripts, so it is never taken for a photo. */
export function isMarkup(bytes: Uint8Array): boolean {
  let text = ''
  for (const byte of bytes.subarray(0, 512)) if (byte !== 0) text += String.fromCharCode(byte)
  return /^(ï»¿|ÿþ|þÿ)?\s*<(\?xml|!doctype|!--|svg|html)/i.test(text)
}

function png(view: DataView): PictureHead | null {
  if (!starts(view, 0, '\x89PNG\r\n\x1a\n') || !starts(view, 12, 'IHDR') || view.byteLength < 24) return null
  return { type: 'image/png', width: view.getUint32(16), height: view.getUint32(20) }
}

/** Walks the segments to the start of frame (ITU T.81, B.2.2), which may stand behind a long EXIF block. */
function jpeg(view: DataView): PictureHead | null {
  if (!starts(view, 0, '\xff\xd8\xff')) return null
  let at = 2
  while (at + 9 < view.byteLength) {
    if (view.getUint8(at) !== 0xff) return null
    const marker = view.getUint8(at + 1)
    const isFrame = marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc
    if (isFrame) return { type: 'image/jpeg', width: view.getUint16(at + 7), height: view.getUint16(at + 5) }
    const bare = marker === 0xff || marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8)
    // A fill byte, or a marker that carries nothing.
    at += marker === 0xff ? 1 : bare ? 2 : 2 + view.getUint16(at + 2)
  }
  return null
}

/** The three forms of WebP: lossy, lossless, extended (RFC 9649). */
function webp(view: DataView): PictureHead | null {
  if (!starts(view, 0, 'RIFF') || !starts(view, 8, 'WEBP') || view.byteLength < 30) return null
  const type = 'image/webp'
  if (starts(view, 12, 'VP8 '))
    return { type, width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff }
  if (starts(view, 12, 'VP8L')) {
    const bits = view.getUint32(21, true)
    return { type, width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 }
  }
  if (!starts(view, 12, 'VP8X')) return null
  const side = (at: number) => view.getUint16(at, true) + view.getUint8(at + 2) * 0x10000 + 1
  return { type, width: side(24), height: side(27) }
}

function gif(view: DataView): PictureHead | null {
  if (!(starts(view, 0, 'GIF87a') || starts(view, 0, 'GIF89a')) || view.byteLength < 10) return null
  return { type: 'image/gif', width: view.getUint16(6, true), height: view.getUint16(8, true) }
}

function bmp(view: DataView): PictureHead | null {
  if (!starts(view, 0, 'BM') || view.byteLength < 26) return null
  // Rows may stand top down: the height is then negative.
  return { type: 'image/bmp', width: Math.abs(view.getInt32(18, true)), height: Math.abs(view.getInt32(22, true)) }
}

function starts(view: DataView, at: number, letters: string): boolean {
  if (at + letters.length > view.byteLength) return false
  return [...letters].every((letter, place) => view.getUint8(at + place) === letter.charCodeAt(0))
}
