import { type Dots, dotsOf, LONGEST_SLIP, ROLLS, type Roll } from '#shared/domain/printing/roll.ts'
import { type CodeSquare, QUIET } from './code-square.ts'

/** A line of a slip; `right` stands at its right edge, a square to be scanned above its words, in the middle. */
export interface SlipLine {
  readonly kind: 'title' | 'text' | 'row' | 'total' | 'rule' | 'code' | 'thanks'
  readonly left: string
  readonly right?: string
  readonly square?: CodeSquare
}

/** In dots, eight to a millimetre: letters 3 mm high are read without glasses. */
const SIZES = { title: 34, text: 24, row: 24, total: 32, code: 24, thanks: 24, rule: 24 } as const
const LEADING = 1.3
/** About 22 mm: a square is scanned from the hand, and fits the narrow roll. Its modules are whole dots, so that none is half black. */
const SQUARE = 176
const LEAST_MODULE = 4
/** Between what stands at the left and what stands at the right. */
const GAP = 16

export interface SlipPicture {
  readonly dots: Dots
  /** To be looked at. */
  readonly address: string
}

/** Draws a slip as the receipt printer will print it, dot by dot, with the letters of the screen. */
export async function slipPicture(lines: readonly SlipLine[], roll: Roll): Promise<SlipPicture> {
  await document.fonts.ready
  const canvas = document.createElement('canvas')
  const pen = canvas.getContext('2d', { willReadFrequently: true })
  if (pen === null) throw new Error('no canvas to draw a slip on')
  const width = ROLLS[roll]
  const family = getComputedStyle(document.body).fontFamily
  const fontOf = (kind: SlipLine['kind']) => `${kind === 'title' || kind === 'total' ? 700 : 500} ${SIZES[kind]}px ${family}`
  const placed = lines.map((line) => {
    pen.font = fontOf(line.kind)
    const room = line.right === undefined ? width : Math.max(width / 3, width - pen.measureText(line.right).width - GAP)
    return { ...line, rows: wrapped(line.left, room, (text) => pen.measureText(text).width) }
  })
  const height = placed.reduce(
    (sum, { kind, rows, square }) => sum + Math.ceil(SIZES[kind] * LEADING) * rows.length + heightOf(square),
    0,
  )
  canvas.width = width
  canvas.height = Math.min(LONGEST_SLIP, height)
  pen.fillStyle = 'white'
  pen.fillRect(0, 0, width, canvas.height)
  pen.fillStyle = 'black'
  pen.textBaseline = 'middle'
  let down = 0
  for (const { kind, rows, right, square } of placed) {
    pen.font = fontOf(kind)
    if (square) drawSquare(pen, square, width, down)
    down += heightOf(square)
    for (const [place, row] of rows.entries()) {
      const middle = down + (SIZES[kind] * LEADING) / 2
      if (kind === 'rule') for (let at = 0; at < width; at += 12) pen.fillRect(at, Math.round(middle), 6, 2)
      const centred = kind === 'thanks' || kind === 'code'
      pen.textAlign = centred ? 'center' : 'left'
      pen.fillText(row, centred ? width / 2 : 0, middle)
      pen.textAlign = 'right'
      if (right !== undefined && place === 0) pen.fillText(right, width, middle)
      down += Math.ceil(SIZES[kind] * LEADING)
    }
  }
  const dots = dotsOf(pen.getImageData(0, 0, width, canvas.height))
  return { dots, address: canvas.toDataURL('image/png') }
}

const moduleOf = ({ size }: CodeSquare) => Math.max(LEAST_MODULE, Math.floor(SQUARE / size))
const heightOf = (square: CodeSquare | undefined) => (square ? (square.size + 2 * QUIET) * moduleOf(square) : 0)

function drawSquare(pen: CanvasRenderingContext2D, square: CodeSquare, width: number, top: number): void {
  const dots = moduleOf(square)
  const left = Math.floor((width - square.size * dots) / 2)
  for (const [place, isDark] of square.dark.entries()) {
    const [across, down] = [place % square.size, Math.floor(place / square.size)]
    if (isDark) pen.fillRect(left + across * dots, top + (down + QUIET) * dots, dots, dots)
  }
}

/** The rows into which a text falls, broken between words; a word that is too long by itself is broken within. */
function wrapped(text: string, room: number, widthOf: (text: string) => number): string[] {
  const rows: string[] = []
  let row = ''
  for (const word of text.split(' ')) {
    const longer = row === '' ? word : `${row} ${word}`
    if (widthOf(longer) <= room) {
      row = longer
      continue
    }
    if (row !== '') rows.push(row)
    row = ''
    for (const letter of word) {
      if (row !== '' && widthOf(row + letter) > room) {
        rows.push(row)
        row = ''
      }
      row += letter
    }
  }
  return [...rows, row]
}

/** As it is handed to the backend. */
export function slipToSend({ bits, height }: Dots, roll: Roll) {
  let text = ''
  for (let at = 0; at < bits.length; at += 8_192) text += String.fromCharCode(...bits.subarray(at, at + 8_192))
  return { roll, height, bits: btoa(text) }
}
