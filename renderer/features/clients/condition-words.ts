import type { Condition, Leaf } from '#shared/contract/conditions.ts'
import { leafWords } from './leaf-kinds.ts'
import { useLeafKnown } from './leaf-known.ts'
import { useJoined } from './segment-words.ts'

/** A condition of the list in a few words; a group of them as a person would say it. */
export function useConditionWords(): (condition: Condition) => string {
  const words = useLeafWords()
  const joined = useJoined(words)
  return (condition) => (condition.by === 'group' ? joined([condition]) : words(condition))
}

export function useLeafWords(): (leaf: Leaf) => string {
  const known = useLeafKnown()
  return (leaf) => leafWords(leaf, known)
}
