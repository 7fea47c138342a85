import type { Format } from '#renderer/ui/format.tsx'

/** How the reader parts whole from hundredths: "," or ".". */
export function decimalSignOf(format: Format): string {
  return format.number(0.5).replace(/\d/g, '')
}
