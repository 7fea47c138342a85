/** The pens, each a colour of the shop, with its token. */
export const INK_TOKENS = {
  text: '--text',
  primary: '--primary',
  stamp: '--stamp',
  danger: '--danger',
  blue: '--p6-ink',
  white: '--surface',
} as const
export type Ink = keyof typeof INK_TOKENS

export interface Stroke {
  readonly ink: Ink
  readonly width: number
  readonly points: readonly (readonly [x: number, y: number])[]
}

/** Draws everything anew, on paper of the person's colour. */
export function drawStrokes(canvas: HTMLCanvasElement, colour: number, strokes: readonly Stroke[]): void {
  const pen = canvas.getContext('2d')
  if (pen === null) return
  const style = getComputedStyle(canvas)
  pen.fillStyle = style.getPropertyValue(`--p${colour}`)
  pen.fillRect(0, 0, canvas.width, canvas.height)
  pen.lineCap = 'round'
  pen.lineJoin = 'round'
  for (const { ink, width, points } of strokes) {
    pen.strokeStyle = style.getPropertyValue(INK_TOKENS[ink])
    pen.lineWidth = width
    pen.beginPath()
    const [first, ...rest] = points
    if (first === undefined) continue
    pen.moveTo(...first)
    // A touch without a movement is a dot.
    if (rest.length === 0) pen.lineTo(...first)
    for (const point of rest) pen.lineTo(...point)
    pen.stroke()
  }
}
