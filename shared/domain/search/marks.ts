import { indexWords, queryWords } from './fold.ts'

/** A stretch of a text, [start, end), in UTF-16 units. */
export type Mark = [number, number]

/**
 * The stretches of `text` that answer what was typed: the beginning of each word one of whose forms (either alphabet) begins with a typed
 * word. As long as the typed word, so that "sul" marks "Sul" of "Sullivan" and "ivan" marks "Іван".
 */
export function marksIn(text: string, typed: string): Mark[] {
  const wanted = queryWords(typed).words
  if (wanted.length === 0) return []
  const lengths = typed
    .trim()
    .split(/\s+/)
    .map((word) => word.length)
  return [...text.matchAll(/[\p{L}\p{N}\p{M}'’ʼ]+/gu)].flatMap((match) => {
    const forms = formsOfName(match[0])
    const place = wanted.findIndex((alternatives) => alternatives.some((one) => forms.some((form) => form.startsWith(one))))
    return place === -1 ? [] : [[match.index, match.index + Math.min(match[0].length, lengths[place] ?? match[0].length)] as Mark]
  })
}

/** Names come again and again in lists of hits, and folding one in every reading costs more than finding it. */
const known = new Map<string, readonly string[]>()
const MOST_KNOWN = 4000

function formsOfName(word: string): readonly string[] {
  const before = known.get(word)
  if (before !== undefined) return before
  if (known.size >= MOST_KNOWN) known.clear()
  const forms = indexWords([word])
  known.set(word, forms)
  return forms
}
