import { useTranslation } from 'react-i18next'
import type { Looks } from '#renderer/ui/use-lists.ts'
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

/** A list in words, for who no longer sees where it came from: "Regulars: did not come this month". */
export function useLooksWords(): (looks: Looks) => string {
  const { t } = useTranslation(['segments', 'clients'])
  const joined = useJoined(useLeafPhrases())
  return ({ filter, conditions, text }) => {
    const base = t(`clients:filter.${filter}`)
    const narrowed = [
      conditions.length === 0 ? '' : joined(conditions),
      text === '' ? '' : t('segments:lookedFor', { text }),
    ].filter(Boolean)
    return narrowed.length === 0 ? base : t('segments:joined', { base, what: narrowed.join(', ') })
  }
}
