import ReceiptPrinterEncoder from '@point-of-sale/receipt-printer-encoder'
import { type Dots, isBlack } from '#shared/domain/printing/roll.ts'

/** Lines of paper between the last dot and the knife of usual printers. */
const FEED_LINES = 4

/** What an ESC/POS printer is sent for a slip: the picture in dots, and a cut. Letters are dots, so that it needs none of their code pages. */
export function escposOf(dots: Dots): Uint8Array {
  const { width } = dots
  // Rows come in eights.
  const height = Math.ceil(dots.height / 8) * 8
  const data = new Uint8ClampedArray(width * height * 4).fill(255)
  for (let down = 0; down < dots.height; down += 1) {
    for (let across = 0; across < width; across += 1) {
      if (isBlack(dots, across, down)) data.fill(0, (down * width + across) * 4, (down * width + across) * 4 + 3)
    }
  }
  return new ReceiptPrinterEncoder({ language: 'esc-pos', imageMode: 'raster', feedBeforeCut: FEED_LINES })
    .initialize()
    .image({ data, width, height }, width, height, 'threshold', 128)
    .cut('partial')
    .encode()
}
