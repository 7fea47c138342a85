/**
 * Forgiving typing errors: the words of the shop that begin like what was typed, give or take a wrong, missing, extra or swapped
 * letter (the first included). A trie is walked with one row of the Damerau–Levenshtein table per letter and left where no cell
 * is within reach, so only a few percent of it are visited.
 */
export interface Vocabulary {
  /** Per node: its letter, its first child, its next sibling (0 = none), and how often a word ends here. Node 0 is the root. */
  letters: string[]
  firstChild: number[]
  nextSibling: number[]
  count: number[]
}

/** A vocabulary of the words given, in folded form; a word given several times counts as often. */
export function buildVocabulary(words: Iterable<string>): Vocabulary {
  const vocabulary: Vocabulary = { letters: [''], firstChild: [0], nextSibling: [0], count: [0] }
  for (const word of words) addWord(vocabulary, word)
  return vocabulary
}

/** Adds a word that occurs so many times, in place. */
export function addWord(vocabulary: Vocabulary, word: string, times = 1): void {
  const { count } = vocabulary
  let node = 0
  for (const letter of word) node = childFor(vocabulary, node, letter)
  if (node !== 0) count[node] = (count[node] ?? 0) + times
}

/** Fewer letters than this are not searched with errors: every name would match. */
const shortestTyped = 3
const twoErrorsFrom = 7

/**
 * The at most six likeliest words for what was typed in folded form: fewest errors first, then whole words before longer ones,
 * then the commoner. One error is forgiven, two from seven letters on, none below three.
 */
export function nearestWords(typed: string, vocabulary: Vocabulary): NearWord[] {
  const wanted = [...typed]
  if (wanted.length < shortestTyped) return []
  const reach = wanted.length >= twoErrorsFrom ? 2 : 1
  const best: Candidate[] = []
  walk(vocabulary, wanted, reach, best)
  return best.map(({ word, errors, whole }) => ({ word, errors, whole }))
}

export interface NearWord {
  readonly word: string
  readonly errors: number
  /** Typed to its end: no fewer errors when only its beginning is looked at. */
  readonly whole: boolean
}

interface Candidate {
  word: string
  errors: number
  whole: boolean
  count: number
}

const wordsWanted = 6
const FAR = 99

function walk(vocabulary: Vocabulary, wanted: readonly string[], reach: number, best: Candidate[]): void {
  const { letters, firstChild, nextSibling, count } = vocabulary
  const size = wanted.length
  const path: string[] = []
  const rows: number[][] = [Array.from({ length: size + 1 }, (_, at) => at)]

  function visit(node: number, depth: number, nearestSoFar: number): void {
    for (let child = firstChild[node] ?? 0; child !== 0; child = nextSibling[child] ?? 0) {
      path[depth] = letters[child] ?? ''
      let nearest = nearestSoFar
      let open = false
      let toHere = FAR
      if (depth < size + reach) {
        const lowest = fillRow(depth)
        toHere = rows[depth + 1]?.[size] ?? FAR
        nearest = Math.min(nearest, toHere)
        open = lowest <= reach
      }
      if (nearest <= reach) offerWord(child, depth + 1, nearest, toHere <= nearest)
      if (open || nearest <= reach) visit(child, depth + 1, nearest)
    }
  }

  /** Fills the row of the letter at `depth` of the path within the band that can stay in reach; answers its lowest cell. */
  function fillRow(depth: number): number {
    const before = rows[depth] ?? []
    const twoBefore = rows[depth - 1]
    let row = rows[depth + 1]
    if (row === undefined) {
      row = Array.from({ length: size + 1 }, () => FAR)
      rows[depth + 1] = row
    }
    const letter = path[depth]
    const from = Math.max(1, depth + 1 - reach)
    const to = Math.min(size, depth + 1 + reach)
    let left = depth + 1 <= reach ? depth + 1 : FAR
    row[from - 1] = left
    let lowest = left
    for (let at = from; at <= to; at += 1) {
      const diagonal = before[at - 1] ?? FAR
      let cell = wanted[at - 1] === letter ? diagonal : diagonal + 1
      const above = (before[at] ?? FAR) + 1
      if (above < cell) cell = above
      if (left + 1 < cell) cell = left + 1
      if (at > 1 && depth > 0 && twoBefore !== undefined && wanted[at - 1] === path[depth - 1] && wanted[at - 2] === letter) {
        const swapped = (twoBefore[at - 2] ?? FAR) + 1
        if (swapped < cell) cell = swapped
      }
      row[at] = cell
      left = cell
      if (cell < lowest) lowest = cell
    }
    if (to < size) row[to + 1] = FAR
    return lowest
  }

  function offerWord(node: number, length: number, errors: number, whole: boolean): void {
    const occurrences = count[node] ?? 0
    if (occurrences === 0) return
    const last = best.at(-1)
    if (best.length === wordsWanted && last !== undefined && !isBetter(errors, whole, occurrences, last)) return
    let place = best.length
    for (let prior = best[place - 1]; prior !== undefined && isBetter(errors, whole, occurrences, prior); prior = best[place - 1])
      place -= 1
    best.splice(place, 0, { word: path.slice(0, length).join(''), errors, whole, count: occurrences })
    if (best.length > wordsWanted) best.pop()
  }

  visit(0, 0, FAR)
}

function isBetter(errors: number, whole: boolean, count: number, other: Candidate): boolean {
  if (errors !== other.errors) return errors < other.errors
  if (whole !== other.whole) return whole
  return count > other.count
}

function childFor(vocabulary: Vocabulary, node: number, letter: string): number {
  const { letters, firstChild, nextSibling, count } = vocabulary
  let child = firstChild[node] ?? 0
  while (child !== 0 && letters[child] !== letter) child = nextSibling[child] ?? 0
  if (child !== 0) return child
  const added = letters.push(letter) - 1
  nextSibling.push(firstChild[node] ?? 0)
  firstChild.push(0)
  count.push(0)
  firstChild[node] = added
  return added
}
