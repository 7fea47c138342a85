import { type DuplicateCard, type PreparedCard, prepareCard } from './card.ts'
import { LIKELY, type Likeness, likenessOf } from './likeness.ts'
import { byLetters, type NameWord, nameWords, type WordMemory } from './name-words.ts'

export interface Similar {
  readonly id: number
  readonly likeness: Likeness
}

const MOST_SHOWN = 3
const FEWEST_LETTERS = 3
/** Taken off while the last word is only begun. */
const UNFINISHED = 3
/** No card has it. */
const NEW_CARD = 0

/**
 * The at most three cards that may be the person whose new card is being typed, the likeliest first: for the banner "is it he?".
 * `candidates` are what the search found for the typed name, phone or e-mail. The last word of the name may be unfinished. A
 * first name alone is no reason.
 */
export function similarWhileTyping(typed: Omit<DuplicateCard, 'id'>, candidates: readonly DuplicateCard[]): Similar[] {
  const memory: WordMemory = new Map()
  const draft = prepareCard({ ...typed, id: NEW_CARD }, memory)
  const last = nameWords(typed.name, memory).at(-1)
  return candidates
    .flatMap((candidate) => {
      const card = prepareCard(candidate, memory)
      const likeness = nearest(likenessOf(draft, card), likenessWhenFinished(draft, last, card))
      return likeness !== null && likeness.score >= LIKELY ? [{ id: candidate.id, likeness }] : []
    })
    .toSorted((one, other) => other.likeness.score - one.likeness.score || one.id - other.id)
    .slice(0, MOST_SHOWN)
}

/** How alike they would be if the last word were going to be the candidate's. */
function likenessWhenFinished(draft: PreparedCard, last: NameWord | undefined, card: PreparedCard): Likeness | null {
  if (last === undefined || last.plain.length < FEWEST_LETTERS) return null
  const finished = card.words.find((word) => word.forms.some((form) => last.forms.some((begun) => form.startsWith(begun))))
  if (finished === undefined || finished === last) return null
  const words = draft.words.map((word) => (word === last ? finished : word)).toSorted(byLetters)
  const likeness = likenessOf({ ...draft, words }, card)
  return likeness === null ? null : { ...likeness, score: likeness.score - UNFINISHED }
}

function nearest(one: Likeness | null, other: Likeness | null): Likeness | null {
  if (one === null || other === null) return one ?? other
  return one.score >= other.score ? one : other
}
