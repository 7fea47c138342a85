import { useTranslation } from 'react-i18next'
import type { MergeProblem } from '#shared/domain/messages/merge.ts'

const words = {
  'unknown-field': 'form.unknownField',
  'not-closed': 'form.notClosed',
  'not-understood': 'form.notUnderstood',
} as const satisfies Readonly<Record<MergeProblem['kind'], string>>

/** What is wrong with a field, in a sentence. */
export function useProblemWords(): (problem: Pick<MergeProblem, 'kind' | 'written'>) => string {
  const { t } = useTranslation('messages')
  return ({ kind, written }) => t(words[kind], { name: written })
}
