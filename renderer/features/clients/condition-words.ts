import type { Condition, Leaf } from '#shared/contract/conditions.ts'
import { leafPhrase, leafWords } from './leaf-kinds.ts'
import { useLeafKnown } from './leaf-known.ts'
import { useJoined } from './segment-words.ts'

/** A condition of the list in a few words; a group of them as a person would say it. */
export function useConditionWords(): (condition: Condition) => string {
  const words = useLeafWords()
  const joined = useJoined(useLeafPhrases())
  return (condition) => (condition.by === 'group' ? joined([condition]) : words(condition))
}

/** As they stand in a sentence. */
export function useLeafPhrases(): (leaf: Leaf) => string {
  const known = useLeafKnown()
  return (leaf) => leafPhrase(leaf, known)
}

export function useLeafWords(): (leaf: Leaf) => string {
  const known = useLeafKnown()
  return (leaf) => leafWords(leaf, known)
}
