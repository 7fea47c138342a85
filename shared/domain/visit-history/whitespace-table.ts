const linesLooked = 200

/** The cells of a table whose columns are parted by spaces only; null when the lines do not have the same number of them. */
export function splitByWhitespace(text: string): string[][] | null {
  const lines = text.split(/\r\n?|\n/).map((line) => line.trim())
  const filled = lines.filter((line) => line !== '').slice(0, linesLooked)
  for (const gap of [/\s{2,}|\t/, /\s+/]) {
    const widths = new Set(filled.map((line) => line.split(gap).length))
    if (widths.size === 1 && !widths.has(1)) return lines.map((line) => (line === '' ? [] : line.split(gap)))
  }
  return null
}
