/** The square of a picture that is kept, in the picture's own pixels. */
export interface Frame {
  readonly x: number
  readonly y: number
  readonly side: number
}

interface Size {
  readonly width: number
  readonly height: number
}

/** So far one may go into a picture; further there is nothing to see. */
export const MOST_ZOOM = 4

/** The largest square in the middle. */
export function middleOf({ width, height }: Size): Frame {
  const side = Math.min(width, height)
  return { x: (width - side) / 2, y: (height - side) / 2, side }
}

/** 1 shows the largest square, more goes in. */
export function zoomOf(size: Size, frame: Frame): number {
  return Math.min(size.width, size.height) / frame.side
}

/** Another zoom round the same middle. */
export function zoomed(size: Size, frame: Frame, zoom: number): Frame {
  const side = Math.min(size.width, size.height) / Math.min(MOST_ZOOM, Math.max(1, zoom))
  const grown = (frame.side - side) / 2
  return within(size, { x: frame.x + grown, y: frame.y + grown, side })
}

/** Moved by shares of its own side; the edge of the picture holds it. */
export function moved(size: Size, frame: Frame, right: number, down: number): Frame {
  return within(size, { ...frame, x: frame.x + right * frame.side, y: frame.y + down * frame.side })
}

function within({ width, height }: Size, { x, y, side }: Frame): Frame {
  return { x: Math.max(0, Math.min(x, width - side)), y: Math.max(0, Math.min(y, height - side)), side }
}
