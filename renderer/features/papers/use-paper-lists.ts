import { type List, listOf, useLists } from '#renderer/ui/use-lists.ts'
import type { Handed } from './asked.ts'

/** The lists that may be printed; the one that was handed over stands first where it has no name of its own. */
export function usePaperLists(handed: Handed | null): readonly List[] {
  const lists = useLists()
  if (handed?.paper !== 'clients' || lists.some((list) => list.of(handed))) return lists
  return [listOf(handed.name, null, handed), ...lists]
}
