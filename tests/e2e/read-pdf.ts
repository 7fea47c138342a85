import { inflateSync } from 'node:zlib'

/*
 * Reads what Chromium writes as a PDF (ISO 32000-1, by Skia): plain objects, packed streams, text as codes of glyphs with a table of what they mean. Nothing
 * else is understood, and nothing else is wanted here.
 */

export interface ReadPdf {
  /** What stands on each page, in the order in which it was drawn, without spaces: a PDF has no words, only places of letters. */
  readonly pages: readonly string[]
  /** Width and height of each page in points. */
  readonly sizes: readonly (readonly [number, number])[]
  /** Fonts whose letters are not in the file. */
  readonly fontsNotEmbedded: readonly string[]
}

type Objects = ReadonlyMap<number, { readonly head: string; readonly stream: Buffer | null }>

export function readPdf(file: Buffer): ReadPdf {
  const objects = objectsOf(file)
  const pages = [...objects.values()].filter(({ head }) => /\/Type\s*\/Page\b/.test(head))
  const fonts = [...objects.values()].filter(({ head }) => /\/Type\s*\/Font\b/.test(head) && !/\/Subtype\s*\/CIDFont/.test(head))
  return {
    pages: pages.map(({ head }) => textOf(objects, head)),
    sizes: pages.map(({ head }) => {
      const [, , , width = 0, height = 0] = (/\/MediaBox\s*\[\s*([\d.]+) ([\d.]+) ([\d.]+) ([\d.]+)/.exec(head) ?? []).map(Number)
      return [width, height] as const
    }),
    fontsNotEmbedded: fonts.flatMap(({ head }) => (isEmbedded(objects, head) ? [] : [head])),
  }
}

function objectsOf(file: Buffer): Objects {
  const text = file.toString('latin1')
  const found = new Map<number, { head: string; stream: Buffer | null }>()
  for (const { 1: number, index } of text.matchAll(/(?:^|\n)(\d+) 0 obj\b/g)) {
    const end = text.indexOf('endobj', index)
    const streamAt = text.indexOf('stream\n', index)
    if (streamAt === -1 || streamAt > end) {
      found.set(Number(number), { head: text.slice(index, end), stream: null })
      continue
    }
    const head = text.slice(index, streamAt)
    const length = Number(/\/Length (\d+)/.exec(head)?.[1])
    const bytes = file.subarray(streamAt + 'stream\n'.length, streamAt + 'stream\n'.length + length)
    found.set(Number(number), { head, stream: head.includes('/FlateDecode') ? inflateSync(bytes) : bytes })
  }
  return found
}

const reference = (head: string, name: string) => Number(new RegExp(`/${name}\\s+(\\d+) 0 R`).exec(head)?.[1])

function isEmbedded(objects: Objects, head: string): boolean {
  if (/\/Subtype\s*\/Type3/.test(head)) return head.includes('/CharProcs')
  const inner = objects.get(Number(/\/DescendantFonts\s*\[\s*(\d+) 0 R/.exec(head)?.[1]))?.head ?? head
  return /\/FontFile[23]?\b/.test(objects.get(reference(inner, 'FontDescriptor'))?.head ?? '')
}

function textOf(objects: Objects, page: string): string {
  const resources = objects.get(reference(page, 'Resources'))?.head ?? page
  const letters = new Map(
    [...resources.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name = '', number]) => [name, lettersOf(objects, Number(number))]),
  )
  const drawn = objects.get(reference(page, 'Contents'))?.stream?.toString('latin1') ?? ''
  const words: string[] = []
  let font: Letters | undefined
  for (const [, name, shown] of drawn.matchAll(/\/(F\d+) [\d.]+ Tf|((?:<[\da-fA-F]*>|\[[^\]]*\])\s*T[jJ])/g)) {
    if (name !== undefined) font = letters.get(name)
    else {
      for (const [, codes = ''] of (shown ?? '').matchAll(/<([\da-fA-F]*)>/g)) {
        const step = font?.digits ?? 4
        for (let at = 0; at < codes.length; at += step)
          words.push(font?.of.get(Number.parseInt(codes.slice(at, at + step), 16)) ?? '')
      }
    }
  }
  // The two apostrophes are one shape, and one letter of the font.
  return words.join('').replaceAll(/\s/gu, '').replaceAll('\u{2BC}', '’')
}

interface Letters {
  /** Hexadecimal digits of a code. */
  readonly digits: number
  readonly of: ReadonlyMap<number, string>
}

function lettersOf(objects: Objects, font: number): Letters {
  const head = objects.get(font)?.head ?? ''
  const table = objects.get(reference(head, 'ToUnicode'))?.stream?.toString('latin1') ?? ''
  const of = new Map<number, string>()
  const written = (hex: string) => Buffer.from(hex, 'hex').swap16().toString('utf16le')
  for (const [block] of table.matchAll(/beginbfchar[\s\S]*?endbfchar/g)) {
    for (const [, code = '', letter = ''] of block.matchAll(/<([\da-fA-F]+)>\s*<([\da-fA-F]+)>/g)) {
      of.set(Number.parseInt(code, 16), written(letter))
    }
  }
  for (const [block] of table.matchAll(/beginbfrange[\s\S]*?endbfrange/g)) {
    for (const [, from = '', until = '', first = ''] of block.matchAll(/<([\da-fA-F]+)>\s*<([\da-fA-F]+)>\s*<([\da-fA-F]+)>/g)) {
      const begin = Number.parseInt(from, 16)
      const letter = Number.parseInt(first, 16)
      for (let code = begin; code <= Number.parseInt(until, 16); code += 1)
        of.set(code, String.fromCodePoint(letter + code - begin))
    }
  }
  return { digits: /\/Subtype\s*\/Type3/.test(head) ? 2 : 4, of }
}
