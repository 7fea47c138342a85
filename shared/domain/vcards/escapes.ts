/** A value's text with its backslashes taken off. What follows a backslash without a meaning keeps it. */
export function unescapeText(text: string): string {
  return text.replace(/\\([nN\\;,:"])/g, (_, sign: string) => (sign === 'n' || sign === 'N' ? '\n' : sign))
}

/** Line breaks in one form; control characters, which no card may have, left out. */
export function escapeText(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, '')
    .replace(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n')
}

/** The parts between signs that no backslash precedes, unescaped. */
export function splitEscaped(text: string, sign: ';' | ','): string[] {
  return splitAt(text, sign).map(unescapeText)
}

/** The components of a structured value; where lists are allowed, the members of each are joined by a space. */
export function structuredValue(text: string, withLists: boolean): string[] {
  if (!withLists) return splitEscaped(text, ';')
  return splitAt(text, ';').map((component) => splitEscaped(component, ',').join(' '))
}

function splitAt(text: string, sign: string): string[] {
  const parts: string[] = []
  let from = 0
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === '\\') at += 1
    else if (text[at] === sign) {
      parts.push(text.slice(from, at))
      from = at + 1
    }
  }
  return [...parts, text.slice(from)]
}
