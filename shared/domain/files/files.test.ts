import { describe, expect, test } from 'vitest'
import { fileKind } from './file-kind.ts'
import { safeFileName } from './file-name.ts'

const bytes = (text: string) => Uint8Array.from(text, (sign) => sign.charCodeAt(0))
const png = (width: number, height: number) => {
  const head = new Uint8Array(64)
  head.set(bytes('\x89PNG\r\n\x1a\n'))
  new DataView(head.buffer).setUint32(16, width)
  new DataView(head.buffer).setUint32(20, height)
  return head
}

describe('what a file is', () => {
  test.each([
    ['a picture', png(640, 480), 'picture', 'image/png'],
    ['a picture that would take all the memory', png(20_000, 20_000), 'other', 'application/octet-stream'],
    ['a picture cut off in its head', png(1, 1).subarray(0, 20), 'other', 'application/octet-stream'],
    ['an animation', bytes('GIF89a\x40\x00\x40\x00'), 'picture', 'image/gif'],
    ['a photo', bytes('\xff\xd8\xff\xe0'), 'picture', 'image/jpeg'],
    ['a PDF', bytes('%PDF-1.7\n'), 'document', 'application/octet-stream'],
    ['a drawing with a script', bytes('<svg xmlns="x"><script>1</script></svg>'), 'text', 'application/octet-stream'],
    ['a program', bytes('MZ\x90\x00\x03'), 'other', 'application/octet-stream'],
    ['nothing', bytes(''), 'other', 'application/octet-stream'],
  ])('is told by its bytes: %s', (_, file, shows, mime) => {
    expect(fileKind(file)).toEqual({ shows, mime })
  })
})

describe('the name of a file', () => {
  test.each([
    ['договір № 5.pdf', 'договір № 5.pdf'],
    ['../../etc/passwd', 'etc passwd'],
    ['C:\\Users\\a\\кий.png', 'C Users a кий.png'],
    ['a\u202egnp.exe', 'agnp.exe'],
    ['line\r\nX-Header: 1.txt', 'lineX-Header 1.txt'],
    ['  ', ''],
  ])('%j is kept as %j', (name, kept) => {
    expect(safeFileName(name)).toBe(kept)
  })

  test('of three hundred letters keeps its beginning and its ending', () => {
    const name = safeFileName(`${'я'.repeat(300)}.pdf`)
    expect([...name]).toHaveLength(120)
    expect(name).toMatch(/^яя.*я…\.pdf$/)
  })
})
